// The words of the 任务分解表 in both languages.
//
//   words['zh-CN'].columns.lead  → '牵头单位'

import type { Language, Quantity } from '@luoshi/plan'

export type Words = {
  readonly tableTitle: string
  readonly base: string
  readonly stretch: string
  readonly comma: string
  readonly comparators: Readonly<Record<Quantity['comparator'], string>>
  readonly roles: Readonly<Record<Quantity['role'], string>>
  readonly measures: Readonly<Record<Quantity['measure'], string>>
  readonly severities: Readonly<Record<'error' | 'warning' | 'info', string>>
  /** Between a subject and its amount: 增长, 新增 or nothing. */
  readonly of: (quantity: Quantity) => string
  readonly sheets: Readonly<Record<'tasks' | 'findings' | 'indicators', string>>
  readonly columns: Readonly<
    Record<
      | 'number'
      | 'section'
      | 'title'
      | 'sentence'
      | 'task'
      | 'target'
      | 'lead'
      | 'support'
      | 'leaders'
      | 'due'
      | 'doubts'
      | 'severity'
      | 'code'
      | 'message'
      | 'words'
      | 'suggestion'
      | 'subject'
      | 'role'
      | 'measure'
      | 'comparator'
      | 'value'
      | 'unit'
      | 'written',
      string
    >
  >
}

const zhCN: Words = {
  tableTitle: '任务分解表',
  base: '预期',
  stretch: '力争',
  comma: '，',
  comparators: { '=': '', '>=': '≥', '<=': '≤', '~': '约' },
  roles: { target: '目标', stretch: '力争', scope: '范围', baseline: '基数', limit: '界限' },
  measures: {
    level: '总量',
    growth: '增速',
    increment: '增量',
    share: '比率',
    change: '百分点变化',
    count: '个数',
    rank: '位次',
  },
  severities: { error: '错误', warning: '提醒', info: '参考' },
  of: (quantity) => {
    if (quantity.measure === 'growth') return quantity.value.startsWith('-') ? '下降' : '增长'
    if (quantity.measure !== 'increment' || /[新净]增/.test(quantity.subject)) return ''
    return '新增'
  },
  sheets: { tasks: '任务分解表', findings: '体检', indicators: '指标' },
  columns: {
    number: '序号',
    section: '专题',
    title: '任务名称',
    sentence: '原文',
    task: '任务',
    target: '目标',
    lead: '牵头单位',
    support: '配合单位',
    leaders: '责任领导',
    due: '完成时限',
    doubts: '存疑',
    severity: '程度',
    code: '代码',
    message: '问题与建议',
    words: '原文',
    suggestion: '建议改为',
    subject: '指标',
    role: '性质',
    measure: '类型',
    comparator: '比较',
    value: '数值',
    unit: '单位',
    written: '原文写法',
  },
}

const en: Words = {
  tableTitle: 'table of tasks',
  base: 'expected ',
  stretch: 'stretch ',
  comma: ', ',
  comparators: { '=': '', '>=': '≥', '<=': '≤', '~': '≈' },
  roles: {
    target: 'target',
    stretch: 'stretch',
    scope: 'scope',
    baseline: 'baseline',
    limit: 'limit',
  },
  measures: {
    level: 'level',
    growth: 'growth',
    increment: 'increment',
    share: 'share',
    change: 'change in points',
    count: 'count',
    rank: 'rank',
  },
  severities: { error: 'error', warning: 'warning', info: 'note' },
  of: (quantity) => {
    if (quantity.measure === 'growth') return quantity.value.startsWith('-') ? ' falls ' : ' grows '
    return quantity.measure === 'increment' ? ' +' : ' '
  },
  sheets: { tasks: 'Tasks', findings: 'Findings', indicators: 'Indicators' },
  columns: {
    number: 'No.',
    section: 'Section',
    title: 'Title',
    sentence: 'Source sentence',
    task: 'Task',
    target: 'Target',
    lead: 'Lead unit',
    support: 'Support units',
    leaders: 'Leader',
    due: 'Due',
    doubts: 'Check',
    severity: 'Severity',
    code: 'Code',
    message: 'What is wrong and what to do',
    words: 'Source words',
    suggestion: 'Suggestion',
    subject: 'Indicator',
    role: 'Role',
    measure: 'Measure',
    comparator: 'Bound',
    value: 'Value',
    unit: 'Unit',
    written: 'As written',
  },
}

export const words: Readonly<Record<Language, Words>> = { 'zh-CN': zhCN, en }
