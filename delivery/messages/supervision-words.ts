// The words of inspections under Order 733 and of accountability records, in both languages.

import type { Measure, TriggerKind } from '../accountability.ts'
import type {
  Authority,
  Clue,
  InspectionMethod,
  InspectionType,
  ObjectionDecision,
  ResultUse,
  UseKind,
} from '../inspection.ts'
import type { Urgency } from '../instruction.ts'
import type { Language } from './words.ts'

type In<Key extends string> = Readonly<Record<Language, Readonly<Record<Key, string>>>>

export const urgencies: In<Urgency> = {
  'zh-CN': { urgent: '急件', ordinary: '一般', hard: '难度较大' },
  en: { urgent: 'urgent', ordinary: 'ordinary', hard: 'difficult' },
}

export const inspectionTypes: In<InspectionType> = {
  'zh-CN': {
    comprehensive: '综合督查',
    special: '专项督查',
    incident: '事件调查',
    daily: '日常督办',
    clue: '线索核查',
  },
  en: {
    comprehensive: 'comprehensive inspection',
    special: 'special inspection',
    incident: 'inquiry into an incident',
    daily: 'daily follow-up',
    clue: 'check of a clue',
  },
}

export const inspectionMethods: In<InspectionMethod> = {
  'zh-CN': {
    'self-check': '要求自查、说明情况',
    briefing: '听取汇报',
    visit: '检查、访谈、暗访',
    meeting: '座谈、听证、统计、评估',
    records: '调阅、复制资料',
    'clue-collection': '信函、电话、媒体收集线索',
    summons: '约谈',
    online: '“互联网+督查”',
  },
  en: {
    'self-check': 'self-check and explanation',
    briefing: 'briefing',
    visit: 'visits and interviews, also unannounced',
    meeting: 'meetings, hearings, statistics, assessment',
    records: 'reading and copying records',
    'clue-collection': 'clues by letter, telephone, media',
    summons: 'summons to a talk',
    online: 'online',
  },
}

export const authorityKinds: In<Authority['kind']> = {
  'zh-CN': {
    'government-decision': '本级政府决定',
    'head-instruction': '行政首长指示',
    'head-approval': '行政首长批准',
  },
  en: {
    'government-decision': 'a decision of the government',
    'head-instruction': "the head's instruction",
    'head-approval': "the head's approval",
  },
}

export const objectionOutcomes: In<ObjectionDecision['outcome']> = {
  'zh-CN': { upheld: '维持原结论', changed: '变更结论', withdrawn: '撤销结论' },
  en: { upheld: 'upheld', changed: 'changed', withdrawn: 'withdrawn' },
}

export const useKinds: In<UseKind> = {
  'zh-CN': {
    praise: '表扬',
    incentive: '激励',
    criticism: '批评',
    accountability: '追究责任的建议',
    'withdraw-document': '改变或撤销文件的建议',
  },
  en: {
    praise: 'praise',
    incentive: 'incentive',
    criticism: 'criticism',
    accountability: 'proposal of accountability',
    'withdraw-document': 'proposal to change or withdraw a document',
  },
}

export const useStages: In<ResultUse['stage']> = {
  'zh-CN': { proposed: '待批准', approved: '已批准', refused: '未批准', 'carried-out': '已落实' },
  en: {
    proposed: 'to be approved',
    approved: 'approved',
    refused: 'not approved',
    'carried-out': 'carried out',
  },
}

export const clueBodies: In<Clue['to']> = {
  'zh-CN': { 'supervisory-commission': '监察机关', 'judicial-organ': '司法机关' },
  en: {
    'supervisory-commission': 'the supervisory commission',
    'judicial-organ': 'a judicial organ',
  },
}

export const triggerKinds: In<TriggerKind> = {
  'zh-CN': {
    inspection: '政府督查建议',
    overdue: '逾期未办',
    falsification: '弄虚作假',
    appraisal: '考核结果',
    audit: '审计发现',
    complaint: '投诉举报',
  },
  en: {
    inspection: 'proposed by an inspection',
    overdue: 'overdue and not done',
    falsification: 'falsification',
    appraisal: 'result of an appraisal',
    audit: 'found by an audit',
    complaint: 'complaint',
  },
}

export const measures: In<Measure> = {
  'zh-CN': {
    rectify: '责令限期整改',
    'written-review': '责令作出书面检查',
    circular: '通报批评',
    'public-apology': '责令公开道歉',
    admonition: '诫勉',
    'efficiency-warning': '效能告诫',
    'no-honours': '取消评优评先资格',
    suspension: '停职检查',
    resignation: '责令辞职',
    removal: '建议免职',
    sanction: '处分',
  },
  en: {
    rectify: 'order to rectify',
    'written-review': 'written self-criticism',
    circular: 'circular of criticism',
    'public-apology': 'public apology',
    admonition: 'admonition',
    'efficiency-warning': 'efficiency warning',
    'no-honours': 'no honours this year',
    suspension: 'suspension',
    resignation: 'ordered resignation',
    removal: 'proposed removal',
    sanction: 'sanction',
  },
}
