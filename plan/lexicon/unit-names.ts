// Words by which plans name who answers for a task. Data only.
//
//   （牵头单位：区发改局；配合单位：区财政局、各镇（街道））

import { words } from '../words.ts'

/** What follows 牵头, 责任 or 配合 in a label: 牵头单位：, 责任科室：. */
export const bodies = words(
  '单位|部门|处室|科室|股室|地区|主体|机构|站所|科（室）|班组|镇街|乡镇|企业',
)

/** Words before a body that make it the one that leads. */
export const leadWords = words(
  '牵头|主办|主责|主要责任|主责责任|牵头责任|第一责任|总牵头|市级牵头|县级牵头|区级牵头|' +
    '牵头落实|牵头承办|牵头（责任）',
)

/** Words before a body that answers for the task: leads, unless another is named as leading. */
export const dutyWords = words(
  '责任|负责|承办|承担|落实|责任落实|实施|实施责任|具体责任|属地责任|完成|执行',
)

export const supportWords = words(
  '配合|协办|协助|协同|协作|参与|参加|会同|支持|成员|配合责任|责任配合|协助责任|协同配合|' +
    '责任（配合）|配合（协办）|配合（责任）',
)

/** Words before a post that make a label of both: 分管副市长：, 包联县级领导：. */
export const leaderWords = words(
  '责任|牵头|分管|主管|包联|包保|包抓|挂钩|挂联|挂点|挂帅|联系|主抓|督办|负责|协管',
)
export const posts = words(
  '领导|省领导|市领导|县领导|区领导|省级领导|市级领导|县级领导|区级领导|省长|副省长|市长|' +
    '副市长|县长|副县长|区长|副区长',
)

/** Labels of people, whole. */
export const leaderLabels = words(
  '区级领导|县级领导|市级领导|省级领导|区领导|县领导|市领导|责任人|第一责任人|主要责任人|' +
    '直接责任人|具体责任人|责任人员|负责人|牵头负责人|项目负责人|主要负责人|牵头人|包联人|' +
    '总负责',
)

/** Labels of anything else that may stand between them: their values name no one responsible. */
export const otherLabels = words(
  '完成时限|完成时间|办结时限|办理时限|时间要求|时间节点|时限要求|时限|期限|整改时限|' +
    '进度安排|时间安排|工作目标|目标要求|联系人|联系电话|电话|督导单位|督查单位|督办单位|' +
    '监督单位|指导单位|验收单位|备注|进展情况',
)

/** Endings that make a name a unit's beyond doubt, whatever stands around it. */
export const sureEndings = words(
  '委员会|管委会|管理处|办公室|办公厅|办事处|人民政府|政府|党工委|领导小组|指挥部|工作专班|' +
    '宣传部|组织部|统战部|武装部|人武部|社会工作部|工作部|教育部|科技部|财政部|商务部|农业部|' +
    '公安部|司法部|民政部|水利部|文化部|环境部|资源部|农村部|信息化部|建设部|运输部|保障部|' +
    '旅游部|事务部|管理部|保护部|总工会|工会|工商联|妇联|残联|文联|侨联|科协|贸促会|红十字会|' +
    '团委|团省委|团市委|团县委|团区委|关工委|联合会|供销社|联合社|法院|检察院|科学院|社科院|' +
    '农科院|海关|支行|分行|银行|公积金中心|服务中心|管理中心|交易中心|融媒体中心|发展中心|' +
    '促进中心|疾控中心|集团|公司|街道|总队|支队|大队|管理总局|部门|成员单位|相关单位|有关单位|' +
    '直属单位|相关企业|有关企业',
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
export const likelyEndings = words(
  '单位|企业|业主|专班|小组|学校|大学|学院|医院|医联体|中心|指挥部|部|院|会|所|站|处|科|室|' +
    '股|队|社|镇|乡|村|县|区|市|州|盟|旗|省|园|场|厂|校|段|团|台|馆|党委|地区|组|地方|平台',
)

/** Titles after a person's name. */
export const personTitles = words(
  '省长|市长|区长|县长|旗长|州长|镇长|乡长|书记|主席|主任|局长|厅长|部长|常委|同志|秘书长',
)

/** Words that need no body before a colon: 牵头：区发改局；配合：区财政局. */
export const bareLabels = words('牵头|主办|主责|责任|承办|配合|协办|协助|参与')

/** What the names before it do. Longest first. */
export const verbs = {
  lead: words(
    '为牵头单位|为主办单位|为牵头部门|牵头组织实施|牵头负责|牵头组织|牵头抓总|牵头落实|' +
      '牵头推进|牵头实施|负责牵头|牵头|主办',
  ),
  duty: words(
    '为责任单位|为责任部门|为承办单位|按照各自职责分工负责|按各自职责分工负责|' +
      '按照职责分工分别负责|按职责分工分别负责|按照职责分工负责|按职责分工负责|依职责分工负责|' +
      '按职责分工落实|按职责分工做好|按照各自职责负责|按各自职责负责|按照职责负责|按职责负责|' +
      '按照职责分工|按职责分工|各负其责|分工负责|分别负责|共同负责|联合负责|具体负责|' +
      '负责组织实施|负责具体实施|负责落实|负责实施|负责|组织实施|具体落实|抓好落实|起草|承办|' +
      '落实',
  ),
  support: words(
    '为配合单位|为协办单位|配合落实|配合做好|协同配合|积极配合|密切配合|配合|协助|协同|协办|' +
      '参与|参加|支持',
  ),
  joint: ['会同', '商'],
} as const
