// The words of states, stages, roles and acts, in both languages.

import type { Role } from '../actor.ts'
import type { Process } from '../commitment.ts'
import type { Timeliness } from '../deadline.ts'
import type { PauseReason } from '../pause.ts'
import type { Stage } from '../report.ts'
import type { Act } from '../roles.ts'
import type { Colour } from '../sheet-schemes.ts'

export type Language = 'zh-CN' | 'en'
type In<Key extends string> = Readonly<Record<Language, Readonly<Record<Key, string>>>>

export const processes: In<Process> = {
  'zh-CN': {
    draft: '草稿',
    assigned: '已交办',
    'sent-back': '已退回',
    acknowledged: '已签收',
    'under-way': '推进中',
    'closing-requested': '申请办结',
    verified: '已核实',
    closed: '已销号',
    suspended: '已中止',
    dropped: '已撤销',
  },
  en: {
    draft: 'draft',
    assigned: 'assigned',
    'sent-back': 'sent back',
    acknowledged: 'acknowledged',
    'under-way': 'under way',
    'closing-requested': 'closing requested',
    verified: 'verified',
    closed: 'closed',
    suspended: 'suspended',
    dropped: 'dropped',
  },
}

export const stages: In<Stage> = {
  'zh-CN': { submitted: '已提交', endorsed: '已签审', accepted: '已审定', returned: '已退回' },
  en: { submitted: 'submitted', endorsed: 'endorsed', accepted: 'accepted', returned: 'returned' },
}

export const roles: In<Role> = {
  'zh-CN': {
    supervisor: '督查室',
    liaison: '联络员',
    principal: '单位负责人',
    leader: '分管领导',
    evaluator: '绩效办',
    auditor: '审计、纪检人员',
    administrator: '系统管理员',
    'security-officer': '安全管理员',
    'audit-officer': '审计管理员',
  },
  en: {
    supervisor: 'the supervision office',
    liaison: 'the liaison',
    principal: "the unit's principal",
    leader: 'the leader in charge',
    evaluator: 'the evaluation office',
    auditor: 'the auditor',
    administrator: 'the administrator',
    'security-officer': 'the security officer',
    'audit-officer': 'the audit officer',
  },
}

export const acts: In<Act> = {
  'zh-CN': {
    acknowledge: '签收',
    'send-back': '退回',
    reassign: '调整责任单位',
    suspend: '中止',
    resume: '恢复',
    drop: '撤销',
    reopen: '重新开启',
    report: '填报',
    endorse: '签审',
    accept: '审定',
    return: '退回报告',
    correct: '更正',
    'fill-for-unit': '代填',
    'request-closing': '申请办结',
    verify: '核实办结',
    close: '销号',
    'ask-extension': '申请延期',
    'decide-extension': '批复延期',
    'override-late': '批准逾期后的延期申请',
    pause: '暂停或恢复计时',
    'ask-adjustment': '申请调整目标',
    retarget: '批复目标调整',
    'send-sheet': '发督查单',
    'answer-sheet': '回复督查单',
    'judge-light': '研判亮灯',
    'edit-plan': '修改计划',
    'issue-plan': '下达计划',
    'close-year': '年终结账',
    instruct: '批示',
    inspect: '立项督查',
    'review-inspection': '复核督查结论',
    sample: '抽查',
    'propose-accountability': '提出问责建议',
    'approve-accountability': '批准问责建议',
    'keep-directory': '维护单位、岗位和人员',
    'keep-calendar': '维护工作日历',
    read: '查看',
  },
  en: {
    acknowledge: 'acknowledge it',
    'send-back': 'send it back',
    reassign: 'reassign it',
    suspend: 'suspend it',
    resume: 'resume it',
    drop: 'drop it',
    reopen: 'reopen it',
    report: 'report on it',
    endorse: 'endorse the report',
    accept: 'accept the report',
    return: 'return the report',
    correct: 'correct the report',
    'fill-for-unit': 'fill in for a unit',
    'request-closing': 'ask for its closing',
    verify: 'verify it',
    close: 'close it',
    'ask-extension': 'ask for an extension',
    'decide-extension': 'decide on an extension',
    'override-late': 'let a late request through',
    pause: 'stop or restart its clock',
    'ask-adjustment': 'ask for another target',
    retarget: 'decide on another target',
    'send-sheet': 'send a follow-up sheet',
    'answer-sheet': 'answer a follow-up sheet',
    'judge-light': 'judge its light',
    'edit-plan': 'edit the plan',
    'issue-plan': 'issue the plan',
    'close-year': 'close the year',
    instruct: 'give an instruction',
    inspect: 'open an inspection',
    'review-inspection': 'review the conclusion of an inspection',
    sample: 'draw a spot check',
    'propose-accountability': 'propose accountability',
    'approve-accountability': 'approve accountability',
    'keep-directory': 'keep units, posts and people',
    'keep-calendar': 'keep the calendar',
    read: 'read it',
  },
}

export const timelinesses: In<Timeliness> = {
  'zh-CN': { normal: '正常', near: '临期', overdue: '逾期' },
  en: { normal: 'in time', near: 'nearly due', overdue: 'overdue' },
}

export const pauseReasons: In<PauseReason> = {
  'zh-CN': {
    hearing: '听证',
    tender: '招标',
    testing: '检测',
    'expert-review': '专家评审',
    'force-majeure': '不可抗力',
  },
  en: {
    hearing: 'a hearing',
    tender: 'a tender',
    testing: 'testing',
    'expert-review': 'an expert review',
    'force-majeure': 'force majeure',
  },
}

export const colours: In<Colour | 'yellow'> = {
  'zh-CN': { blue: '蓝', orange: '橙', red: '红', yellow: '黄' },
  en: { blue: 'blue', orange: 'orange', red: 'red', yellow: 'yellow' },
}
