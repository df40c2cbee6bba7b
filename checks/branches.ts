// Which branches of the compiler, and of the rules, their own tests run. The engine reports how often ranges of a file ran;
// the syntax tree says where the ways part, so a branch here is what a reader would call one:
//
//   if (a) x() else y()     two        a ? x : y    two
//   if (a) x()              two: into it and past it
//   a && b   a || b  a ?? b two: b looked at, and not
//   case, a function, the body of a loop   one each
//
// A way that only the type checker asks for is no branch: `row[3] ?? ''` where the index is known to
// be in range reads better than an assertion, and nothing can make it go to the right.

import { spawnSync } from 'node:child_process'
import { globSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Node, parseSync, Visitor } from 'oxc-parser'
import { read, repository } from './tree.ts'

type Range = { readonly startOffset: number; readonly endOffset: number; readonly count: number }
type Script = {
  readonly url: string
  readonly functions: readonly { readonly ranges: readonly Range[] }[]
}

/** A way that a run may take through the file at `line`; `excused` where only the types ask for it. */
export type Branch = { readonly line: number; readonly ran: boolean; readonly excused: boolean }

/** The rooms that are pure: nothing but their tests runs them. */
export type Room = 'plan' | 'delivery'

/** Runs the room's own tests, whatever they say, and returns what the engine counted, by path. */
function counted(room: Room): ReadonlyMap<string, readonly Range[]> {
  const folder = mkdtempSync(join(tmpdir(), 'luoshi-coverage-'))
  const { NODE_TEST_CONTEXT: _, ...env } = process.env
  const tests = globSync(`${room}/**/*.test.ts`, { cwd: repository })
  const run = spawnSync(process.execPath, ['--test', '--test-isolation=none', ...tests], {
    cwd: repository,
    encoding: 'utf8',
    env: { ...env, NODE_V8_COVERAGE: folder },
  })
  if (run.error) throw run.error
  const scripts = readdirSync(folder).flatMap((name): Script[] => {
    return JSON.parse(readFileSync(join(folder, name), 'utf8')).result
  })
  rmSync(folder, { recursive: true })
  return new Map(
    scripts
      .filter(({ url }) => url.startsWith('file:'))
      .map(({ url, functions }) => [fileURLToPath(url), functions.flatMap(({ ranges }) => ranges)]),
  )
}

/** How often the character at `at` ran: the innermost range that holds it says. */
function countAt(ranges: readonly Range[], at: number): number {
  let inner: Range | undefined
  for (const range of ranges) {
    if (range.startOffset > at || at >= range.endOffset) continue
    if (!inner || range.endOffset - range.startOffset <= inner.endOffset - inner.startOffset)
      inner = range
  }
  return inner?.count ?? 0
}

type Arm = { readonly at: number; readonly ran: boolean; readonly excused?: boolean }

/** `a[i] ?? constant`, `a.at(i) ?? constant`: a default that the type of an index asks for. */
function forTypes(left: Node, right: Node): boolean {
  const constant = [
    'Literal',
    'TemplateLiteral',
    'ArrayExpression',
    'Identifier',
    'MemberExpression',
  ]
  const indexed =
    (left.type === 'MemberExpression' && left.computed) ||
    (left.type === 'CallExpression' &&
      left.callee.type === 'MemberExpression' &&
      left.callee.property.type === 'Identifier' &&
      ['at', 'exec', 'match', 'codePointAt'].includes(left.callee.property.name)) ||
    left.type === 'ChainExpression'
  return indexed && constant.includes(right.type)
}

/** The ways through one file. */
function armsOf(text: string, path: string, count: (at: number) => number): readonly Arm[] {
  const arms: Arm[] = []
  const into = ({ start }: Node) => arms.push({ at: start, ran: count(start) > 0 })
  const past = (whole: Node, part: Node) =>
    arms.push({ at: part.start, ran: count(whole.start) > count(part.start) })
  const body = ({ body }: { readonly body: Node | null }) => body && into(body)
  new Visitor({
    IfStatement: (node) => {
      into(node.consequent)
      if (node.alternate) into(node.alternate)
      else past(node, node.consequent)
    },
    ConditionalExpression: ({ consequent, alternate }) => [consequent, alternate].forEach(into),
    LogicalExpression: (node) => {
      const excused = node.operator === '??' && forTypes(node.left, node.right)
      arms.push({ at: node.right.start, ran: count(node.right.start) > 0, excused })
      past(node, node.right)
    },
    SwitchCase: ({ consequent: [first] }) => first && into(first),
    FunctionDeclaration: body,
    FunctionExpression: body,
    ArrowFunctionExpression: body,
    ForStatement: body,
    ForOfStatement: body,
    ForInStatement: body,
    WhileStatement: body,
  }).visit(parseSync(path, text).program)
  return arms
}

/** Tests and what only they use; words and messages, which are data. */
const apart =
  /\.(?:test|long)\.ts$|\/(?:lexicon|messages|cases|model)\/|\/(?:sample|sketch)\.ts$|\.fixture\.ts$/

/** Every branch of every file of the room. */
export function branches(room: Room): ReadonlyMap<string, readonly Branch[]> {
  const ranges = counted(room)
  const paths = globSync(`${room}/**/*.ts`, { cwd: repository })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => !apart.test(path))
  return new Map(
    paths.sort().map((path) => {
      const text = read(path)
      const own = ranges.get(join(repository, path)) ?? []
      const arms = armsOf(text, path, (at) => countAt(own, at))
      const line = (at: number) => text.slice(0, at).split('\n').length
      return [
        path,
        arms.map(({ at, ran, excused }) => ({
          line: line(at),
          ran,
          excused: !ran && excused === true,
        })),
      ]
    }),
  )
}
