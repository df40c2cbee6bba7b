// A year's holidays on a sheet, as the lines that the rules read: 日期｜至｜安排, the announcement above them or in the form.
//
//   holidayLines(read)    { text: '2026-10-01..2026-10-07 假\n2026-10-10 班', at: ['A3', 'A4'] }
//
// Days are taken as the sheet shows them: 2026-10-01, 2026/10/1, 2026年10月1日.

import { type Headings, type Read, tableIn } from '@luoshi/documents'

const headings = {
  from: ['日期', '开始日期', '开始', '起', 'Day', 'From'],
  as: ['安排', '类型', '放假或上班', 'As', 'Kind'],
} as const satisfies Headings<string>
const until = /^(?:至|到|止|结束|结束日期|To|Until)$/i

/** Null where the document is no sheet with these headings. */
export function holidayLines(
  read: Pick<Read, 'source' | 'places'>,
): { readonly text: string; readonly at: readonly string[] } | null {
  const table = tableIn(read, headings)
  if ('missing' in table) return null
  const column = table.others.find(({ heading }) => until.test(heading))?.column
  const lines = table.rows.map(({ cells: { from, as } }, index) => {
    const to = column === undefined ? '' : (table.all[index]?.cells.get(column)?.trim() ?? '')
    const range = to === '' ? dayIn(from.text) : `${dayIn(from.text)}..${dayIn(to)}`
    return `${range} ${calling(as.text)}`
  })
  return { text: lines.join('\n'), at: table.rows.map(({ cells }) => cells.from.at) }
}

function dayIn(text: string): string {
  const shape = /^(?<year>\d{4})[-/.年](?<month>\d{1,2})[-/.月](?<date>\d{1,2})日?$/u
  const { year, month = '', date = '' } = shape.exec(text)?.groups ?? {}
  return year === undefined ? text : `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`
}

/** 放假, 休息 are 假; 上班, 调休上班 are 班. */
function calling(text: string): string {
  if (/^(?:放假|休息|节假日)$/.test(text)) return '假'
  return /^(?:调休)?上班$|^补班$/.test(text) ? '班' : text
}
