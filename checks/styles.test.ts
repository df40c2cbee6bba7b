// Styles are one for the whole screen, and a page's stay once it was opened: what a page styles by a class alone must be
// its own, or another page looks different to whoever comes from there.
//
//   web/pages/draft/editor.css  .wrong { … }      no: cells of web/parts/grid are `wrong` too
//   web/pages/owed/owed.css     .owed-note.wrong  yes

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parseSync, Visitor } from 'oxc-parser'
import { files, read } from './tree.ts'

const inWeb = (ending: string) => files(ending).filter((path) => path.startsWith('web/'))
const named = /\.([a-z][\w-]{0,60})/gi

/** Selectors, each with its classes. */
function selectors(path: string): readonly (readonly string[])[] {
  const rules = read(path).replace(/\/\*[^*]{0,2000}\*\//g, '')
  return [...rules.matchAll(/([^{};]{1,400})\{/g)]
    .flatMap(([, heads = '']) => heads.split(','))
    .map((head) => [...new Set([...head.matchAll(named)].map(([, name = '']) => name))])
}

/** The words of every `className`. */
function worn(path: string): ReadonlySet<string> {
  const words = new Set<string>()
  const { program } = parseSync(path, read(path))
  new Visitor({
    JSXAttribute({ name, value, start, end }) {
      if (name.name !== 'className' || !value) return
      const said = read(path).slice(start, end)
      for (const [quoted] of said.matchAll(/["'`][^"'`]{0,200}["'`]/g)) {
        for (const [word] of quoted.matchAll(/[a-z][\w-]{0,60}/gi)) words.add(word)
      }
    },
  }).visit(program)
  return words
}

test('what a page styles by a class alone is worn on no other page and styled nowhere else', () => {
  const wearing = inWeb('.tsx').map((path) => ({ path, words: worn(path) }))
  const styling = inWeb('.css').map((path) => ({ path, words: new Set(selectors(path).flat()) }))
  const wrong = inWeb('.css').flatMap((path) => {
    const page = /^web\/pages\/[^/]{1,60}\//.exec(path)?.[0]
    if (!page) return []
    const alone = new Set(selectors(path).flatMap((all) => (all.length === 1 ? all : [])))
    return [...wearing, ...styling]
      .filter((other) => !other.path.startsWith(page))
      .flatMap((other) =>
        [...alone]
          .filter((name) => other.words.has(name))
          .map((name) => `${path} .${name}: ${other.path}`),
      )
  })
  assert.deepEqual(wrong, [])
})
