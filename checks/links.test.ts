// Documentation that points nowhere is worse than none: every relative link in a Markdown file must
// lead to a file, every anchor to a heading, and every `npm run` command to a script.
//
//   [the glossary](docs/glossary.md#units)   docs/glossary.md has a heading “Units”

import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { test } from 'node:test'
import { files, read, repository } from './tree.ts'

const pages = files('.md')

/** The anchor that a heading gets on a forge: lower case, spaces to hyphens, punctuation dropped. */
const anchor = (heading: string) =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .trim()
    .replace(/\s/g, '-')

const anchors = (page: string) =>
  [...read(page).matchAll(/^#{1,6} (.{1,200})$/gm)].map(([, heading = '']) => anchor(heading))

/** Markdown without what is only quoted: fenced blocks and code between backticks. */
const prose = (page: string) =>
  read(page)
    .replace(/^```[\s\S]*?^```$/gm, '')
    .replace(/`[^`\n]*`/g, '')

function broken(page: string): string[] {
  const links = [...prose(page).matchAll(/\]\(<?([^)\s>]{1,300})>?(?: "[^"]{0,200}")?\)/g)]
  return links.flatMap(([, link = '']) => {
    if (/^[a-z]{2,10}:/.test(link)) return []
    const [path = '', fragment] = link.split('#')
    const target = path === '' ? page : join(dirname(page), path).replaceAll('\\', '/')
    if (!existsSync(join(repository, target))) return [`${page}: ${link}`]
    if (!fragment || !target.endsWith('.md')) return []
    return anchors(target).includes(decodeURIComponent(fragment)) ? [] : [`${page}: ${link}`]
  })
}

test('every relative link leads somewhere', () => {
  assert.deepEqual(pages.flatMap(broken), [])
})

test('every npm script that a page names exists', () => {
  const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> }
  const wrong = pages.flatMap((page) =>
    [...read(page).matchAll(/npm run ([\w:-]{1,40})/g)]
      .filter(([, name = '']) => !(name in scripts))
      .map(([command]) => `${page}: ${command}`),
  )
  assert.deepEqual(wrong, [])
})
