// The chase list 催办清单: unit by unit, whom to call, and what to say.
//
//   chaseList(matters, round)             one for each unit with something late or nearly so
//   sayChase(chaseList(…)[0], 'zh-CN')    您好，这里是督查室。贵单位有1项工作需要提醒： …
//
// 到期前电话催办 (PRACTICE §1.2, S20): for offices with no mail. It lists all that is due, every day; digests say each
// step once.

import { nameOn, postOf, unitOf } from './directory.ts'
import type { PostId, UnitId } from './ids.ts'
import type { Matter } from './matter.ts'
import { type DigestRound, type Left, leftOf, order } from './reminder.ts'
import { actingOn, postsIn } from './responsibility.ts'

export type Contact = {
  readonly title: string
  readonly name: string
  readonly telephone: string | null
}

export type Chase = {
  readonly unit: UnitId
  readonly name: string
  /** Liaisons, then principals; empty where nobody holds those posts. */
  readonly contacts: readonly Contact[]
  /** The longest overdue first. */
  readonly lines: readonly Line[]
}

export type Line = Left & { readonly matter: Matter }

/** In the order in which units are best called: whose matter is overdue the longest comes first. */
export function chaseList(matters: readonly Matter[], round: DigestRound): readonly Chase[] {
  const lines = new Map<UnitId, Line[]>()
  const inOrder = [...matters].sort((a, b) => order(a.day, b.day) || order(a.id, b.id))
  for (const matter of inOrder) {
    if (!('unit' in matter.asked)) continue
    const line = lineOf(matter, round)
    if (!line) continue
    const { unit } = matter.asked
    lines.set(unit, [...(lines.get(unit) ?? []), line])
  }
  return [...lines].map(([unit, own]) => chaseOf(unit, own, round))
}

function lineOf(matter: Matter, round: DigestRound): Line | null {
  const left = leftOf(matter, round)
  const isOpen = !matter.opens || matter.opens <= round.today
  const isNear = left.left <= Math.max(0, ...round.rule.before)
  return isOpen && isNear ? { matter, ...left } : null
}

function chaseOf(unit: UnitId, lines: readonly Line[], round: DigestRound): Chase {
  const { directory, today } = round
  const known = unitOf(directory, unit)
  const posts = [...postsIn(directory, unit, 'liaison'), ...postsIn(directory, unit, 'principal')]
  return {
    unit,
    name: known ? nameOn(known, today) : unit,
    contacts: posts.flatMap((post) => contactOf(post, round) ?? []),
    lines,
  }
}

function contactOf(id: PostId, { directory, today }: DigestRound): Contact | null {
  const acting = actingOn(directory, id, today)
  const post = postOf(directory, id)
  const person = directory.people.find((one) => one.id === acting)
  return post && person ? { title: post.title, name: person.name, telephone: post.telephone } : null
}
