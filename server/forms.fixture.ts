// Files as requests of tests carry them: a plan, a piece of evidence, sheets of figures and of people.
//
//   await scene.ask(people.supervisor, 'POST /plans', file(planText, '重点任务.txt'))

import { sheetStream } from '@luoshi/documents'

export const figuresForm = await sheetOf(['序号', '指标', '1月'], ['1', '', '3'])
export const pastForm = await sheetOf(['序号', '年份', '12月'], ['1', '2025', '18'])
export const peopleForm = await sheetOf(
  ['单位', '类别', '岗位', '角色', '姓名', '电话', '用户名'],
  ['城关镇', '镇', '', '', '', '', ''],
)

async function sheetOf(titles: readonly string[], row: readonly string[]): Promise<FormData> {
  const columns = titles.map((title) => ({ title, width: 10 }))
  const sheet = sheetStream({ name: '表', columns, rows: [row] })
  const form = new FormData()
  form.set('file', new File([await new Response(sheet).arrayBuffer()], '表.xlsx'))
  return form
}

export const planText = `东河区2026年重点任务
一、工业
1. 新增规上企业20家，2026年12月底前完成。（牵头单位：区工信局）`

export const draftText = `东河区2027年重点任务
一、工业
1. 新增规上企业30家。（牵头单位：区数据局）`

export function file(text: string, name: string): FormData {
  const form = new FormData()
  form.set('file', new File([Buffer.from(text)], name))
  if (name === '入库通知.txt') form.set('purpose', '入库')
  return form
}

export const holidaysForm = file('2027-10-01..2027-10-07 假', '放假安排.txt')
holidaysForm.set('document', '放假安排的通知')

export const scanForm = file('签字扫描件', '审签单.txt')
scanForm.set('period', '2026-02')
scanForm.set('code', 'K7QF-2M9D-XX3T')
