// Misuse: what cannot be obeyed in the words behind `luoshi`, and why.
//
//   misuseOf({ command: 'diff', files: ['a.docx'], values })   { code: 'two-files-needed' }

import { extname, resolve } from 'node:path'

export type Misuse =
  | { readonly code: 'no-command' }
  | { readonly code: 'unknown-command'; readonly command: string }
  | { readonly code: 'unknown-option'; readonly option: string; readonly known: readonly string[] }
  | { readonly code: 'option-without-value'; readonly option: string }
  | { readonly code: 'option-with-value'; readonly option: string }
  | { readonly code: 'option-missing'; readonly command: string; readonly option: string }
  | {
      readonly code: 'not-a-number'
      readonly option: string
      readonly least: number
      readonly most: number
    }
  | { readonly code: 'not-one-of'; readonly option: string; readonly choices: readonly string[] }
  | { readonly code: 'unknown-language'; readonly language: string }
  | { readonly code: 'no-file'; readonly command: string }
  | { readonly code: 'too-many-files'; readonly command: string; readonly most: number }
  | { readonly code: 'two-files-needed' }
  | { readonly code: 'one-plan-needed'; readonly command: string }
  | { readonly code: 'add-link-or-list' }
  | { readonly code: 'text-without-json' }
  | { readonly code: 'json-or-table' }
  | { readonly code: 'one-file-for-output'; readonly option: string }
  | { readonly code: 'output-extension'; readonly option: string; readonly extension: string }
  | { readonly code: 'output-over-input'; readonly file: string }
  | { readonly code: 'tls-needs-both' }
  | { readonly code: 'demo-with-file' }
  | { readonly code: 'unsafe-address'; readonly host: string }

export type Values = ReadonlyMap<string, string | true>
export type Words = {
  readonly values: Values
  readonly files: readonly string[]
  readonly command: string
}

const office = ['data', 'district', 'lang']
const known: Readonly<Record<string, readonly string[]>> = {
  compile: ['json', 'text', 'table', 'xlsx', 'docx', 'units', 'lang'],
  check: ['units', 'lang'],
  diff: ['json', 'lang'],
  serve: [
    ...[
      'data',
      'port',
      'host',
      'tls-cert',
      'tls-key',
      'behind-proxy',
      'name',
      'log',
      'demo',
      'lang',
    ],
  ],
  import: ['as', ...office],
  issue: ['unassigned', 'as', ...office],
  export: ['xlsx', 'as', ...office],
  user: ['unit', 'kind', 'post', 'role', 'login', ...office],
  verify: ['data', 'lang'],
  simulate: ['districts', 'units', 'months', 'seed', 'year', 'data', 'lang'],
}

export const takesValue: readonly string[] = [
  ...['xlsx', 'docx', 'units', 'lang', 'data', 'port', 'host', 'tls-cert', 'tls-key', 'name'],
  ...['as', 'district', 'unassigned', 'unit', 'kind', 'post', 'role', 'login'],
  ...['districts', 'months', 'seed', 'year'],
]

/** Where `--units` is a number and not a file. */
const numbers: Readonly<Record<string, readonly [least: number, most: number]>> = {
  port: [0, 65_535],
  districts: [1, 100],
  months: [1, 36],
  seed: [0, 4_294_967_295],
  year: [2000, 2100],
}
const rangeOf = (command: string, name: string) =>
  command === 'simulate' && name === 'units' ? ([1, 500] as const) : numbers[name]

export const unitKinds = ['department', 'town', 'enterprise'] as const
export const roleNames = [
  ...(['supervisor', 'liaison', 'principal', 'leader', 'evaluator', 'auditor'] as const),
  ...(['administrator', 'security-officer', 'audit-officer'] as const),
] as const
const choices: Readonly<Record<string, readonly string[]>> = { kind: unitKinds, role: roleNames }

export function misuseOf(words: Words): Misuse | null {
  const { values, command } = words
  if (command === '') return { code: 'no-command' }
  const options = known[command]
  if (!options || !Object.hasOwn(known, command)) return { code: 'unknown-command', command }
  for (const [name, value] of values) {
    const option = name.length === 1 ? `-${name}` : `--${name}`
    if (!options.includes(name)) return { code: 'unknown-option', option, known: options }
    const misuse = takesValue.includes(name) && valueMisused(command, name, value)
    if (misuse) return misuse
  }
  return filesMisused(words)
}

function valueMisused(command: string, name: string, value: string | true): Misuse | null {
  const option = `--${name}`
  if (value === true || value === '') return { code: 'option-without-value', option }
  const range = rangeOf(command, name)
  if (range) {
    const [least, most] = range
    const number = /^\d{1,10}$/.test(value) ? Number(value) : Number.NaN
    if (!(number >= least && number <= most)) return { code: 'not-a-number', option, least, most }
  }
  const these = Object.hasOwn(choices, name) ? choices[name] : undefined
  if (these && !these.includes(value)) return { code: 'not-one-of', option, choices: these }
  return null
}

function filesMisused(words: Words): Misuse | null {
  const { values, files, command } = words
  const count = files.length
  const none = { code: 'too-many-files', command, most: 0 } as const
  switch (command) {
    case 'diff':
      return count === 2 ? null : { code: 'two-files-needed' }
    case 'serve':
      if (values.has('tls-cert') !== values.has('tls-key')) return { code: 'tls-needs-both' }
      if (values.has('demo') && count > 0) return { code: 'demo-with-file' }
      return count <= 1 ? null : { code: 'too-many-files', command, most: 1 }
    case 'import':
      if (count === 0) return { code: 'no-file', command }
      return count === 1 ? null : { code: 'too-many-files', command, most: 1 }
    case 'issue':
      return count === 1 ? null : { code: 'one-plan-needed', command }
    case 'export':
      if (count !== 1) return { code: 'one-plan-needed', command }
      if (!values.has('xlsx')) return { code: 'option-missing', command, option: '--xlsx' }
      return outputMisused({ ...words, files: [] })
    case 'user':
      return userMisused(words)
    case 'verify':
    case 'simulate':
      return count === 0 ? null : none
    default:
      return documentsMisused(words)
  }
}

function documentsMisused(words: Words): Misuse | null {
  const { values, files, command } = words
  if (files.length === 0) return { code: 'no-file', command }
  if (values.has('text') && !values.has('json')) return { code: 'text-without-json' }
  if (values.has('json') && values.has('table')) return { code: 'json-or-table' }
  return outputMisused(words)
}

/** `add NAME`, `link USER`, `list`. */
function userMisused({ values, files, command }: Words): Misuse | null {
  const [act, ...names] = files
  const wanted = act === 'list' ? 0 : 1
  if ((act !== 'add' && act !== 'link' && act !== 'list') || names.length !== wanted) {
    return { code: 'add-link-or-list' }
  }
  if (act !== 'add') return null
  const missing = ['unit', 'post', 'role'].find((name) => !values.has(name))
  return missing === undefined
    ? null
    : { code: 'option-missing', command: `${command} add`, option: `--${missing}` }
}

/** A table goes to a file of its own kind, and never over a file that is read. */
function outputMisused({ values, files }: Words): Misuse | null {
  const inputs = [...files, values.get('units')].map((file) => resolve(String(file ?? '')))
  for (const type of ['xlsx', 'docx']) {
    const file = values.get(type)
    const option = `--${type}`
    if (typeof file !== 'string') continue
    if (files.length > 1) return { code: 'one-file-for-output', option }
    if (extname(file).toLowerCase() !== `.${type}`) {
      return { code: 'output-extension', option, extension: `.${type}` }
    }
    if (inputs.includes(resolve(file))) return { code: 'output-over-input', file }
  }
  return null
}
