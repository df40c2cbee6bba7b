// What is said of a text that is not understood.

const zhCN = {
  faults: {
    'not-a-figure': (unit: string) =>
      `看不懂：请填数字${unit === '' ? '' : `（单位为${unit}，也可写成12.5亿、3万、13%）`}；没有数据的，请填“未发布”“未报”或“不适用”。`,
    'not-a-mark': () => '看不懂：已完成请填“√”或完成日期，没有完成请留空。',
    'day-to-come': (day: string) => `${day}在今天之后；完成后再填。`,
  },
}

const en: typeof zhCN = {
  faults: {
    'not-a-figure': (unit) =>
      `Not understood: type a number${unit === '' ? '' : ` (in ${unit}; 12.5亿, 3万 and 13% are understood too)`}, or “not released”, “not reported”, “not applicable”.`,
    'not-a-mark': () =>
      'Not understood: “reached” or the day on which it was; leave it empty if it is not.',
    'day-to-come': (day) => `${day} is after today; fill it in once it is reached.`,
  },
}

export const words = { 'zh-CN': zhCN, en }
