// Options: what the words behind `luoshi` ask for.
//
//   ['compile', 'a.docx', '--json']  → { command: 'compile', files: ['a.docx'], form: 'json', … }
//   ['compile', '--jsno', 'a.docx']  → { misuse: { code: 'unknown-option', option: '--jsno', … } }

import { extname, resolve } from 'node:path'
import { parseArgs } from 'node:util'

export type Language = 'zh-CN' | 'en'

type Speaks = { readonly language: Language }
/** A file that names the units that the district knows. */
type Knows = { readonly units: string | null }

export type Compile = Speaks &
  Knows & {
    readonly command: 'compile'
    readonly files: readonly string[]
    /** `null` where only files are to be written. */
    readonly form: 'json' | 'table' | null
    /** Whether the JSON carries the document's text as decoded. */
    readonly text: boolean
    readonly xlsx: string | null
    readonly docx: string | null
  }
export type Check = Speaks &
  Knows & { readonly command: 'check'; readonly files: readonly string[] }
export type Diff = Speaks & {
  readonly command: 'diff'
  readonly before: string
  readonly after: string
  readonly json: boolean
}
export type Start = Speaks & { readonly command: 'start'; readonly file: string | null }
export type Asked = Compile | Check | Diff | Start | (Speaks & { command: 'help' | 'version' })

/** Why the words cannot be obeyed. */
export type Misuse =
  | { readonly code: 'no-command' }
  | { readonly code: 'unknown-command'; readonly command: string }
  | { readonly code: 'unknown-option'; readonly option: string; readonly known: readonly string[] }
  | { readonly code: 'option-without-value'; readonly option: string }
  | { readonly code: 'option-with-value'; readonly option: string }
  | { readonly code: 'unknown-language'; readonly language: string }
  | { readonly code: 'no-file'; readonly command: string }
  | { readonly code: 'too-many-files'; readonly command: string; readonly most: number }
  | { readonly code: 'two-files-needed' }
  | { readonly code: 'text-without-json' }
  | { readonly code: 'json-or-table' }
  | { readonly code: 'one-file-for-output'; readonly option: string }
  | { readonly code: 'output-extension'; readonly option: string; readonly extension: string }
  | { readonly code: 'output-over-input'; readonly file: string }

type Environment = Readonly<Record<string, string | undefined>>
type Values = ReadonlyMap<string, string | true>
type Words = {
  readonly values: Values
  readonly files: readonly string[]
  readonly command: string
}

const takesValue: readonly string[] = ['xlsx', 'docx', 'units', 'lang']
const known: Readonly<Record<string, readonly string[]>> = {
  compile: ['json', 'text', 'table', 'xlsx', 'docx', 'units', 'lang'],
  check: ['units', 'lang'],
  diff: ['json', 'lang'],
  start: ['lang'],
}

export function parse(
  args: readonly string[],
  environment: Environment,
): Asked | (Speaks & { readonly misuse: Misuse }) {
  const { tokens } = parseArgs({
    args: [...args],
    strict: false,
    tokens: true,
    allowPositionals: true,
    options: {
      ...Object.fromEntries(takesValue.map((name) => [name, { type: 'string' as const }])),
      help: { type: 'boolean', short: 'h' },
      version: { type: 'boolean', short: 'V' },
    },
  })
  const words: string[] = []
  const values = new Map<string, string | true>()
  let raw = ''
  for (const token of tokens) {
    if (token.kind === 'positional') words.push(token.value)
    if (token.kind !== 'option') continue
    values.set(token.name, token.value ?? true)
    if (!takesValue.includes(token.name) && token.value !== undefined) raw ||= token.rawName
  }
  const [command = '', ...files] = words
  const lang = values.get('lang')
  const language = languageOf(lang, environment)
  if (values.has('help')) return { command: 'help', language }
  if (values.has('version')) return { command: 'version', language }
  const misuse = misuseOf({ values, files, command })
  if (misuse) return { misuse, language }
  if (raw) return { misuse: { code: 'option-with-value', option: raw }, language }
  return asked({ values, files, command }, language)
}

/** What was asked for where `misuseOf` found nothing to complain about. */
function asked({ values, files, command }: Words, language: Language): Asked {
  const said = (name: string) => {
    const value = values.get(name)
    return typeof value === 'string' ? value : null
  }
  const [first = '', second = ''] = files
  switch (command) {
    case 'compile': {
      const xlsx = said('xlsx')
      const docx = said('docx')
      const quiet = (xlsx !== null || docx !== null) && !values.has('table')
      const form = values.has('json') ? 'json' : quiet ? null : 'table'
      const text = values.has('text')
      return { command, files, form, text, xlsx, docx, units: said('units'), language }
    }
    case 'check':
      return { command, files, units: said('units'), language }
    case 'diff':
      return { command, before: first, after: second, json: values.has('json'), language }
    default:
      return { command: 'start', file: first || null, language }
  }
}

function misuseOf(words: Words): Misuse | null {
  const { values, command } = words
  if (command === '') return { code: 'no-command' }
  const options = known[command]
  if (!options || !Object.hasOwn(known, command)) return { code: 'unknown-command', command }
  for (const [name, value] of values) {
    const option = name.length === 1 ? `-${name}` : `--${name}`
    if (!options.includes(name)) return { code: 'unknown-option', option, known: options }
    if (takesValue.includes(name) && (value === true || value === '')) {
      return { code: 'option-without-value', option }
    }
  }
  const lang = values.get('lang')
  if (typeof lang === 'string' && !languageNamed(lang)) {
    return { code: 'unknown-language', language: lang }
  }
  return filesMisused(words)
}

function filesMisused(words: Words): Misuse | null {
  const { values, files, command } = words
  const count = files.length
  if (command === 'diff') return count === 2 ? null : { code: 'two-files-needed' }
  if (command === 'start') return count <= 1 ? null : { code: 'too-many-files', command, most: 1 }
  if (count === 0) return { code: 'no-file', command }
  if (values.has('text') && !values.has('json')) return { code: 'text-without-json' }
  if (values.has('json') && values.has('table')) return { code: 'json-or-table' }
  return outputMisused(words)
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

function languageNamed(name: string): Language | null {
  if (/^zh\b/i.test(name) || /^zh_/i.test(name)) return 'zh-CN'
  return /^en(?:$|[-_.])/i.test(name) ? 'en' : null
}

/** `--lang`, else the first of LC_ALL, LC_MESSAGES and LANG that is set, else Chinese. */
function languageOf(lang: string | true | undefined, environment: Environment): Language {
  const wanted = typeof lang === 'string' ? lang : ''
  const { LC_ALL, LC_MESSAGES, LANG } = environment
  return languageNamed(wanted) ?? languageNamed(LC_ALL || LC_MESSAGES || LANG || '') ?? 'zh-CN'
}
