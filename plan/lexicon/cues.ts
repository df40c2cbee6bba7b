// The words that say what a number means. Data only; longer words stand before their own beginnings
// wherever both are listed.

import { words } from '../words.ts'

/** Bounds, before and behind a number. */
export const bounds = {
  most: {
    before: words(
      '控制在|不超过|不高于|不多于|不大于|小于等于|小于|≤|低于|少于|最高|最多|至多|不足|' +
        '压减至|降至|压降至|降低到|下降到|降到|压缩至|压缩到|缩短至|缩短到',
    ),
    after: words('及以内|及以下|以内|以下|之内'),
  },
  least: {
    before: words(
      '不低于|不少于|不小于|不下于|至少|大于等于|≥|最低|最少|超过|突破|高于|大于|多于|超|逾|' +
        '过|破',
    ),
    after: ['及以上', '以上', '之上'],
  },
  about: { before: words('大约|接近|约|近'), after: ['左右', '上下'] },
} as const

/** Words of growth; those of `falls` make the value negative. */
export const growth = {
  rises: words('增长率|增长|递增|增幅|增速|涨幅|增加|提高|提升|上升|上涨|同增|扩大|翻|增'),
  falls: words('下降率|下降|降低|减少|压减|削减|缩减|压降|降幅|收窄|改善|下浮|减排|降'),
} as const

/** Words of an amount that comes on top of what is there. */
export const increments = words('新增|净增|新发展|增加|增长|增收|新增加|扩增|增扩')

/** Words of an amount to have reached, not to add. */
export const reaches = words(
  '发展到|增加到|扩大到|提高到|提升到|增长到|扩展到|恢复到|增至|升至|提高至|提升至|增加至|' +
    '扩大至|达到|突破|超过|保持在|稳定在|控制在|维持在|稳定到|保持|稳定|压减至|压缩至|压缩到|' +
    '压减到|缩短至|缩短到|降至|降低到|下降到|降到|达|超',
)

/** Subjects that are amounts to have, whatever verb stands before them. */
export const levels = words(
  '存栏|出栏|产量|总产|产值|人口|总量|数量|总数|保有量|天数|覆盖面|规模|能力|销量|存量|容量|' +
    '床位数|饲养量|交易额|收入|总额|指数|得分|浓度|面积|总里程|通车里程|吞吐量|密度|' +
    '装机|人数|寿命',
)

/** Verbs whose object is to be made, done or reached. */
export const goalVerbs = words(
  '升级改造|改造提升|提升改造|优化升级|改造升级|建成|新建|改建|扩建|改扩建|续建|复建|共建|' +
    '建设|改造|完成|实现|实施|培育|打造|新增|引进|创建|创成|争创|组织|举办|开展|选派|选择|选树|选聘|' +
    '遴选|筛选|认定|培训|培养|支持|扶持|孵化|种植|栽植|栽种|转移|安排|争取|谋划|新上|新开工|' +
    '签约|盘活|拆除|整治|修复|治理|化解|解决|资助|救助|惠及|建立|设立|出台|制定|制订|编制|发放|' +
    '投放|投入|增配|配齐|配备|安装|更新|增加|开工|竣工|启用|打通|拓宽|升级|恢复|接待|推广|评选|' +
    '命名|储备|入库|让|招引|办好|落地|新培育|新发展|发展|建|办理|开发|提供|开设|开通|收储|出让|' +
    '供应|供地|征收|清理|淘汰|关停|腾退|回购|招聘|招录|吸纳|带动|转化|攻克|突破|布设|布局|新设|' +
    '改善|铺设|整合|创作|发行|募集|融资|上市|股改|挂牌|获批|获评|申报|申请|上报|入统|纳统|升规|' +
    '培树|复垦|流转|托管|疏浚|清淤|加固|绿化|造林|植树|营造|抚育|补植|硬化|亮化|检测|抽检|检查|' +
    '排查|回收|处置|处理|销售|收购|采购|购置|推荐|评定|表彰|奖励|洽谈|对接|走访|放映|' +
    '演出|救治|筛查|体检|接种|帮扶|脱贫|搬迁|安置|分配|筹集|筹建|交付|验收|修建|修缮|维修|养护|' +
    '疏通|新改建|建好|再建|选育|推介|发布|征集|形成|推出|招商|聘请|引育|聚集|集聚|输送|增设|' +
    '落户|达成|研发|制修订|有',
)

/** Verbs that push things on: their number is a goal where the things are finished (竣工, 投产). */
export const pushVerbs = words(
  '推动|推进|加快推进|谋划推进|统筹推进|加快|促进|力促|督促|促使|确保|抓好|重点抓好|抓实|' +
    '抓紧|盯紧|紧盯|提速|全力|启动|加速|力争|引导|加大',
)

/** Verbs whose object is what the work is about; its number is no goal. */
export const scopeVerbs = words(
  '组织实施|优先保障|做好|服务|围绕|聚焦|依托|落实|发挥|保障|针对|涉及|跟踪|调度|用好|巩固|' +
    '关注|包联|深化|统筹|优选|完善|分包|按照|利用|借助|瞄准|突出|抢抓|抓住|强化|加强|办好|' +
    '充分发挥|支撑|现有|所有|辖区|发展壮大|做大做强|做强做优|做优做强|壮大|做强|位于|构建|纳入|' +
    '列入|践行|把握|坚持',
)

/** Words at the head of a clause that make what follows its object, not its goal. */
export const scopeHeads = words('对|即|在|把|将|以|从|由|与|按')

/** What follows the things counted and makes their number a goal: 10个项目竣工. */
export const completions = words(
  '竣工|开工|投产|投用|完工|落地|签约|升级改造|改造提升|提升改造|优化升级|改造升级|建成|通车|' +
    '投入使用|交付|验收|封顶|完成|挂牌|上市|达产|达效|启用|投运|投入运营|开放|通航|并网|入驻|' +
    '落户|建设任务|贯通|销号|清零|达标|住上|脱贫|出列|入统|纳统|整合|见效|运营|开业|动工|摘帽|' +
    '回迁|入住|建设，|创建，|升级为|上云|形象进度|实质性进展',
)

/** Size of a named thing: its number is part of what the thing is. */
export const sizes = words(
  '总投资额|投资额|投资|占地|长|高|宽|规模|装机容量|总装机|库容|日产|年产|日处理|注册资本|' +
    '注册资金|面积',
)

/** Words of subsidies, prices and rules: the numbers beside them are no goals. */
export const rules = words(
  '补助|补贴|给予|贴息|资助|减免|减收|减按|处罚|罚款|加分|扣|计分|得分|奖|优惠|返还|兑现|' +
    '每人每|每户每|按照标准',
)
