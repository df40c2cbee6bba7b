// The words of states, stages, roles and acts, in both languages.

import type { Body } from '../accountability.ts'
import type { Role } from '../actor.ts'
import type { ClosingCheck } from '../closing.ts'
import type { ProcessState } from '../commitment.ts'
import type { Timeliness } from '../deadline.ts'
import type { PauseReason } from '../pause.ts'
import type { Ground, ProofKind } from '../proof.ts'
import type { Stage } from '../report.ts'
import type { Act } from '../roles.ts'
import type { Colour } from '../sheet-schemes.ts'
import type { Needed, Step } from '../step.ts'

export type Language = 'zh-CN' | 'en'
type In<Key extends string> = Readonly<Record<Language, Readonly<Record<Key, string>>>>

export const processes: In<ProcessState> = {
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
    'carried-over': '已结转',
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
    'carried-over': 'carried over',
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
    'answer-instruction': '回复批示',
    'review-answer': '审核批示办理情况',
    inspect: '立项督查',
    'review-inspection': '复核督查结论',
    'object-to-inspection': '对督查结论申请复核',
    rectify: '报告整改情况',
    'approve-use': '批准督查结果运用建议',
    sample: '抽查',
    'propose-accountability': '提出问责建议',
    'approve-accountability': '批准问责建议',
    'state-accountability': '陈述申辩',
    'keep-directory': '维护单位、岗位和人员',
    'keep-calendar': '维护工作日历',
    'keep-settings': '修改设置',
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
    'answer-instruction': 'answer the instruction',
    'review-answer': 'review the answer to an instruction',
    inspect: 'open an inspection',
    'review-inspection': 'review the conclusion of an inspection',
    'object-to-inspection': 'object to the conclusion',
    rectify: 'report the rectification',
    'approve-use': 'approve what is made of an inspection',
    sample: 'draw a spot check',
    'propose-accountability': 'propose accountability',
    'approve-accountability': 'approve accountability',
    'state-accountability': 'make a statement',
    'keep-directory': 'keep units, posts and people',
    'keep-calendar': 'keep the calendar',
    'keep-settings': 'change the settings',
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

export const steps: In<Step> = {
  'zh-CN': {
    draft: '草稿',
    issued: '已下达',
    'year-closed': '已年终结账',
    archived: '已归档',
    given: '待回复',
    answered: '已回复',
    returned: '已退回重办',
    reported: '已报领导',
    'instruction-closed': '已办结',
    open: '督查中',
    concluded: '已作结论',
    'inspection-closed': '督查已结束',
    triggered: '已启动',
    noticed: '已告知',
    stated: '已申辩',
    proposed: '已提建议',
    approved: '已批准',
    'not-approved': '未获批准',
    'handed-over': '已移交',
  },
  en: {
    draft: 'a draft',
    issued: 'issued',
    'year-closed': 'closed for the year',
    archived: 'archived',
    given: 'waiting for an answer',
    answered: 'answered',
    returned: 'returned for rework',
    reported: 'reported to the leader',
    'instruction-closed': 'closed',
    open: 'going on',
    concluded: 'concluded',
    'inspection-closed': 'over',
    triggered: 'begun',
    noticed: 'notified',
    stated: 'answered by a statement',
    proposed: 'proposed',
    approved: 'approved',
    'not-approved': 'not approved',
    'handed-over': 'handed over',
  },
}

export const needs: In<Needed> = {
  'zh-CN': {
    text: '内容',
    statement: '情况说明',
    document: '依据文件（文号）',
    content: '督查内容',
    scope: '督查范围',
    objects: '督查对象',
    methods: '督查方式',
    team: '参加人员',
    facts: '事实',
    evidence: '证据',
    basis: '依据条款',
    answer: '对申辩意见的采纳情况',
    body: '移交的有权机关',
    seed: '随机种子',
    population: '抽查范围',
    title: '名称',
  },
  en: {
    text: 'the text',
    statement: 'the statement',
    document: 'the document it rests on (its number)',
    content: 'what is inspected',
    scope: 'the scope',
    objects: 'the units inspected',
    methods: 'the methods',
    team: 'who takes part',
    facts: 'the facts',
    evidence: 'the evidence',
    basis: 'the law or rule and its article',
    answer: 'what of the statement was accepted, and why not the rest',
    body: 'the body that receives it',
    seed: 'the seed',
    population: 'the list to draw from',
    title: 'the title',
  },
}

export const closingCheckWords: In<ClosingCheck> = {
  'zh-CN': {
    'facts-clear': '事实是否清楚',
    'problem-solved': '问题是否解决',
    'task-done': '任务是否落实',
    'conclusion-right': '结论是否准确',
    lawful: '措施是否符合政策法律',
    'form-right': '文书格式是否规范',
  },
  en: {
    'facts-clear': 'are the facts clear',
    'problem-solved': 'is the problem solved',
    'task-done': 'is the task done',
    'conclusion-right': 'is the conclusion right',
    lawful: 'do the measures follow policy and law',
    'form-right': 'is the form right',
  },
}

export const grounds: In<Ground> = {
  'zh-CN': {
    signed: '签约',
    landed: '落地',
    commenced: '开工',
    completed: '竣工',
    'in-use': '投用',
    'in-production': '投产',
    livelihood: '为民办实事',
    indicator: '指标',
    project: '项目',
    task: '任务',
    mechanism: '机制',
    policy: '政策文件',
  },
  en: {
    signed: 'a signing',
    landed: 'a landing',
    commenced: 'a start of construction',
    completed: 'a completion',
    'in-use': 'a taking into use',
    'in-production': 'a start of production',
    livelihood: 'a livelihood item',
    indicator: 'an indicator',
    project: 'a project',
    task: 'a task',
    mechanism: 'a mechanism',
    policy: 'a policy',
  },
}

export const proofKinds: In<ProofKind> = {
  'zh-CN': {
    'statistical-notice': '统计部门的发布或通知',
    'issued-document': '印发的文件（附文号）',
    'operation-record': '运行记录',
    contract: '合同、协议',
    'business-licence': '营业执照（注册证明）',
    'land-contract': '土地合同',
    'site-preparation': '勘察、平场、拆旧、临建资料',
    'ground-breaking': '永久性工程破土开槽或打桩的现场资料',
    acceptance: '竣工验收资料',
    handover: '移交、投用资料',
    'production-record': '投产资料',
    payment: '进账凭证、发票',
    'site-record': '现场核查记录',
    other: '其他佐证',
  },
  en: {
    'statistical-notice': "the statistical office's release or notice",
    'issued-document': 'the document as issued, with its number',
    'operation-record': 'a record of its operation',
    contract: 'a contract',
    'business-licence': 'a business licence',
    'land-contract': 'a land contract',
    'site-preparation': 'records of survey, levelling, demolition or temporary works',
    'ground-breaking': 'a record of ground-breaking or piling for permanent works',
    acceptance: 'the record of acceptance',
    handover: 'the record of handing over or taking into use',
    'production-record': 'a record of production',
    payment: 'a receipt of payment or an invoice',
    'site-record': 'a record of a check on the spot',
    other: 'other evidence',
  },
}

export const bodies: In<Body> = {
  'zh-CN': {
    'appointing-authority': '任免机关',
    'supervisory-commission': '监察机关',
    'efficiency-office': '效能建设机构',
  },
  en: {
    'appointing-authority': 'the appointing authority',
    'supervisory-commission': 'the supervisory commission',
    'efficiency-office': 'the office for administrative efficiency',
  },
}
