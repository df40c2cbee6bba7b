// What the cases of isolation.fixture.ts send: sheets, files, and an inspection to open.

import { sheetStream } from '@luoshi/documents'
import type { People } from './peopled.fixture.ts'

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

export const scanForm = file('签字扫描件', '审签单.txt')
scanForm.set('period', '2026-02')
scanForm.set('code', 'K7QF-2M9D-XX3T')
export const holidaysForm = file('2027-10-01..2027-10-07 假', '放假安排.txt')
holidaysForm.set('document', '放假安排的通知')

export const planText = `东河区2026年重点任务
一、工业
1. 新增规上企业20家，2026年12月底前完成。（牵头单位：区工信局）`

export function file(text: string, name: string): FormData {
  const form = new FormData()
  form.set('file', new File([Buffer.from(text)], name))
  if (name === '入库通知.txt') form.set('purpose', '入库')
  return form
}

/** Of one unit, conducted by the office. */
export function inspection({ supervisor }: People, unit: string, office: string) {
  return {
    ...{ type: 'special', title: '专项督查', conductor: { unit: office } },
    authority: { kind: 'head-approval', document: '东政督〔2026〕1号', on: '2026-03-30' },
    programme: {
      ...{ content: '开工情况', scope: '一季度', units: [unit], methods: ['visit'] },
      ...{ from: '2026-04-07', to: '2026-04-10' },
    },
    team: [supervisor.person],
  }
}
