// One act after the other: paper says what will come of it, the rules are asked, and both are compared.
//
//   play(table, deed)   throws with both sides where they differ

import { calendarOf, noHolidays } from '../holidays.ts'
import { sayRefusal } from '../messages/index.ts'
import type { Refusal } from '../refusal.ts'
import type { Deed } from './deed.ts'
import { fileAgrees } from './files.ts'
import { onCard } from './on-card.ts'
import { onCase } from './on-case.ts'
import { onDirectory } from './on-directory.ts'
import { onHolidays, onSettings } from './on-house.ts'
import { onDraw, onLetter } from './on-letters.ts'
import { onEdit, onPlan } from './on-plan.ts'
import { onRevision } from './on-revision.ts'
import { onBroughtForward, onEvidence, onSlip } from './on-slip.ts'
import { onVisit } from './on-visit.ts'
import type { Card, Code, Paper, Verdict } from './paper.ts'
import { append, ask, frozen, known, type Line, type Real } from './real.ts'
import { cardAgrees, isTold, nothingTwice, seatsAgree } from './truths.ts'

type Both = { readonly paper: Paper; readonly real: Real }

/** Whether it was done. */
export function play(both: Both, deed: Deed): boolean {
  const { paper, real } = both
  const { no, maybe = [], write } = verdictOf(both, deed)
  const reasons = Object.entries(no).flatMap(([code, holds]) => (holds ? [code as Code] : []))
  const calendar = calendarOf(known(real, 'holidays') ?? noHolidays)
  const outcome = ask(real, frozen(deed), { by: deed.seat, today: paper.today, calendar })
  if ('refusal' in outcome) {
    const { code } = outcome.refusal
    if (![...reasons, ...maybe].includes(code)) throw new Error(`${code}; paper says ${reasons}`)
    isSaid(outcome.refusal)
    return false
  }
  if (reasons.length > 0) throw new Error(`done, though ${reasons}`)
  if (outcome.entries.length === 0) throw new Error('done, and nothing was written down')
  for (const line of outcome.entries) append(real, line)
  write(outcome.entries)
  agree(both, outcome.entries)
  return true
}

function cardFor({ cards }: Paper, deed: Deed): Card {
  const card = cards.get(
    'of' in deed ? deed.of : 'id' in deed ? (deed.id as Card['id']) : ('' as Card['id']),
  )
  if (!card) throw new Error('no card')
  return card
}

function verdictOf({ paper, real }: Both, deed: Deed): Verdict {
  const { seat } = deed
  switch (deed.noun) {
    case 'commitment':
      return onCard({ paper, seat, card: cardFor(paper, deed) }, deed.said)
    case 'report': {
      const card = cardFor(paper, deed)
      const slip = [...card.slips.values()].find(({ id }) => id === deed.report) ?? null
      return onSlip({ paper, seat, card, slip, doubts: deed.doubts }, deed.said)
    }
    case 'brought-forward':
      return onBroughtForward({ paper, seat, card: cardFor(paper, deed) }, deed.said)
    case 'evidence':
      return onEvidence({ paper, seat, card: cardFor(paper, deed) }, deed.said)
    case 'plan':
      return onPlan({ paper, seat, folder: paper.folders.get(deed.id) ?? null }, deed.said)
    case 'edit':
      return onEdit({ paper, seat, folder: paper.folders.get(deed.id) ?? null }, deed.said)
    case 'revision': {
      const sheet = paper.sheets.get(deed.id) ?? null
      const folder = paper.folders.get(deed.plan) ?? null
      return onRevision({ paper, real, seat, folder, sheet }, deed.said)
    }
    case 'directory':
      return onDirectory(paper, seat, deed.said)
    case 'holidays':
      return onHolidays(paper, seat, deed.said)
    case 'settings':
      return onSettings(paper, seat, deed.said)
    case 'instruction':
      return onLetter({ paper, seat, letter: paper.letters.get(deed.id) ?? null }, deed.said)
    case 'inspection':
      return onVisit({ paper, seat, visit: paper.visits.get(deed.id) ?? null }, deed.said)
    case 'accountability':
      return onCase({ paper, seat, file: paper.cases.get(deed.id) ?? null }, deed.said)
    case 'spot-check':
      return onDraw(paper, seat, deed.said)
  }
}

const languages = ['zh-CN', 'en'] as const

/** A refusal is a sentence in both languages, with nothing left open in it. */
function isSaid(refusal: Refusal): void {
  const [chinese, english] = languages.map((language) => sayRefusal(refusal, language))
  const isOpen = (text = '') => text.trim() === '' || /undefined|\bnull\b|NaN|\[object/.test(text)
  if (isOpen(chinese) || isOpen(english) || chinese === english) {
    throw new Error(`${refusal.code} is said as “${chinese}” and “${english}”`)
  }
}

function agree({ paper, real }: Both, lines: readonly Line[]): void {
  const keys = new Set(lines.map(({ noun, id }) => `${noun} ${id}`))
  for (const key of keys) isTold(real, key)
  const nouns = new Set(lines.map(({ noun }) => noun))
  const touched = new Set<string>(lines.map(({ id }) => id))
  const all = nouns.has('settings') || nouns.has('holidays')
  for (const card of paper.cards.values()) {
    const isTouched =
      touched.has(card.id) || [...card.slips.values()].some(({ id }) => touched.has(id))
    if (all || isTouched) cardAgrees(real, paper, card)
  }
  if (nouns.has('directory')) seatsAgree(real, paper)
  if (nouns.has('directory') || nouns.has('plan')) nothingTwice(real, paper)
  for (const { noun, id } of lines) fileAgrees({ paper, real }, noun, id)
}

/** The days pass, and everything still agrees. */
export function pass({ paper, real }: Both): void {
  seatsAgree(real, paper)
  nothingTwice(real, paper)
  for (const card of paper.cards.values()) cardAgrees(real, paper, card)
}

/** At the end: every thing, from the first entry of its journal on. */
export function closeBooks({ paper, real }: Both): void {
  for (const key of real.things.keys()) isTold(real, key)
  pass({ paper, real })
}
