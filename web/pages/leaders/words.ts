// The words of the list of leaders.

const zhCN = {
  leader: '领导',
  answering: '分管的事项',
  none: '事项中还没有明确责任领导。可在事项页“调整责任单位”中明确。',
  about: (day: string) => `截至${day}`,
}

const en: typeof zhCN = {
  leader: 'Leader',
  answering: 'What each leader answers for',
  none: 'No commitment names a leader yet. Name one by “reassign it” on the page of a commitment.',
  about: (day) => `as of ${day}`,
}

export const words = { 'zh-CN': zhCN, en }
