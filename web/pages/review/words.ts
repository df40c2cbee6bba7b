// The words of the review.

const zhCN = {
  nothing: '没有等待审核的报告。单位报送后会列在这里，有疑点的在前。',
  doubted: (count: number) => `有疑点 ${count}份`,
  undoubted: (count: number) => `未见疑点 ${count}份`,
  only: '只看有疑点的',
  allUnits: '全部单位',
  unit: '单位',
  chooseAll: (count: number) => `选中未见疑点的${count}份`,
  chooseNone: '取消选择',
  choose: (title: string) => `选择“${title}”`,
  acts: { endorse: '签审', accept: '审定' },
  many: {
    endorse: (count: number) => `签审所选（${count}份）`,
    accept: (count: number) => `审定所选（${count}份）`,
  },
  ask: {
    endorse: (count: number) => `签审${count}份报告？签审后报督查室，不能撤回。`,
    accept: (count: number) => `审定${count}份报告？审定后数据锁定，只能更正。`,
  },
  done: (count: number) => `已办理${count}份。`,
  refused: (count: number) => `${count}份没有办成，原因见各份报告。`,
  return: '退回',
  returnTitle: (title: string) => `退回“${title}”`,
  returnWhy: '或写明其他理由',
  phrases: {
    endorse: [
      '数据与本单位台账不符，请核对',
      '进展写得太笼统，请写明做了什么',
      '缺佐证，请补充',
      '请说明疑点的原因',
    ],
    accept: [
      '数据有疑点，请核对后重报',
      '缺佐证，请补充',
      '进展与上期雷同，请写明本期做了什么',
      '请写明存在问题和下一步措施',
      '统计口径与目标不一致，请按目标口径填报',
    ],
  },
  open: '查看',
  period: '期别',
}

const en: typeof zhCN = {
  nothing:
    'Nothing waits for review. Reports are listed here as they come in, those with doubts first.',
  doubted: (count) => `With doubts: ${count}`,
  undoubted: (count) => `Without doubts: ${count}`,
  only: 'Only those with doubts',
  allUnits: 'All units',
  unit: 'Unit',
  chooseAll: (count) => `Select the ${count} without doubts`,
  chooseNone: 'Select none',
  choose: (title) => `Select “${title}”`,
  acts: { endorse: 'Endorse', accept: 'Accept' },
  many: {
    endorse: (count) => `Endorse the selected ${count}`,
    accept: (count) => `Accept the selected ${count}`,
  },
  ask: {
    endorse: (count) =>
      `Endorse ${count} ${count === 1 ? 'report' : 'reports'}? They go to the supervision office and cannot be taken back.`,
    accept: (count) =>
      `Accept ${count} ${count === 1 ? 'report' : 'reports'}? Their figures are locked then, and can only be corrected.`,
  },
  done: (count) => `${count} done.`,
  refused: (count) => `${count} not done, for the reason at each.`,
  return: 'Return',
  returnTitle: (title) => `Return “${title}”`,
  returnWhy: 'Or another reason',
  phrases: {
    endorse: [
      'The figures differ from our own records; check them',
      'Too general: say what was done',
      'Evidence is missing; add it',
      'Explain what is doubted',
    ],
    accept: [
      'The figures are doubtful; check them and report again',
      'Evidence is missing; add it',
      'The text is last period’s; say what was done in this one',
      'Say what hinders and what comes next',
      'The scope is not that of the target; report by the target’s scope',
    ],
  },
  open: 'Open',
  period: 'Period',
}

export const words = { 'zh-CN': zhCN, en }
