// The words of a leader's page.

const zhCN = {
  title: (name: string) => `${name}分管事项`,
  about: (count: number, day: string) => `共${count}项，红灯在前 · 截至${day}`,
  matters: '事项',
  none: '没有由这个岗位分管的事项。',
  instructions: '批示办理情况',
  noInstructions: '还没有批示。在事项后点“批示”。',
  answerBy: (day: string) => `${day}前回复`,
  overdue: (days: number) => `逾期${days}天`,
  unknown: '没有这个领导岗位。',
}

const en: typeof zhCN = {
  title: (name) => `${name}: matters`,
  about: (count, day) => `${count} in all, red first · as of ${day}`,
  matters: 'Matters',
  none: 'Nothing is answered for by this post.',
  instructions: 'Instructions',
  noInstructions: 'No instruction yet. Give one by “Instruct” behind a matter.',
  answerBy: (day) => `answer by ${day}`,
  overdue: (days) => `${days} day${days === 1 ? '' : 's'} overdue`,
  unknown: 'There is no such post of a leader.',
}

export const words = { 'zh-CN': zhCN, en }
