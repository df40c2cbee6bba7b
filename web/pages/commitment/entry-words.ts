// The words of the details in a commitment's history.

const zhCN = {
  until: (day: string) => `延至${day}`,
  granted: (day: string) => `同意延至${day}`,
  agreed: '同意',
  refused: '未同意',
  since: (day: string) => `自${day}起`,
  dueNow: (day: string) => `时限顺延至${day}`,
  sheet: (colour: string) => `${colour}色督查单`,
  answerBy: (day: string) => `${day}前回复`,
  leadNow: (unit: string) => `改由${unit}牵头`,
  figure: (subject: string, value: string) => `${subject}：${value}`,
  reached: (names: string) => `完成节点：${names}`,
  problems: (text: string) => `问题：${text}`,
  nextStep: (text: string) => `下一步：${text}`,
  filledFrom: (source: string) => `督查室代填（${source}）`,
  explained: (text: string) => `数据说明：${text}`,
}

const en: typeof zhCN = {
  until: (day) => `until ${day}`,
  granted: (day) => `granted until ${day}`,
  agreed: 'granted',
  refused: 'refused',
  since: (day) => `since ${day}`,
  dueNow: (day) => `now due ${day}`,
  sheet: (colour) => `a ${colour} sheet`,
  answerBy: (day) => `answer by ${day}`,
  leadNow: (unit) => `now led by ${unit}`,
  figure: (subject, value) => `${subject}: ${value}`,
  reached: (names) => `milestones reached: ${names}`,
  problems: (text) => `Problems: ${text}`,
  nextStep: (text) => `Next: ${text}`,
  filledFrom: (source) => `filled in by the office (${source})`,
  explained: (text) => `About the figures: ${text}`,
}

export const entryWords = { 'zh-CN': zhCN, en }
export type EntryWords = typeof zhCN
