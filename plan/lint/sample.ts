// Sample: plans built for the tests of rules, an item a line, each figure by its words.
//
//   subjectOf([{ words: '产值20亿元，力争18亿元', figures: ['20亿元', { text: '18亿元', role: 'stretch' }] }])

import { times } from '../decimal.ts'
import type { Finding } from '../finding.ts'
import { say } from '../messages/index.ts'
import type { Commitment, Project, Quantity, Units } from '../plan.ts'
import type { DocumentKind, Passage, Sort } from '../segment.ts'
import { received, type Span } from '../source.ts'
import type { Subject } from './rule.ts'

type Figure = string | (Partial<Quantity> & { readonly text: string })

export type Item = {
  readonly words: string
  readonly sort?: Sort
  readonly section?: string
  readonly number?: string
  readonly figures?: readonly Figure[]
  readonly units?: Partial<Units>
  readonly due?: string
  readonly projects?: readonly Pick<Project, 'name' | 'milestone'>[]
}

type About = {
  readonly title?: string | null
  readonly year?: number | null
  readonly since?: number | null
  readonly kind?: DocumentKind
  readonly known?: readonly string[]
  /** Ids of sections that the plan names; their items are in them. */
  readonly sections?: readonly string[]
}

export function subjectOf(items: readonly Item[], about: About = {}): Subject {
  const {
    title = '全区重点工作安排',
    year = 2031,
    kind = 'plan',
    known = [],
    sections = [],
    since = year,
  } = about
  const text = received(items.map(({ words }) => words).join('\n'))
  const nothing = { jurisdiction: null, issuer: null, documentNumber: null }
  let from = 0
  const placed = items.map((item) => {
    const span: Span = [from, from + item.words.length]
    from = span[1] + 1
    return { item, span }
  })
  const passages = placed.map(({ item, span }) => passageOf(item, span))
  const work = placed.filter(({ item }) => (item.sort ?? 'work') === 'work')
  return {
    outline: { text, kind, title, year, since, ...nothing, chapters: [], passages },
    plan: {
      format: 'plan/1',
      source: { name: 'plan.txt', mediaType: 'text/plain', sha256: '', length: text.value.length },
      ...{ title, year, ...nothing },
      sections: sections.map((id) => ({
        ...{ id, parent: null, level: 1, number: null, title: id },
        span: spanOfSection(placed, id),
      })),
      commitments: work.map(({ item, span }, i) => commitmentOf(item, span, i)),
      facts: [],
    },
    known,
  }
}

/**
 * What a rule said, with the words it points at.
 * @throws TypeError where a message lacks a fact
 */
export function said(
  { outline }: Pick<Subject, 'outline'>,
  findings: readonly Finding[],
): readonly string[] {
  return findings.map((finding) => {
    const { code, severity, span } = finding
    const sentences = say(finding, 'zh-CN') + say(finding, 'en')
    if (sentences.includes('undefined')) throw new TypeError(`${code} lacks a fact: ${sentences}`)
    return `${severity} ${code}: ${outline.text.value.slice(...span)}`
  })
}

function passageOf({ sort = 'work', section, number }: Item, [start, end]: Span): Passage {
  return { start, end, sort, section: section ?? null, number: number ?? null, cells: [] }
}

function spanOfSection(placed: readonly { item: Item; span: Span }[], id: string): Span {
  const own = placed.filter(({ item }) => item.section === id).map(({ span }) => span)
  return [own[0]?.[0] ?? 0, own.at(-1)?.[1] ?? 0]
}

function commitmentOf(item: Item, span: Span, i: number): Commitment {
  const { words, section, number, figures = [], units, due, projects = [] } = item
  let at = 0
  const quantities = figures.map((figure) => {
    const quantity = typeof figure === 'string' ? { text: figure } : figure
    at = words.indexOf(quantity.text, at)
    const start = span[0] + at
    return quantityOf(quantity, [start, start + quantity.text.length])
  })
  return {
    ...{ key: String(i), id: String(i), section: section ?? null, number: number ?? null },
    ...{ kind: 'task', span, text: words, title: words, quantities, pledges: [], doubts: [] },
    due: due === undefined ? null : { date: due, phrase: '', span },
    units: { lead: [], support: [], leaders: [], span: null, ...units },
    projects: projects.map((project) => ({ ...project, span })),
  }
}

const places: Readonly<Record<string, number>> = { 万: 4, 亿: 8 }

function quantityOf(figure: Partial<Quantity> & { readonly text: string }, span: Span): Quantity {
  const [, digits = '0', multiplier = '', unit = ''] =
    /^(\d{1,9}(?:\.\d{1,4})?)([万亿]?)(.{0,9})$/.exec(figure.text) ?? []
  return {
    ...{ span, subject: '财政收入', unit, dimension: 'other', role: 'target', measure: 'level' },
    ...{ value: times(digits, places[multiplier] ?? 0), comparator: '=', due: null },
    baseTarget: null,
    ...figure,
  }
}
