// What the rules of this repository forbid, one line of code each, beside the lawful way to say the
// same. boundaries.test.ts plants them in a copy of the configuration and expects the tool to object
// to the first and to be silent about the second.
//
//   plan/planted-clock.ts   export const today = () => Date.now()   → noRestrictedGlobals

export type Planted = {
  readonly file: string
  readonly rule: string
  readonly broken: string
  /** Null: the file itself is the violation. */
  readonly lawful: string | null
}

const lines = (count: number, line: string) => Array.from({ length: count }, () => line).join('\n')

/** An import of something for its value, so that no other rule has a word to say. */
const takes = (from: string) => `import { thing } from '${from}'\nexport const taken = thing\n`

const plan: Planted[] = [
  {
    file: 'plan/planted-node.ts',
    rule: 'lint/correctness/noNodejsModules',
    broken: takes('node:fs'),
    lawful: takes('./source.ts'),
  },
  {
    file: 'plan/planted-ours.ts',
    rule: 'lint/style/noRestrictedImports',
    broken: takes('@luoshi/documents'),
    lawful: takes('./source.ts'),
  },
  {
    file: 'plan/planted-path.ts',
    rule: 'lint/style/noRestrictedImports',
    broken: takes('../documents/index.ts'),
    lawful: takes('./source.ts'),
  },
  {
    file: 'plan/planted-suite.test.ts',
    rule: 'lint/style/noRestrictedImports',
    broken: takes('../cli/main.ts'),
    lawful: takes('node:assert'),
  },
  {
    file: 'plan/planted-clock.ts',
    rule: 'lint/style/noRestrictedGlobals',
    broken: 'export const year = () => new Date().getFullYear()\n',
    lawful: 'export const year = (today: string) => Number(today.slice(0, 4))\n',
  },
  {
    file: 'plan/planted-dependency.ts',
    rule: 'lint/correctness/noUndeclaredDependencies',
    broken: takes('fflate'),
    lawful: takes('./source.ts'),
  },
]

const rooms: Planted[] = [
  {
    file: 'documents/planted-up.ts',
    rule: 'lint/style/noRestrictedImports',
    broken: takes('../cli/main.ts'),
    lawful: takes('@luoshi/plan'),
  },
  {
    file: 'documents/planted-side.ts',
    rule: 'lint/style/noRestrictedImports',
    broken: takes('../plan/source.ts'),
    lawful: takes('@luoshi/plan'),
  },
  {
    file: 'documents/planted-dependency.ts',
    rule: 'lint/correctness/noUndeclaredDependencies',
    broken: takes('esbuild'),
    lawful: takes('fflate'),
  },
  {
    file: 'cli/planted-bench.ts',
    rule: 'lint/style/noRestrictedImports',
    broken: takes('../bench/compile.ts'),
    lawful: takes('@luoshi/documents'),
  },
  {
    file: 'cli/planted-path.ts',
    rule: 'lint/style/noRestrictedImports',
    broken: takes('../plan/source.ts'),
    lawful: takes('@luoshi/plan'),
  },
  {
    file: 'cli/planted-page.ts',
    rule: 'lint/style/noRestrictedImports',
    broken: takes('@luoshi/web/pages'),
    lawful: takes('@luoshi/web/build'),
  },
  {
    file: 'web/planted-server.ts',
    rule: 'lint/style/noRestrictedImports',
    broken: takes('@luoshi/server'),
    lawful: "import type { Api } from '@luoshi/server'\nexport type Taken = Api\n",
  },
  {
    file: 'web/planted-documents.tsx',
    rule: 'lint/style/noRestrictedImports',
    broken: takes('@luoshi/documents'),
    lawful: takes('@luoshi/delivery'),
  },
  {
    file: 'delivery/planted-up.ts',
    rule: 'lint/style/noRestrictedImports',
    broken: takes('@luoshi/documents'),
    lawful: takes('@luoshi/plan'),
  },
  {
    file: 'server/planted-sql.ts',
    rule: 'lint/style/noRestrictedImports',
    broken: takes('pg'),
    lawful: takes('./store/database.ts'),
  },
]

const everywhere: Planted[] = [
  {
    file: 'plan/planted-cycle.ts',
    rule: 'lint/suspicious/noImportCycles',
    broken: takes('./planted-cycle-back.ts'),
    lawful: takes('./source.ts'),
  },
  {
    file: 'documents/planted-extension.ts',
    rule: 'lint/correctness/useImportExtensions',
    broken: takes('./planted-up'),
    lawful: takes('./planted-up.ts'),
  },
  {
    file: 'documents/planted-console.ts',
    rule: 'lint/suspicious/noConsole',
    broken: "console.log('read')\n",
    lawful: "process.stdout.write('read')\n",
  },
  {
    file: 'documents/planted-default.ts',
    rule: 'lint/style/noDefaultExport',
    broken: 'export default function read() {}\n',
    lawful: 'export function read() {}\n',
  },
  {
    file: 'documents/planted-any.ts',
    rule: 'lint/suspicious/noExplicitAny',
    broken: 'export const read = (bytes: any) => bytes\n',
    lawful: 'export const read = (bytes: unknown) => bytes\n',
  },
  {
    file: 'documents/planted-sure.ts',
    rule: 'lint/style/noNonNullAssertion',
    broken: 'export const first = (words: string[]) => words[0]!.length\n',
    lawful: 'export const first = (words: string[]) => words[0]?.length\n',
  },
  {
    file: 'documents/planted-promise.ts',
    rule: 'lint/nursery/noFloatingPromises',
    broken: 'const read = async () => 1\nexport async function all() {\n  read()\n}\n',
    lawful: 'const read = async () => 1\nexport async function all() {\n  await read()\n}\n',
  },
  {
    file: 'documents/planted-parameters.ts',
    rule: 'lint/complexity/useMaxParams',
    broken: 'export const sum = (a: 1, b: 2, c: 3, d: 4) => a + b + c + d\n',
    lawful: 'export const sum = (a: 1, b: 2, c: 3) => a + b + c\n',
  },
  {
    file: 'documents/planted-function.ts',
    rule: 'lint/complexity/noExcessiveLinesPerFunction',
    broken: `export function long(n: number[]) {\n${lines(42, '  n.push(1)')}\n}\n`,
    lawful: `export function long(n: number[]) {\n${lines(38, '  n.push(1)')}\n}\n`,
  },
  {
    file: 'documents/planted-file.ts',
    rule: 'lint/style/noExcessiveLinesPerFile',
    broken: `export const n: number[] = []\n${lines(301, 'n.push(1)')}\n`,
    lawful: `export const n: number[] = []\n${lines(299, 'n.push(1)')}\n`,
  },
  {
    file: 'documents/plantedName.ts',
    rule: 'lint/style/useFilenamingConvention',
    broken: 'export const name = 1\n',
    lawful: null,
  },
]

/** For Biome. */
export const planted: readonly Planted[] = [...plan, ...rooms, ...everywhere]

/** For `tsc -p plan`: the compiler is checked without a platform; `rule` is TypeScript's number. */
export const plantedTypes: readonly Planted[] = [
  {
    file: 'plan/planted-process.ts',
    rule: 'TS2591',
    broken: 'export const home = process.cwd()\n',
    lawful: 'export const home = (folder: string) => folder\n',
  },
  {
    file: 'plan/planted-document.ts',
    rule: 'TS2584',
    broken: 'export const name = document.title\n',
    lawful: 'export const name = (document: { title: string }) => document.title\n',
  },
  {
    file: 'plan/planted-console.ts',
    rule: 'TS2584',
    broken: "export const say = () => console.log('read')\n",
    lawful: "export const say = () => 'read'\n",
  },
  {
    file: 'plan/planted-enum.ts',
    rule: 'TS1294',
    broken: 'export enum Role {\n  Target,\n}\n',
    lawful: "export type Role = 'target'\n",
  },
  {
    file: 'plan/planted-index.ts',
    rule: 'TS2322',
    broken: 'export const first = (words: readonly string[]): string => words[0]\n',
    lawful: "export const first = (words: readonly string[]): string => words[0] ?? ''\n",
  },
]
