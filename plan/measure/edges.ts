// Edges: how far the words around a figure reach.
//
//   改造10个以上老旧小区，惠及…      behind 10个: the bound 以上, then 老旧小区 up to ，

import { bounds } from '../lexicon/cues.ts'
import { starts } from '../words.ts'

const boundBehind = starts([...bounds.least.after, ...bounds.most.after, ...bounds.about.after])
const joint = /(?:以及|[和及与或至])$/

/** What ends a clause. */
export const breaks = new Uint8Array(65536)
for (const mark of '，。；：！？\n\t\u2028①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳') breaks[mark.charCodeAt(0)] = 1

/** The bound behind a figure that ends at `at`, and where it ends. */
export function behindOf(value: string, at: number): { end: number; bound: string } {
  const bound = boundBehind.exec(value.slice(at, at + 3))?.[0] ?? ''
  return { end: at + bound.length, bound }
}

/** Forward from `at` to the next boundary; a list (A、B的园区) is gone through to its end. */
export function rightEdge(value: string, at: number, ceiling: number): number {
  const highest = Math.min(ceiling, at + 60, value.length)
  let comma = -1
  let i = at
  while (i < highest) {
    const character = value[i] as string
    if (character === '（') {
      // Looked for no further than the edge may be: a bracket that never closes would be followed to the end.
      const close = value.slice(i, highest).indexOf('）')
      if (close < 0) return i
      i += close + 1
      continue
    }
    if (character === '、' && comma < 0) comma = i
    if (character === '）' || breaks[value.charCodeAt(i)] === 1) return i
    i++
  }
  if (comma >= 0) return comma
  return i === ceiling ? i - (joint.exec(value.slice(Math.max(at, i - 2), i))?.[0].length ?? 0) : i
}
