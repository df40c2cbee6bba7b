// The words of one report.

const zhCN = {
  title: (number: number, title: string) => `${number}. ${title}`,
  about: (period: string, stage: string) => `${period} · ${stage}`,
  source: '原文',
  history: '经过',
  kinds: {
    submitted: '提交',
    endorsed: '签审',
    accepted: '审定',
    returned: '退回',
    corrected: '更正',
  },
  somebody: '系统',
  correct: '更正',
  correctHint: '报告已审定锁定。更正会另记一条，原数据保留可查。',
  why: '更正理由（必填）',
  send: '提交更正',
  corrected: '已更正。',
  whole: '更正后的全部内容',
}

const en: typeof zhCN = {
  title: (number, title) => `${number}. ${title}`,
  about: (period, stage) => `${period} · ${stage}`,
  source: 'Source',
  history: 'History',
  kinds: {
    submitted: 'submitted',
    endorsed: 'endorsed',
    accepted: 'accepted',
    returned: 'returned',
    corrected: 'corrected',
  },
  somebody: 'the system',
  correct: 'Correct',
  correctHint:
    'The report was accepted and is locked. A correction is an entry of its own; what was said before stays on record.',
  why: 'Why it is corrected (required)',
  send: 'Submit the correction',
  corrected: 'Corrected.',
  whole: 'The whole as corrected',
}

export const words = { 'zh-CN': zhCN, en }
