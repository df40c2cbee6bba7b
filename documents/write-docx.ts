// The 任务分解表 of a plan as a Word document: A4 across, header on every page, one row a task.
//
//   writeFile('分解表.docx', await taskTableDocx(plan, 'zh-CN'))

import type { Day, Language, Plan } from '@luoshi/plan'
import type { TableColumn, TableText } from './docx-table.ts'
import { officialDocx } from './official-docx.ts'
import { type TaskRow, tableTitle, taskRows } from './task-table.ts'
import { words } from './task-words.ts'

/** The same plan gives the same bytes. A column that would stay empty is left out. */
export function taskTableDocx(plan: Plan, language: Language): Promise<Uint8Array> {
  const rows = taskRows(plan, language)
  const columns = columnsOf(plan, rows, language)
  const title = tableTitle(plan, language)
  return officialDocx({
    title,
    sections: [
      {
        landscape: true,
        blocks: [
          { kind: 'title', text: title },
          {
            kind: 'table',
            columns,
            rows: rows.map((row, i) => columns.map((column) => column.cell(row, i))),
          },
        ],
      },
    ],
  })
}

type Column = TableColumn & { readonly cell: (row: TaskRow, index: number) => TableText | null }

/** Millimetres between the margins of A4 across. */
const room = 257

function columnsOf(plan: Plan, rows: readonly TaskRow[], language: Language): readonly Column[] {
  const { columns } = words[language]
  const text = (line: string): TableText => ({ lines: [line] })
  const center = 'center'
  const all: readonly (Column & { readonly isUsed?: boolean })[] = [
    { title: columns.number, width: 11, align: center, cell: (row) => text(String(row.number)) },
    { title: columns.section, width: 20, align: center, cell: (_, i) => sectionCell(rows, i) },
    { title: columns.task, width: 70, cell: taskCell },
    { title: columns.target, width: 50, cell: (row) => ({ lines: row.targets }) },
    { title: columns.lead, width: 26, align: center, cell: (row) => text(row.lead) },
    { title: columns.support, width: 30, align: center, cell: (row) => text(row.support) },
    {
      title: columns.leaders,
      width: 18,
      align: center,
      cell: (row) => text(row.leaders),
      isUsed: rows.some((row) => row.leaders !== ''),
    },
    {
      title: columns.due,
      width: 20,
      align: center,
      cell: (row) => text(row.due === null ? '' : dayText(row.due, plan.year, language)),
    },
    {
      title: columns.doubts,
      width: 38,
      cell: (row) => ({ lines: [], grey: row.doubts }),
      isUsed: rows.some((row) => row.doubts.length > 0),
    },
  ]
  const used = all.filter((column) => column.isUsed ?? true)
  const free = room - used.reduce((sum, { width }) => sum + width, 0)
  return used.map((column) =>
    column.title === columns.task ? { ...column, width: column.width + free } : column,
  )
}

function taskCell({ title, sentence }: TaskRow): TableText {
  // A title cut from the beginning of its sentence says nothing that the sentence does not.
  return sentence === title
    ? { lines: [sentence] }
    : { strong: [title], lines: [], grey: [sentence] }
}

/** The section where it begins, as many rows high as it has tasks. */
function sectionCell(rows: readonly TaskRow[], at: number): TableText | null {
  const section = rows[at]?.section ?? ''
  if (at > 0 && rows[at - 1]?.section === section) return null
  let end = at + 1
  while (end < rows.length && rows[end]?.section === section) end++
  return { lines: [section], span: end - at }
}

/** As such tables say it: 6月底, 9月1日; with its year only where it is another one. */
function dayText(day: Day, year: number | null, language: Language): string {
  if (language !== 'zh-CN') return day
  const [y = 0, month = 0, date = 0] = day.split('-').map(Number)
  const isLast = new Date(Date.UTC(y, month, 0)).getUTCDate() === date
  return `${y === year ? '' : `${y}年`}${month}月${isLast ? '底' : `${date}日`}`
}
