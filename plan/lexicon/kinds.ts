// Kinds: words of titles that tell what a document is, looked at in this order.
//
//   关于印发2024年重点任务分工方案的通知 → plan      关于支持奶业发展若干措施的通知 → measures

import type { DocumentKind } from '../segment.ts'

export const kindsByTitle: readonly (readonly [kind: DocumentKind, title: RegExp])[] = [
  // Who does what of a report is a plan.
  ['plan', /(?:任务|责任|目标|工作)(?:的)?(?:分解|分工)|分解(?:方案|表)|分工方案/],
  [
    'bulletin',
    /统计公报|统计快报|统计监测|运行情况(?:分析)?$|主要(?:统计|经济)(?:数据|指标)(?:完成情况)?$|统计月报|经济运行简析/,
  ],
  [
    'other',
    /信息公开(?:工作)?(?:年度)?报告|招聘|招录|特设岗位|公示$|公告$|任免|简介|解读|答记者问|研究(?:（|$)|条例|章程|监测评价结果/,
  ],
  [
    'report',
    /政府工作报告|工作报告$|工作汇报|自评报告|进展情况|督导检查|(?:纲要|计划|预算|草案)(?:（草案）)?的?报告|情况(?:的)?(?:报告|汇报|通报|函)|整改落实情况|督导(?:评|检查)|考核情况/,
  ],
  [
    'measures',
    /若干(?:政策|措施|意见|规定)|政策措施|(?:支持|扶持|优惠|奖补|奖励|补贴|惠企|激励)政策|激励支持/,
  ],
  [
    'other',
    /(?:管理|评价|考核|实施|认定|暂行|试行|奖励|评选|管控)(?:暂行)?办法|实施细则|管理规定|规程|规则|制度》/,
  ],
  [
    'plan',
    /方案|计划|规划|要点|任务|分工|台账|清单|目标|意见|行动|实施|安排|部署|工作|纲要|通知|事项|政策|措施/,
  ],
]

/** Where no title helps. */
export const kindsByText: readonly (readonly [kind: DocumentKind, text: RegExp])[] = [
  ['bulletin', /统计公报/],
  ['report', /各位代表|作(?:政府)?工作报告|(?:^|\n)(?:一、)?.{0,16}工作回顾\n/],
  ['bulletin', /(?:^|。|\n)(?:经|根据)?初步核算，/],
  [
    'other',
    /本报讯|本网讯|(?:近日|日前|昨日)，[^，。]{2,40}(?:印发|出台|发布|召开)|记者[^。记]{0,30}(?:报道|获悉|了解到|采访)|发布人：|(?:日电|讯)（记者|Abstract|摘要：|参考文献|面议|岗位职责/,
  ],
]

/** What a news item begins with, whatever its headline says. */
export const news = /(?:日报|晚报|本报|本网|电视台|新闻网)讯|讯（|记者|通讯员|发布人：/
