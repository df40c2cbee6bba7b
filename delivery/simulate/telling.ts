// What a unit tells of each period: its row in words, with the files that show it.

import type { Day, EvidenceId, Period } from '../index.ts'
import { addDays, firstDay, lastDay } from '../index.ts'
import { type Account, crosses, type Row } from './account.ts'
import { idOf, type Scale } from './district.ts'
import { type Random, randomOf } from './random.ts'
import { nextOf, problemsOf, sentencesOf } from './words.ts'

export type SimulatedFile = {
  readonly id: EvidenceId
  readonly name: string
  /** Files of the same content have the same hash. */
  readonly content: string
  readonly madeOn: Day
}

export type Telling = Row & {
  readonly sentences: readonly string[]
  readonly problems: string
  readonly nextStep: string
  readonly files: readonly SimulatedFile[]
  /** Whether it tells of anything that the period before did not. */
  readonly moved: boolean
}

export type Told = Omit<Account, 'rows'> & { readonly rows: readonly Telling[] }

const kinds = ['现场照片', '统计表', '合同', '验收单', '进账凭证', '会议纪要']

export function tellingsOf(account: Account, scale: Scale): Told {
  const rows: Telling[] = []
  for (const [at, row] of account.rows.entries()) {
    const random = randomOf(scale.seed, `telling-${account.commitment.id}-${at}`)
    const last = rows.at(-1) ?? null
    const moved = movedSince(row, last)
    rows.push({
      ...row,
      moved,
      sentences: wordsOf({ account, row, random }, last, moved),
      problems: problemsOf(random),
      nextStep: nextOf(account, random),
      files: filesOf({ account, row, random }, at, { moved, scale }),
    })
  }
  return { ...account, rows }
}

function movedSince(row: Row, last: Row | null): boolean {
  const values = Object.entries(row.figures)
  return (
    row.reached.length > 0 ||
    values.some(([id, value]) => last?.figures[id as keyof typeof row.figures] !== value)
  )
}

type Of = { readonly account: Account; readonly row: Row; readonly random: Random }

/** Four in five in words of their own; some keep sentences; some of those that stand still say only that. */
function wordsOf(of: Of, last: Telling | null, moved: boolean): readonly string[] {
  const fresh = sentencesOf(of)
  if (!last) return fresh
  if (!moved && of.random.chance(0.3)) {
    return of.random.chance(0.5) ? last.sentences : ['正在推进，本期暂无新进展']
  }
  if (!of.random.chance(0.2)) return fresh
  const kept = last.sentences.slice(
    1,
    1 + Math.floor(last.sentences.length * of.random.between(0.2, 0.5)),
  )
  return [...fresh.slice(0, Math.max(2, fresh.length - kept.length + 1)), ...kept]
}

function filesOf(
  { account, row, random }: Of,
  at: number,
  { moved, scale }: { readonly moved: boolean; readonly scale: Scale },
): readonly SimulatedFile[] {
  const claims =
    row.reached.length > 0 || (account.topic?.source === 'reported' && crosses(account, at))
  if (!claims && !(moved && random.chance(0.5))) return []
  const number = account.commitment.number * 64 + at * 2
  const serial = number + Number(row.period.slice(0, 4)) * 1_000_000
  const kind = random.pick(kinds)
  const file: SimulatedFile = {
    id: idOf<EvidenceId>(scale.seed, 'evidence', serial),
    name: `${row.period}${kind}.pdf`,
    content: `${kind}，${account.unit.name}，${account.commitment.title}，${row.period}，第${number}号`,
    madeOn: dayIn(row.period, random),
  }
  if (!random.chance(0.08)) return [file]
  const title = `关于${account.commitment.title}的批复`
  const approval: SimulatedFile = {
    id: idOf<EvidenceId>(scale.seed, 'evidence', serial + 1),
    name: `${title}.pdf`,
    content: `${title}，${account.unit.name}，第${account.commitment.number}号`,
    madeOn: addDays(firstDay(row.period), -random.whole(60, 400)),
  }
  return [approval, file]
}

/** A day of the period before its window opens, mostly near the end. */
function dayIn(period: Period, random: Random): Day {
  const day = addDays(lastDay(period), -random.whole(7, 24))
  return day < firstDay(period) ? firstDay(period) : day
}
