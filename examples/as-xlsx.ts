// The example plan as a 任务分解表: a title across, a header of two rows, chapters and leaders
// merged downwards, quarterly targets where the plan has them.
//
//   await planXlsx()  → bytes

import { type SheetColumn, workbook } from '../documents/workbook.ts'
import { deedColumns, deedRows } from './as-text.ts'
import { type Chapter, chapters, deedsTitle, title } from './plan.ts'

const columns: readonly SheetColumn[] = [
  { title: '序号', width: 6, align: 'center' },
  { title: '重点工作', width: 14, align: 'center' },
  { title: '任务名称', width: 18 },
  { title: '目标任务', width: 60 },
  { title: '责任领导', width: 10, align: 'center' },
  { title: '牵头单位', width: 16, align: 'center', group: '责任单位' },
  { title: '配合单位', width: 24, align: 'center', group: '责任单位' },
  { title: '一季度', width: 16, group: '季度形象进度' },
  { title: '上半年', width: 16, group: '季度形象进度' },
  { title: '前三季度', width: 16, group: '季度形象进度' },
  { title: '全年', width: 16, group: '季度形象进度' },
]

const deedWidths = [6, 22, 44, 18, 30, 16]

export function planXlsx(): Promise<Uint8Array> {
  let number = 0
  const rows = chapters.flatMap((chapter) =>
    chapter.tasks.map((task, i) => {
      number++
      const [q1, q2, q3, q4] = task.quarters ?? ['', '', '', '']
      const units = unitCells(chapter, i)
      return [
        number,
        ...group(chapter, i),
        task.heading,
        task.text,
        leader(chapter, i),
        ...units,
        q1,
        q2,
        q3,
        q4,
      ]
    }),
  )
  const [, ...deeds] = deedRows()
  return workbook(title, [
    { name: '任务分解表', title: title.replace('实施方案', '分解表'), columns, rows },
    {
      name: '民生实事',
      title: deedsTitle,
      columns: deedColumns.map((name, i) => ({
        title: name,
        width: deedWidths[i] ?? 12,
        align: i === 1 || i === 2 ? 'left' : 'center',
      })),
      rows: deeds.map(([first = '', ...rest]) => [Number(first), ...rest]),
    },
  ])
}

function group(chapter: Chapter, index: number): readonly (string | null)[] {
  return [index === 0 ? chapter.title : null]
}

function leader(chapter: Chapter, index: number): string | null {
  return index === 0 ? chapter.leader : null
}

/** A chapter with units of its own names them once for all its tasks. */
function unitCells(chapter: Chapter, index: number): readonly (string | null)[] {
  if (chapter.units === undefined) {
    const { lead = '', support = '' } = chapter.tasks[index] ?? {}
    return [lead, support]
  }
  if (index > 0) return [null, null]
  const [lead = '', ...support] = chapter.units.split('、')
  return [lead, support.join('、')]
}
