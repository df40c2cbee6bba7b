// Governing: the verb that a figure hangs on, and whether it makes the number a goal.
//
//   建成 12座驿站      goal     推进 12座驿站      push      对 12座驿站分类施策   scope
//   建成驿站 12座、公厕 8座     both hang on 建成

import { goalVerbs, pushVerbs, scopeHeads, scopeVerbs } from '../lexicon/cues.ts'
import { either, oneOf } from '../words.ts'
import type { Clause } from './clause.ts'

const verb = oneOf(
  [...goalVerbs, ...pushVerbs, ...scopeVerbs].filter((word) => word.length > 1),
  'g',
  '(?!的)',
)
const pushes = new Set<string>(pushVerbs)
const scopes = new Set<string>(scopeVerbs)
/** 年内抓好6个, 每年组织实施20项: so many of them are to be done. */
const dated: Readonly<Record<string, RegExp>> = {
  抓好: /年内|全年|今年/,
  组织实施: /每年|累计/,
}
/** 对8个片区, 及时将8个片区 */
const head = new RegExp(`^(?:优先|及时|继续|重点|并)?(?:${either(scopeHeads)})`)
const joint = /^(?:以?及|[、和与或])?$/

/** Of a list of names that ends in 等 the verb stands at the head; those within are names. */
const farthestHead = 6

export type Governing = { readonly verb: string; readonly sort: 'goal' | 'push' | 'scope' }

/** The last verb before a figure, or that of the figure before it where nothing parts them. */
export function governingOf(
  { left, separator }: Pick<Clause, 'left' | 'separator'>,
  previous: Governing | null,
): Governing | null {
  let last: string | null = null
  const listed = left.endsWith('等')
  verb.lastIndex = 0
  for (let match = verb.exec(left); match; match = verb.exec(left)) {
    if (listed && match.index > farthestHead) break
    last = match[0]
    if (listed || left.endsWith('的')) break
  }
  if (last !== null && dated[last]?.test(left)) return { verb: last, sort: 'goal' }
  if (last === null) {
    if (head.test(left) || left.endsWith('与')) return { verb: left.slice(0, 1), sort: 'scope' }
    return joint.test(separator) ? previous : null
  }
  return { verb: last, sort: pushes.has(last) ? 'push' : scopes.has(last) ? 'scope' : 'goal' }
}
