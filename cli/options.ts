// Options: what the words behind `luoshi` ask for.
//
//   ['compile', 'a.docx', '--json']  → { command: 'compile', files: ['a.docx'], form: 'json', … }
//   ['compile', '--jsno', 'a.docx']  → { misuse: { code: 'unknown-option', option: '--jsno', … } }

import { parseArgs } from 'node:util'
import {
  type Misuse,
  misuseOf,
  type roleNames,
  takesValue,
  type unitKinds,
  type Words,
} from './misuse.ts'

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

export type Serve = Speaks & {
  readonly command: 'serve'
  readonly data: string
  readonly port: number
  readonly host: string
  readonly tls: { readonly cert: string; readonly key: string } | null
  readonly behindProxy: boolean
  /** Of the district that the first start enters. */
  readonly name: string | null
  readonly log: boolean
  /** A made-up district to look around in, in a folder of its own. */
  readonly demo: boolean
  /** A plan to import as a draft. */
  readonly file: string | null
}

/** Where the data is, which district, and who asks: null for the local administrator. */
export type Office = Speaks & {
  readonly data: string
  readonly district: string | null
  readonly as: string | null
}
export type Import = Office & { readonly command: 'import'; readonly file: string }
export type Issue = Office & {
  readonly command: 'issue'
  readonly plan: string
  /** Why what has no lead unit is held back; null where that is no intention. */
  readonly unassigned: string | null
}
export type Export = Office & {
  readonly command: 'export'
  readonly plan: string
  readonly xlsx: string
}
export type AddUser = Office & {
  readonly command: 'user'
  readonly act: 'add'
  readonly name: string
  readonly unit: string
  /** Of a unit that is not there yet. */
  readonly kind: (typeof unitKinds)[number] | null
  readonly post: string
  readonly role: (typeof roleNames)[number]
  readonly login: string
}
export type User =
  | AddUser
  | (Office & { readonly command: 'user'; readonly act: 'link'; readonly user: string })
  | (Office & { readonly command: 'user'; readonly act: 'list' })
export type Verify = Speaks & { readonly command: 'verify'; readonly data: string }
export type Simulate = Speaks & {
  readonly command: 'simulate'
  readonly data: string
  readonly districts: number
  readonly units: number
  readonly months: number
  readonly seed: number
  /** Null for the last months that are over. */
  readonly year: number | null
}

export type Asked =
  | (Compile | Check | Diff)
  | (Serve | Import | Issue | Export | User | Verify | Simulate)
  | (Speaks & { command: 'help' | 'version' })

type Environment = Readonly<Record<string, string | undefined>>

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
  const misuse = misuseOf({ values, files, command }) ?? languageMisused(lang)
  if (misuse) return { misuse, language }
  if (raw) return { misuse: { code: 'option-with-value', option: raw }, language }
  return asked({ values, files, command }, language)
}

/** What was asked for where `misuseOf` found nothing to complain about. */
function asked(words: Words, language: Language): Asked {
  const { values, files, command } = words
  const said = saidIn(words)
  const [first = '', second = ''] = files
  switch (command) {
    case 'compile': {
      const [xlsx, docx] = [said('xlsx'), said('docx')]
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
      return askedOfOffice(words, language)
  }
}

const saidIn =
  ({ values }: Words) =>
  (name: string): string | null => {
    const value = values.get(name)
    return typeof value === 'string' ? value : null
  }

/** What works on a district's data. */
function askedOfOffice(words: Words, language: Language): Asked {
  const { values, files, command } = words
  const said = saidIn(words)
  const [first = '', second = ''] = files
  const demo = values.has('demo')
  const folder = said('data') ?? usualFolder(command, demo)
  const office: Office = { data: folder, district: said('district'), as: said('as'), language }
  switch (command) {
    case 'serve': {
      const [cert, key] = [said('tls-cert'), said('tls-key')]
      const tls = cert !== null && key !== null ? { cert, key } : null
      const [behindProxy, log] = [values.has('behind-proxy'), values.has('log')]
      const at = { host: said('host') ?? '127.0.0.1', port: Number(said('port') ?? 7400) }
      const name = said('name')
      return {
        command,
        data: folder,
        ...at,
        tls,
        ...{ behindProxy, log, name, demo },
        file: first || null,
        language,
      }
    }
    case 'import':
      return { ...office, command, file: first }
    case 'issue':
      return { ...office, command, plan: first, unassigned: said('unassigned') }
    case 'export':
      return { ...office, command, plan: first, xlsx: said('xlsx') ?? '' }
    case 'user':
      return userAsked({ said, act: first, name: second }, office)
    case 'verify':
      return { command, data: folder, language }
    default:
      return { command: 'simulate', data: folder, ...scaleOf(said), language }
  }
}

function usualFolder(command: string, demo: boolean): string {
  if (command === 'simulate') return 'luoshi-simulated'
  return demo ? 'luoshi-demo' : 'luoshi-data'
}

type Said = (name: string) => string | null

function scaleOf(said: Said) {
  const number = (name: string, usual: number) => Number(said(name) ?? usual)
  return {
    ...{ districts: number('districts', 1), units: number('units', 60) },
    ...{ months: number('months', 12), seed: number('seed', 1) },
    year: number('year', 0) || null,
  }
}

type UserWords = {
  readonly said: Said
  readonly act: string
  readonly name: string
}

function userAsked({ said, act, name }: UserWords, office: Office): User {
  const command = 'user' as const
  if (act === 'list') return { ...office, command, act }
  if (act === 'link') return { ...office, command, act, user: name }
  const [unit, post, login] = [said('unit') ?? '', said('post') ?? '', said('login') ?? name]
  const role = said('role') as AddUser['role']
  const kind = said('kind') as AddUser['kind']
  return { ...office, command, act: 'add', name, unit, kind, post, role, login }
}

function languageMisused(lang: string | true | undefined): Misuse | null {
  if (typeof lang !== 'string' || languageNamed(lang)) return null
  return { code: 'unknown-language', language: lang }
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
