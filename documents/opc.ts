// What an Office package says of itself: its kind, its parts by relationship, and what in it is
// foreign (macros, embedded objects, parts elsewhere). ECMA-376 part 2.
//
//   const opened = openPackage(bytes)
//   opened.kind                       'docx'
//   opened.related('styles')          ['word/styles.xml']

import type { Note } from './document.ts'
import { refuse } from './refusal.ts'
import { readXml } from './xml.ts'
import { type Archive, openZip } from './zip.ts'

export type Kind = 'docx' | 'xlsx'

export type Relation = {
  readonly id: string
  /** The last part of the relationship's type: 'styles', 'header', 'officeDocument' …. */
  readonly type: string
  /** A part's name, or an address where `external`. */
  readonly target: string
  readonly external: boolean
}

export type OfficePackage = {
  readonly kind: Kind
  readonly main: string
  readonly archive: Archive
  /** The relationships of the main part. */
  readonly relations: readonly Relation[]
  /** Names of the parts that the main part points at by this type, those that are there. */
  related(type: string): readonly string[]
  /** External parts (never fetched) and embedded objects (never opened). */
  readonly notes: readonly Note[]
}

const kinds: readonly (readonly [RegExp, Kind | null])[] = [
  [/wordprocessingml\.(?:document|template)\.main\+xml$/, 'docx'],
  [/spreadsheetml\.(?:sheet|template)\.main\+xml$/, 'xlsx'],
]

/** Refuses macros, packages that are not Word's or Excel's, and whatever `openZip` refuses. */
export function openPackage(bytes: Uint8Array): OfficePackage {
  const archive = openZip(bytes)
  checkMacros(archive)
  if (!archive.has('[Content_Types].xml')) {
    refuse({ code: 'unknown-type', name: foreignKind(archive) })
  }
  const types = readTypes(archive)
  const main = relationsOf(archive, '').find(({ type }) => type === 'officeDocument')?.target
  if (main === undefined || !archive.has(main)) {
    return refuse({ code: 'damaged', why: 'no main part' })
  }
  const type = types.get(`/${main}`.toLowerCase()) ?? ''
  const kind = kinds.find(([pattern]) => pattern.test(type))?.[1]
  if (!kind) return refuse({ code: 'unknown-type', name: type.split('.').at(-2) ?? 'zip' })
  const relations = relationsOf(archive, main)
  return {
    kind,
    main,
    archive,
    relations,
    related: (wanted) =>
      relations
        .filter((each) => each.type === wanted && !each.external && archive.has(each.target))
        .map((each) => each.target),
    notes: notesOf(archive),
  }
}

/** The relationships of a part ('' for the package itself). */
function relationsOf(archive: Archive, part: string): readonly Relation[] {
  const slash = part.lastIndexOf('/')
  const name = `${part.slice(0, slash + 1)}_rels/${part.slice(slash + 1)}.rels`
  if (!archive.has(name)) return []
  const relations: Relation[] = []
  readXml(archive.read(name), name, {
    open(tag, attributes) {
      if (tag !== 'rel:Relationship') return
      const external = attributes.get('TargetMode') === 'External'
      const target = attributes.get('Target') ?? ''
      relations.push({
        id: attributes.get('Id') ?? '',
        type: (attributes.get('Type') ?? '').split('/').at(-1) ?? '',
        target: external ? target : resolve(part, target),
        external,
      })
    },
  })
  return relations
}

/** A target as written in the relationships of `part`, as a part's name. */
function resolve(part: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1)
  const path = part.split('/').slice(0, -1)
  for (const segment of target.split('/')) {
    if (segment === '..') path.pop()
    else if (segment !== '.' && segment !== '') path.push(segment)
  }
  return path.join('/')
}

function readTypes(archive: Archive): ReadonlyMap<string, string> {
  const types = new Map<string, string>()
  const part = '[Content_Types].xml'
  readXml(archive.read(part), part, {
    open(tag, attributes) {
      const type = attributes.get('ContentType') ?? ''
      if (/macroEnabled|vbaProject|macrosheet|intlmacrosheet/i.test(type)) {
        if (tag === 'ct:Override') refuse({ code: 'macro', part: type })
      }
      if (tag !== 'ct:Override') return
      types.set((attributes.get('PartName') ?? '').toLowerCase(), type)
    },
  })
  return types
}

function checkMacros(archive: Archive): void {
  const part = archive.names.find((name) => {
    const file = fileOf(name).toLowerCase()
    const isProject = file.startsWith('vbaproject') && file.endsWith('.bin')
    return isProject || name.toLowerCase().includes('/macrosheets/')
  })
  if (part !== undefined) refuse({ code: 'macro', part })
}

/** What a zip is that is no Office package, for the words of the refusal. */
function foreignKind(archive: Archive): string {
  if (archive.has('OFD.xml')) return 'ofd'
  if (archive.has('mimetype')) return 'odf'
  return 'zip'
}

function notesOf(archive: Archive): readonly Note[] {
  const notes: Note[] = []
  for (const name of archive.names) {
    if (/\/(?:embeddings|activeX)\//i.test(name) && !/\.(?:xml|rels)$/i.test(name)) {
      notes.push({ code: 'embedded-object', part: name })
    }
    if (name.endsWith('.rels')) notes.push(...externalParts(archive, name))
  }
  return notes.slice(0, 100)
}

/** Links of hyperlinks are only shown to a reader; everything else external would be fetched. */
function externalParts(archive: Archive, name: string): readonly Note[] {
  const file = fileOf(name)
  const folder = name.slice(0, -`_rels/${file}`.length)
  const owner = folder + file.slice(0, -'.rels'.length)
  return relationsOf(archive, owner)
    .filter(({ external, type }) => external && type !== 'hyperlink')
    .map(({ target }) => ({ code: 'external-part', target: target.slice(0, 300) }))
}

function fileOf(name: string): string {
  return name.slice(name.lastIndexOf('/') + 1)
}
