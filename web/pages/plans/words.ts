// The words of the list of plans.

const zhCN = {
  none: '还没有计划。导入一份实施方案，就能看到拆出的全部事项。',
  import: '导入计划',
  year: '年度',
  title: '名称',
  step: '状态',
  issued: '下达日期',
  steps: {
    draft: '草稿',
    issued: '已下达',
    'year-closed': '已结账',
    archived: '已归档',
    discarded: '已作废',
  },
}

const en: typeof zhCN = {
  none: 'No plan yet. Import one to see every commitment in it.',
  import: 'Import a plan',
  year: 'Year',
  title: 'Title',
  step: 'State',
  issued: 'Issued',
  steps: {
    draft: 'draft',
    issued: 'issued',
    'year-closed': 'closed',
    archived: 'archived',
    discarded: 'discarded',
  },
}

export const words = { 'zh-CN': zhCN, en }
