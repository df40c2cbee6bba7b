// What each entry of the journal says happened, in both languages: for timelines, the week's changes, the journal.
//
//   sayEntry('report', 'accepted', 'zh-CN')   审定了报告

import type { AccountabilityEntry } from '../accountability.ts'
import type { CommitmentEntry } from '../commitment.ts'
import type { DirectoryEntry } from '../directory.ts'
import type { EvidenceEntry } from '../evidence.ts'
import type { HolidayEntry } from '../holidays.ts'
import type { InspectionEntry } from '../inspection.ts'
import type { InstructionEntry } from '../instruction.ts'
import type { ReportEntry } from '../report.ts'
import type { SettingsEntry } from '../settings.ts'
import type { SpotCheckEntry } from '../spot-check.ts'
import type { PlanEntry } from '../year-plan.ts'
import type { Language } from './words.ts'

type Kinds = {
  readonly commitment: CommitmentEntry['kind']
  readonly report: ReportEntry['kind']
  readonly evidence: EvidenceEntry['kind']
  readonly instruction: InstructionEntry['kind']
  readonly plan: PlanEntry['kind']
  readonly inspection: InspectionEntry['kind']
  readonly 'spot-check': SpotCheckEntry['kind']
  readonly accountability: AccountabilityEntry['kind']
  readonly directory: DirectoryEntry['kind']
  readonly calendar: HolidayEntry['kind']
  readonly settings: SettingsEntry['kind']
}
type Said = { readonly [Noun in keyof Kinds]: Readonly<Record<Kinds[Noun], string>> }

const zhCN: Said = {
  commitment: {
    drafted: '拟稿',
    edited: '修改内容',
    'looked-up': '重新对应单位',
    undone: '撤回修改',
    replaced: '拆分或合并',
    assigned: '交办',
    acknowledged: '签收',
    'sent-back': '退回交办',
    reassigned: '调整责任单位',
    suspended: '中止',
    reopened: '重新开启',
    dropped: '撤销',
    resumed: '恢复',
    'carried-over': '结转下年',
    progressed: '数据、节点入账',
    'closing-requested': '申请办结',
    'closing-returned': '办结申请退回重办',
    verified: '核实办结',
    closed: '销号',
    'extension-asked': '申请延期',
    'extension-decided': '批复延期',
    'late-extension-allowed': '准予逾期后申请延期',
    paused: '暂停计时',
    unpaused: '恢复计时',
    'sheet-sent': '发督查单',
    'sheet-answered': '回复督查单',
    'adjustment-asked': '申请调整目标',
    'adjustment-decided': '批复目标调整',
    retargeted: '目标调整生效',
    'period-planned': '设定期内计划',
    'past-told': '录入历年数据',
    'light-judged': '研判亮灯',
  },
  report: {
    submitted: '提交报告',
    endorsed: '签审报告',
    accepted: '审定报告',
    returned: '退回报告',
    corrected: '更正报告',
    doubted: '因与其他单位报告雷同而存疑',
  },
  evidence: { added: '上传佐证' },
  instruction: {
    given: '批示',
    answered: '回复批示',
    forwarded: '回复报送领导',
    'instruction-closed': '批示办结',
    'answer-returned': '批示回复退回重办',
    'given-again': '再次批示',
  },
  plan: {
    imported: '导入计划',
    'finding-judged': '处理体检意见',
    undone: '撤回修改',
    discarded: '废弃草稿',
    issued: '下达计划',
    'later-assigned': '补充交办',
    revised: '修订计划',
    'year-closed': '年终结账',
    archived: '归档',
  },
  inspection: {
    opened: '立项督查',
    'programme-changed': '变更督查方案',
    concluded: '作出督查结论',
    delivered: '送达督查结论',
    objected: '申请复核督查结论',
    'objection-decided': '作出复核决定',
    'rectification-reported': '报告整改情况',
    'rectification-checked': '整改核查通过',
    'rectification-returned': '整改退回',
    'use-proposed': '提出结果运用建议',
    'use-decided': '批复结果运用建议',
    'use-carried-out': '落实结果运用',
    'clue-handed-over': '移交问题线索',
    'inspection-closed': '结束督查',
  },
  'spot-check': { drawn: '抽查抽样' },
  accountability: {
    triggered: '启动问责',
    noticed: '告知',
    stated: '陈述申辩',
    proposed: '提出问责建议',
    approved: '批准问责建议',
    'not-approved': '未批准问责建议',
    'handed-over': '移交',
  },
  directory: {
    'unit-added': '新增单位',
    'unit-renamed': '单位更名',
    'alias-added': '增加单位别名',
    'members-set': '设定集合单位成员',
    'unit-closed': '撤销单位',
    'post-added': '新增岗位',
    'post-closed': '撤销岗位',
    'person-added': '新增人员',
    appointed: '任职',
    relieved: '免职',
    delegated: '委托代理',
    'delegation-ended': '结束代理',
  },
  calendar: { 'year-set': '设定全年节假日', 'day-set': '调整单日' },
  settings: { set: '修改设置' },
}

const en: Said = {
  commitment: {
    drafted: 'drafted',
    edited: 'content changed',
    'looked-up': 'units looked up again',
    undone: 'change undone',
    replaced: 'split or merged',
    assigned: 'assigned',
    acknowledged: 'acknowledged',
    'sent-back': 'sent back',
    reassigned: 'reassigned',
    suspended: 'suspended',
    reopened: 'reopened',
    dropped: 'dropped',
    resumed: 'resumed',
    'carried-over': 'carried over',
    progressed: 'figures and milestones entered',
    'closing-requested': 'closing requested',
    'closing-returned': 'closing returned for rework',
    verified: 'verified as done',
    closed: 'closed',
    'extension-asked': 'extension requested',
    'extension-decided': 'extension decided',
    'late-extension-allowed': 'late request for extension allowed',
    paused: 'clock stopped',
    unpaused: 'clock restarted',
    'sheet-sent': 'follow-up sheet sent',
    'sheet-answered': 'follow-up sheet answered',
    'adjustment-asked': 'another target requested',
    'adjustment-decided': 'another target decided',
    retargeted: 'target changed',
    'period-planned': 'plan of the period set',
    'past-told': 'past years entered',
    'light-judged': 'light judged',
  },
  report: {
    submitted: 'report submitted',
    endorsed: 'report endorsed',
    accepted: 'report accepted',
    returned: 'report returned',
    corrected: 'report corrected',
    doubted: 'doubted beside the report of another unit',
  },
  evidence: { added: 'evidence added' },
  instruction: {
    given: 'instruction given',
    answered: 'instruction answered',
    forwarded: 'answer reported to the leader',
    'instruction-closed': 'instruction closed',
    'answer-returned': 'answer returned for rework',
    'given-again': 'further instruction given',
  },
  plan: {
    imported: 'plan imported',
    'finding-judged': 'finding judged',
    undone: 'change undone',
    discarded: 'draft discarded',
    issued: 'plan issued',
    'later-assigned': 'assigned later',
    revised: 'plan revised',
    'year-closed': 'year closed',
    archived: 'archived',
  },
  inspection: {
    opened: 'inspection opened',
    'programme-changed': 'programme changed',
    concluded: 'inspection concluded',
    delivered: 'conclusion delivered',
    objected: 'objection to the conclusion',
    'objection-decided': 'objection decided',
    'rectification-reported': 'rectification reported',
    'rectification-checked': 'rectification checked',
    'rectification-returned': 'rectification returned',
    'use-proposed': 'use of results proposed',
    'use-decided': 'use of results decided',
    'use-carried-out': 'use of results carried out',
    'clue-handed-over': 'clue handed over',
    'inspection-closed': 'inspection closed',
  },
  'spot-check': { drawn: 'spot check drawn' },
  accountability: {
    triggered: 'accountability begun',
    noticed: 'notice given',
    stated: 'statement made',
    proposed: 'measure proposed',
    approved: 'proposal approved',
    'not-approved': 'proposal not approved',
    'handed-over': 'handed over',
  },
  directory: {
    'unit-added': 'unit added',
    'unit-renamed': 'unit renamed',
    'alias-added': 'alias of a unit added',
    'members-set': 'members of a group set',
    'unit-closed': 'unit closed',
    'post-added': 'post added',
    'post-closed': 'post closed',
    'person-added': 'person added',
    appointed: 'appointed',
    relieved: 'relieved',
    delegated: 'delegated',
    'delegation-ended': 'delegation ended',
  },
  calendar: { 'year-set': 'holidays of a year set', 'day-set': 'single day changed' },
  settings: { set: 'settings changed' },
}

/** The kinds of entries of a noun, with what they say: to choose from. */
export function entryKinds(noun: string, language: Language): Readonly<Record<string, string>> {
  return of(language)[noun] ?? {}
}

/** What happened; of a kind that nobody knows, its own name. */
export function sayEntry(noun: string, kind: string, language: Language): string {
  return entryKinds(noun, language)[kind] ?? kind
}

function of(language: Language): Readonly<Record<string, Readonly<Record<string, string>>>> {
  return language === 'en' ? en : zhCN
}
