// Sample: plans built for the tests of diff, commitment by commitment.
//
//   planOf([{ words: '新建公园{}处', figure: 3, section: '城建' }])

import { keysOf } from '../key.ts'
import type { Commitment, Plan, Quantity } from '../plan.ts'

/** `{}` in `words` is where the figure stands. */
export type Item = {
  readonly words: string
  readonly figure: number
  readonly section: string
  readonly due?: string
  readonly lead?: readonly string[]
}

export function planOf(items: readonly Item[]): Plan {
  const titles = [...new Set(items.map(({ section }) => section))]
  const drafts = items.map((item, index) => draftOf(item, index, titles))
  const keys = keysOf(
    drafts.map((draft, index) => ({ ...draft, sectionTitle: items[index]?.section ?? null })),
  )
  return {
    format: 'plan/1',
    source: { name: 'plan.txt', mediaType: 'text/plain', sha256: '0'.repeat(64), length: 0 },
    title: '全区工作要点',
    year: 2031,
    jurisdiction: null,
    issuer: null,
    documentNumber: null,
    sections: titles.map((title, index) => ({
      id: String(index + 1),
      parent: null,
      level: 1,
      number: null,
      title,
      span: [0, 0],
    })),
    commitments: drafts.map((draft, index) => ({ ...draft, key: keys[index] ?? '' })),
    facts: [],
    findings: [],
  }
}

function draftOf(item: Item, index: number, titles: readonly string[]): Commitment {
  const [before = '', after = ''] = item.words.split('{}')
  return {
    key: '',
    id: String(index + 1),
    section: String(titles.indexOf(item.section) + 1),
    number: null,
    kind: 'task',
    span: [0, 0],
    text: item.words.replace('{}', String(item.figure)),
    title: before,
    quantities: item.words.includes('{}') ? [quantityOf(before, after, item.figure)] : [],
    pledges: [],
    due: item.due ? { date: item.due, phrase: '', span: [0, 0] } : null,
    units: { lead: item.lead ?? [], support: [], leaders: [], span: null },
    projects: [],
    doubts: [],
  }
}

function quantityOf(before: string, after: string, figure: number): Quantity {
  const unit = after.slice(0, 1)
  return {
    span: [0, 0],
    text: `${figure}${unit}`,
    subject: before.replace(/^(?:新建|改造|培育|新增)/, ''),
    value: String(figure),
    unit,
    dimension: 'count',
    role: 'target',
    measure: 'count',
    comparator: '=',
    due: null,
    baseTarget: null,
  }
}
