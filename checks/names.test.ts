// What STYLE of this house says about names, folders and first lines, for the parts of it that no
// linter knows: see CONTRIBUTING.md.
//
//   plan/date-helper.ts         no: "helper" says nothing
//   const cleanedData = …       no: a name ends in what the thing is

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parseSync, Visitor } from 'oxc-parser'
import { files, read } from './tree.ts'

const empty = new Set(
  'manager service helper util utils base impl data info new handle process common'.split(' '),
)
/** Names of folders that say that nobody knew where a thing belongs. */
const attics = new Set('src lib utils helpers common core services shared misc'.split(' '))
/** 预期 is a base target: in code `base` is a term of the field. */
const terms = new Set(['base'])

const sources = files().filter((path) => /\.(?:ts|tsx|js|mjs)$/.test(path))
const last = (words: string) => words.split('-').at(-1) ?? ''
const lastOfName = (name: string) => (/[A-Z]?[a-z0-9]{0,60}$/.exec(name)?.[0] ?? '').toLowerCase()

/** The names that a file declares: variables, parameters, functions, types. */
function declared(path: string): string[] {
  const names: string[] = []
  const add = (node: { type: string; name?: unknown } | null) => {
    if (node?.type === 'Identifier' && typeof node.name === 'string') names.push(node.name)
  }
  const { program } = parseSync(path, read(path))
  const callable = (node: { id?: unknown; params: readonly unknown[] }) => {
    for (const one of [node.id, ...node.params]) add(one as Parameters<typeof add>[0])
  }
  new Visitor({
    VariableDeclarator: ({ id }) => add(id),
    FunctionDeclaration: callable,
    FunctionExpression: callable,
    ArrowFunctionExpression: callable,
    ClassDeclaration: ({ id }) => add(id),
    TSTypeAliasDeclaration: ({ id }) => add(id),
    TSInterfaceDeclaration: ({ id }) => add(id),
  }).visit(program)
  return names
}

test('no folder is an attic, and none lies deeper than three levels', () => {
  const folders = new Set(files().map((path) => path.split('/').slice(0, -1).join('/')))
  const wrong = [...folders].filter((folder) => {
    const parts = folder.split('/')
    return parts.length > 3 || parts.some((part) => attics.has(part))
  })
  assert.deepEqual(wrong, [])
})

test('no file is named after nothing', () => {
  const wrong = files().filter((path) => {
    const [stem = ''] = (path.split('/').at(-1) ?? '').split('.')
    return empty.has(last(stem))
  })
  assert.deepEqual(wrong, [])
})

test('nothing is named after nothing', () => {
  const wrong = sources.flatMap((path) =>
    declared(path)
      .filter((name) => empty.has(lastOfName(name)) && !terms.has(name))
      .map((name) => `${path} ${name}`),
  )
  assert.deepEqual(wrong, [])
})

test('every source file begins by saying what it is for; a test is for the file beside it', () => {
  const wrong = sources.filter((path) => {
    const said = path.endsWith('/index.ts') || path.endsWith('.test.ts')
    return !said && !/^(?:#!.{1,80}\n)?(?:\/\/|\/\*)/.test(read(path))
  })
  assert.deepEqual(wrong, [])
})

test('no file of code is longer than 300 lines, words and messages apart', () => {
  const wrong = sources.filter((path) => {
    const exempt = path.startsWith('plan/lexicon/') || path.includes('/messages/')
    return !exempt && read(path).trimEnd().split('\n').length > 300
  })
  assert.deepEqual(wrong, [])
})
