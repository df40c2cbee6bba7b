// Walks through a part of a Word document once, from its first tag to its last, and writes what a
// reader sees. What each tag means stands in tags.ts.
//
//   walk(newWalk({ styles, numbering }, draft), bytes, 'word/document.xml')

import { readXml } from '../xml.ts'
import { type Walk, write } from './state.ts'
import { closing, opening } from './tags.ts'

export function walk(state: Walk, bytes: Uint8Array, part: string): void {
  readXml(bytes, part, {
    open(name, attributes) {
      if (state.skipped > 0) state.skipped += 1
      else if (opening.get(name)?.(state, attributes) === 'skip') state.skipped = 1
      else state.path.push(name)
    },
    close(name) {
      if (state.skipped > 0) {
        state.skipped -= 1
        return
      }
      state.path.pop()
      closing.get(name)?.(state)
    },
    text(words) {
      if (state.skipped > 0) return
      const inside = state.path.at(-1)
      if (inside === 'w:t' || inside === 'm:t') write(state, words)
      else if (inside === 'w:instrText') instruct(state, words)
    },
  })
}

function instruct(state: Walk, words: string): void {
  const field = state.fields.at(-1)
  if (field && !field.inResult && field.instruction.length < 200) field.instruction += words
}
