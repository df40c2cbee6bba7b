// The words of the list of commitments.

const zhCN = {
  title: '事项',
  count: (shown: number) => `${shown}项`,
  none: '没有符合条件的事项。请减少筛选条件。',
  nothing: '还没有事项。导入一份计划并下达后，全部事项都在这里。',
  filters: '筛选',
  text: '标题或内容中的词',
  unit: '牵头单位',
  support: '配合单位',
  leader: '责任领导',
  section: '章节',
  sort: '排序',
  sorts: { number: '按序号', due: '按完成时限', light: '红灯在前', title: '按名称' },
  facets: { light: '亮灯', standing: '进度', timeliness: '时限', process: '办理' },
  week: (what: string) => `近一周：${what}`,
  month: (month: string, light: string, then: boolean) =>
    `${month}${then ? '当月' : '现'}${light === '' ? '有灯' : light}`,
  remove: (what: string) => `取消筛选：${what}`,
  reading: '正在读取其余事项…',
  day: (day: string) => `截至${day}`,
}

const en: typeof zhCN = {
  title: 'Commitments',
  count: (shown) => `${shown} commitment${shown === 1 ? '' : 's'}`,
  none: 'No commitment fits. Take a filter away.',
  nothing: 'No commitment yet. Import a plan and issue it to see every commitment here.',
  filters: 'Filters',
  text: 'Words in the title or the text',
  unit: 'Lead unit',
  support: 'Supporting unit',
  leader: 'Leader',
  section: 'Section',
  sort: 'Order',
  sorts: { number: 'by number', due: 'by due day', light: 'red first', title: 'by title' },
  facets: { light: 'Light', standing: 'Standing', timeliness: 'Timeliness', process: 'State' },
  week: (what) => `last week: ${what}`,
  month: (month, light, then) =>
    `${month}, ${then ? 'as it looked then' : 'as known now'}${light === '' ? '' : `: ${light}`}`,
  remove: (what) => `Remove the filter: ${what}`,
  reading: 'Reading the rest…',
  day: (day) => `as of ${day}`,
}

export const words = { 'zh-CN': zhCN, en }
