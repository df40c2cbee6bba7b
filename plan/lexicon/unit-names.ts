// Words by which plans name who answers for a task. Data only.
//
//   （牵头单位：区发改局；配合单位：区财政局、各镇（街道））

import { words } from '../words.ts'

/** What follows 牵头, 责任 or 配合 in a label: 牵头单位：, 责任科室：. */
export const bodies = words(
  '单位|部门|处室|科室|股室|地区|主体|机构|站所|科（室）|班组|镇街|乡镇|企业',
)

/** Words before a body, as parts of patterns; `duty` leads, unless another is named as leading. */
export const labelWords = {
  lead: '(?:总|[省市县区]级)?牵头(?:责任|落实|承办|（责任）)?|主办|主责|主[要责]责任|第一责任',
  duty: '(?:具体|属地|实施)?责任(?:落实)?|负责|承办|承担|落实|实施|完成|执行',
  support:
    '(?:责任|协同)?配合(?:责任|（协办）|（责任）)?|责任（配合）|协办|协助(?:责任)?|协同|协作|参与|参加|' +
    '会同|支持|成员',
} as const

/** Whole labels, as parts of patterns: people, and anything else, whose value names no one. */
export const labels = {
  leader:
    '(?:责任|牵头|分管|主管|包[联保抓]|挂[钩联点帅]|联系|主抓|督办|负责|协管)' +
    '(?:(?:[省市县区]级?)?领导|副?[省市县区]长)|[省市县区]级?领导|' +
    '(?:第一|主要|直接|具体)?责任人员?|(?:牵头|项目|主要)?负责人|牵头人|包联人|总负责',
  other:
    '(?:完成|办结|办理|整改)?时限(?:要求)?|完成时间|期限|时间(?:要求|节点|安排)|进度安排|工作目标|' +
    '目标要求|联系人|(?:联系)?电话|(?:督[导查办]|监督|指导|验收)单位|备注|进展情况',
} as const

/** Endings that make a name a unit's beyond doubt, whatever stands around it. */
export const sureEndings = words(
  '委员会|管委会|管理处|办公室|办事处|政府|党工委|领导小组|指挥部|工作专班|宣传部|组织部|' +
    '统战部|武装部|人武部|工作部|教育部|科技部|财政部|商务部|农业部|公安部|司法部|民政部|' +
    '水利部|文化部|环境部|资源部|农村部|信息化部|建设部|运输部|保障部|旅游部|事务部|管理部|' +
    '保护部|工会|工商联|妇联|残联|文联|侨联|科协|贸促会|红十字会|关工委|联合会|供销社|联合社|' +
    '法院|检察院|科学院|社科院|农科院|海关|支行|分行|银行|公积金中心|服务中心|管理中心|' +
    '交易中心|融媒体中心|发展中心|促进中心|疾控中心|集团|公司|街道|总队|支队|大队|管理总局|' +
    '部门|成员单位|相关单位|有关单位|直属单位|相关企业|有关企业',
)

/** Words for a kind of body: by themselves they name none. */
export const kindsOfBody = words(
  '委员会|管委会|管理处|办公室|办公厅|办事处|人民政府|党工委|领导小组|指挥部|检察院|科学院|' +
    '联合会|联合社|成员单位',
)

/** Characters that end a unit's name, and the characters after which they do not: 格局, 主办, 客厅. */
export const sureCharacters: Readonly<Record<string, string>> = {
  局: '格布结大全开破僵时变棋新危残终定',
  厅: '客餐大歌舞门',
  委: '常',
  办: '公民主协承督交催申举兴创代查包领拟经通快帮一不待可全网联筹停严惩新转开试难',
}

/** Endings that may end a unit's name where a word such as 负责 says that a unit is named. */
export const likelyEndings = [
  ...words('单位|企业|业主|专班|大学|医联体|中心|党委|地方'),
  ...'部院会所站处科室股队社镇乡村县区市州盟旗省园场厂校段团台馆组',
]

/** Titles after a person's name. */
export const personTitles = words(
  '省长|市长|区长|县长|旗长|州长|镇长|乡长|书记|主席|主任|局长|厅长|部长|常委|同志|秘书长',
)

/** Words that need no body before a colon: 牵头：区发改局；配合：区财政局. */
export const bareLabels = words('牵头|主办|主责|责任|承办|配合|协办|协助|参与')

/** What the names before it do, as parts of a pattern. */
export const verbs = {
  lead: '为(?:牵头|主办)(?:单位|部门)|(?:负责)?牵头(?:组织)?(?:实施|负责|抓总|落实|推进)?|主办',
  duty:
    '为(?:责任|承办)(?:单位|部门)|(?:依|按照?)(?:各自)?职责(?:分工(?:分别)?(?:负责|落实|做好)?|负责)|' +
    '各负其责|(?:分工|分别|共同|联合|具体)?负责(?:(?:组织|具体)?实施|落实)?|组织实施|' +
    '(?:具体|抓好)?落实|起草|承办',
  support:
    '为(?:配合|协办)(?:单位|部门)|(?:协同|积极|密切)?配合(?:落实|做好)?|协[助同办]|参与|参加|支持',
  joint: '会同|商',
} as const
