// What the marks in a document are called.

const zhCN = {
  legend: '图例',
  marks: {
    target: '目标',
    stretch: '力争',
    pledge: '无数字目标',
    scope: '工作规模',
    baseline: '基数',
    limit: '门槛',
    due: '时限',
    units: '责任单位',
    project: '项目',
    finding: '需核对',
  },
  severities: { error: '错误', warning: '疑问', info: '提示' },
}

const en: typeof zhCN = {
  legend: 'Legend',
  marks: {
    target: 'target',
    stretch: 'stretch',
    pledge: 'target without a number',
    scope: 'scope',
    baseline: 'baseline',
    limit: 'limit',
    due: 'due day',
    units: 'units',
    project: 'project',
    finding: 'to be checked',
  },
  severities: { error: 'error', warning: 'doubtful', info: 'hint' },
}

export const markWords = { 'zh-CN': zhCN, en }
