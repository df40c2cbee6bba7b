// The words of the list of units.

const zhCN = {
  unit: '单位',
  carrying: '牵头的事项',
  idle: '没有牵头事项的单位',
  about: (count: number, day: string) => `${count}个单位有牵头事项 · 截至${day}`,
}

const en: typeof zhCN = {
  unit: 'Unit',
  carrying: 'What each unit leads',
  idle: 'Units that lead nothing',
  about: (count, day) => `${count} units lead commitments · as of ${day}`,
}

export const words = { 'zh-CN': zhCN, en }
