// The words of the 任务分解表 with its standing.

import type { Language } from '@luoshi/delivery'

const zhCN = {
  name: '任务分解表',
  columns: {
    number: '序号',
    section: '专题',
    title: '任务',
    text: '内容',
    target: '目标',
    latest: '最新数据',
    lead: '牵头单位',
    support: '配合单位',
    leaders: '分管领导',
    due: '完成时限',
    process: '办理状态',
    timeliness: '时限状态',
    standing: '进度',
    light: '亮灯',
  },
  list: '、',
  open: '待填',
  goal: (subject: string, base: string, stretch: string | null) =>
    `${subject}${base}${stretch === null ? '' : `，力争${stretch}`}`,
  latest: (period: string, value: string) => `${period}：${value}`,
}

export type TableWords = typeof zhCN

const en: TableWords = {
  name: 'Tasks',
  columns: {
    number: 'No.',
    section: 'Section',
    title: 'Task',
    text: 'Text',
    target: 'Target',
    latest: 'Latest figure',
    lead: 'Lead unit',
    support: 'Supporting units',
    leaders: 'Leaders in charge',
    due: 'Due',
    process: 'State',
    timeliness: 'Timeliness',
    standing: 'Standing',
    light: 'Light',
  },
  list: ', ',
  open: 'to be filled in',
  goal: (subject, base, stretch) =>
    `${subject} ${base}${stretch === null ? '' : `, stretch ${stretch}`}`,
  latest: (period, value) => `${period}: ${value}`,
}

export function tableWords(language: Language): TableWords {
  return language === 'en' ? en : zhCN
}
