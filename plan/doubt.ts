// Doubt: which of the things read from the text a reviewer should look at first.
//
// What hangs on a guess about words is said by the stage that guessed (measure/certainty.ts); here
// are the doubts that only the text as received can tell.
//
//   received 46⏎12、00人   read 4600人   the value was put together over a page mark

import type { Doubt, Quantity } from './plan.ts'

/** Doubts about the values of `quantities`: text as received and text as read differ. */
export function repaired(quantities: readonly Quantity[], received: string): readonly Doubt[] {
  const doubts: Doubt[] = []
  for (const [i, { span, text }] of quantities.entries()) {
    if (span[1] - span[0] === text.length && received.startsWith(text, span[0])) continue
    if (plain(received.slice(...span)) === plain(text)) continue
    for (const field of ['value', 'role', 'unit']) {
      doubts.push({ field: `quantities.${i}.${field}`, why: 'text-repaired' })
    }
  }
  return doubts
}

function plain(words: string): string {
  return words.normalize('NFKC').replace(/\s/g, '')
}
