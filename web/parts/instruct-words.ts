// The words of an instruction.

const zhCN = {
  instruct: '批示',
  on: (title: string) => `对“${title}”作批示`,
  text: '批示内容',
  urgency: '办理要求',
  urgencies: { urgent: '急件', ordinary: '一般', hard: '难度较大' },
  answerBy: '要求回复日期（不填则按办理要求计算）',
  source: '批示原件所在（文号或来源）',
  give: '发出批示',
  given: '批示已发出，由督查室跟踪办理。',
}

const en: typeof zhCN = {
  instruct: 'Instruct',
  on: (title) => `Instruction on “${title}”`,
  text: 'What you instruct',
  urgency: 'How urgent',
  urgencies: { urgent: 'urgent', ordinary: 'ordinary', hard: 'difficult' },
  answerBy: 'Answer by (left empty: as the urgency gives)',
  source: 'Where the original is (its number or source)',
  give: 'Give the instruction',
  given: 'The instruction is given; the supervision office follows it up.',
}

export const instructWords = { 'zh-CN': zhCN, en }
