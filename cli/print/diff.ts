// Changes: what a later version of a plan says otherwise, for a person.
//
//   未变 30 · 调整目标 1 · 新增 2
//
//   调整目标  1.2 新增规模以上企业
//             20家 → 25家 规模以上企业

import type { Aim, Change, Commitment, Plan, Retarget } from '@luoshi/plan'
import { say } from '../messages/index.ts'
import type { Language } from '../options.ts'
import type { Screen } from '../screen.ts'
import { figureOf } from './figure.ts'
import { headingOf } from './heading.ts'
import type { Pen } from './ink.ts'
import { pad, visible, widthOf, wrap, wrapItems } from './width.ts'

type Comparison = {
  readonly before: Plan
  readonly after: Plan
  readonly changes: readonly Change[]
}

export function changesOf(comparison: Comparison, screen: Screen): string {
  const { before, after, changes } = comparison
  const { ink, language, columns } = screen
  const words = say(language)
  const titles = [before, after].map(({ title }) => visible(title ?? words.untitled))
  const title = titles[0] === titles[1] ? (titles[0] ?? '') : titles.join(' → ')
  const counts = Object.entries(words.changes).flatMap(([kind, said]) => {
    const count = changes.filter(({ change }) => change === kind).length
    return count > 0 ? [`${said} ${count}`] : []
  })
  const different = changes.filter(({ change }) => change !== 'same')
  const head = [
    ...wrap(title, columns).map(ink.bold),
    ...wrapItems(counts, { separator: ' · ', width: columns }).map(ink.dim),
    '',
  ]
  if (different.length === 0) return [...head, ink.good(words.noChanges)].join('\n')
  const told = different.flatMap((change) => [...blockOf(change, comparison, screen), ''])
  return [...head, ...told].join('\n').trimEnd()
}

function blockOf(change: Change, { before, after }: Comparison, screen: Screen): readonly string[] {
  const { ink, language, columns } = screen
  const words = say(language)
  const indent = ' '.repeat(Math.max(...Object.values(words.changes).map(widthOf)) + 2)
  const room = columns - indent.length
  const former = commitmentsOf(before, change.before)
  const latter = commitmentsOf(after, change.after)
  const tag = penOf(change, screen)(pad(words.changes[change.change], indent.length))
  const [first = '', ...rest] = wrap(namesOf(change, former, latter), room)
  const details = [
    ...change.targets.map((target) => targetOf(target, language)),
    ...(change.due ? [words.newDue(change.due)] : []),
    ...(change.lead ? [words.newLead(change.lead)] : []),
    ...(change.moved ? [movedOf(former[0], latter[0], { before, after, language })] : []),
  ]
  return [
    tag + first,
    ...rest.map((line) => indent + line),
    ...details.flatMap((detail) => wrap(visible(detail), room)).map((line) => indent + line),
    ...rewordingOf(change, former, latter)
      .flatMap((line) => wrap(line, room))
      .map((line) => indent + ink.dim(line)),
  ]
}

function commitmentsOf({ commitments }: Plan, keys: readonly string[]): readonly Commitment[] {
  return commitments.filter(({ key }) => keys.includes(key))
}

function penOf({ change }: Change, { ink }: Screen): Pen {
  if (change === 'new') return ink.good
  if (change === 'gone') return ink.wrong
  return change === 'retargeted' ? ink.doubtful : ink.link
}

type Party = readonly Commitment[]

function namesOf({ change }: Change, former: Party, latter: Party): string {
  const name = ({ id, title }: Commitment) => visible(`${id} ${title}`)
  if (change === 'gone') return former.map(name).join('；')
  if (change === 'split' || change === 'merged') {
    return `${former.map(name).join('；')} → ${latter.map(name).join('；')}`
  }
  return latter.map(name).join('；')
}

function targetOf({ subject, before, after }: Retarget, language: Language): string {
  const said = (aim: Aim | null) => {
    if (!aim) return '—'
    const stretch = 'role' in aim && aim.role === 'stretch' ? '↗' : ''
    return 'value' in aim ? stretch + figureOf(aim, language) : aim.text
  }
  return `${said(before)} → ${said(after)} ${subject}`
}

type Setting = { readonly before: Plan; readonly after: Plan; readonly language: Language }

function movedOf(
  former: Commitment | undefined,
  latter: Commitment | undefined,
  { before, after, language }: Setting,
): string {
  const words = say(language)
  const heading = (plan: Plan, commitment: Commitment | undefined) => {
    const section = plan.sections.find(({ id }) => id === commitment?.section)
    return section ? headingOf(section) : words.noSection
  }
  const [from, to] = [heading(before, former), heading(after, latter)]
  if (from !== to) return words.newSection({ before: from, after: to })
  return words.newPlace({ before: former?.id ?? '', after: latter?.id ?? '' })
}

/** Both wordings, where the words are all that changed. */
function rewordingOf({ change }: Change, former: Party, latter: Party): readonly string[] {
  if (change !== 'reworded') return []
  return [
    ...former.map(({ text }) => `- ${visible(text)}`),
    ...latter.map(({ text }) => `+ ${visible(text)}`),
  ]
}
