// The example plan as a Word document: headings numbered by Word itself, the list of deeds as a
// table.
//
//   await planDocx()  → bytes

import type { TableText } from '../documents/docx-table.ts'
import { type Block, officialDocx } from '../documents/official-docx.ts'
import {
  addressees,
  chapters,
  deeds,
  deedsTitle,
  headline,
  issued,
  issuer,
  preamble,
  title,
} from './plan.ts'
import { unitsOf } from './wording.ts'

export function planDocx(): Promise<Uint8Array> {
  return officialDocx({
    title,
    sections: [
      { blocks: [...opening(), ...chapters.flatMap(chapterBlocks), ...closing()] },
      { landscape: true, blocks: [{ kind: 'title', text: deedsTitle }, deedsTable()] },
    ],
  })
}

function opening(): readonly Block[] {
  return [
    { kind: 'title', text: title },
    { kind: 'paragraph', text: addressees, at: 'left' },
    { kind: 'paragraph', text: preamble },
    { kind: 'paragraph', text: headline.text + unitsOf(headline) },
  ]
}

function chapterBlocks(chapter: (typeof chapters)[number]): readonly Block[] {
  const units: readonly Block[] = chapter.units
    ? [{ kind: 'paragraph', text: `责任单位：${chapter.units}` }]
    : []
  return [
    { kind: 'heading', text: chapter.title },
    ...chapter.tasks.map(
      (task): Block => ({
        kind: 'item',
        lead: `${task.heading}。`,
        text: task.text + unitsOf(task),
      }),
    ),
    ...units,
  ]
}

function closing(): readonly Block[] {
  return [
    { kind: 'paragraph', text: `附件：${deedsTitle}` },
    { kind: 'paragraph', text: issuer, at: 'right' },
    { kind: 'paragraph', text: issued, at: 'right' },
  ]
}

function deedsTable(): Block {
  return {
    kind: 'table',
    size: 12,
    columns: [
      { title: '序号', width: 14, align: 'center' },
      { title: '项目名称', width: 52 },
      { title: '内容和目标', width: 74 },
      { title: '牵头单位', width: 36, align: 'center' },
      { title: '配合单位', width: 44, align: 'center' },
      { title: '完成时限', width: 37, align: 'center' },
    ],
    rows: deeds.map((deed, i) =>
      [String(i + 1), deed.name, deed.content, deed.lead, deed.support, deed.due].map(
        (text): TableText => ({ lines: [text] }),
      ),
    ),
  }
}
