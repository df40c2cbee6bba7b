// Reads a Word document: what a person sees who opens it with all changes accepted.
//
//   readDocx(openPackage(bytes))
//   { text: '关于……的通知\n一、工业经济\n（一）新建学校3所[注1]\n…', places, notes, margins }

import type { Extract, Note } from '../document.ts'
import { addLine, type Draft, finish, newDraft } from '../draft.ts'
import type { OfficePackage } from '../opc.ts'
import { refuse } from '../refusal.ts'
import { newCounter, noNumbering, readNumbering } from './numbering.ts'
import { newWalk, type Walk } from './state.ts'
import { noStyles, readStyles } from './styles.ts'
import { walk } from './walk.ts'

/** Fewer characters than this beside pictures are page numbers or a stamp, not the document. */
const fewCharacters = 30

/** How much of the headers and footers is kept to look for a mark of secrecy. */
const marginCharacters = 2000

export function readDocx(opened: OfficePackage): Extract {
  const { archive } = opened
  const part = (type: string) => opened.related(type)[0]
  const styles = part('styles')
  const numbering = part('numbering')
  const draft = newDraft()
  const context = {
    styles: styles === undefined ? noStyles : readStyles(archive.read(styles)),
    numbering: newCounter(
      numbering === undefined ? noNumbering : readNumbering(archive.read(numbering)),
    ),
  }
  const body = newWalk(context, draft)
  walk(body, archive.read(opened.main), opened.main)
  addNotes(opened, body, draft)

  const { text, places } = finish(draft)
  const count = text.replace(/\s/g, '').length
  if (count < fewCharacters && body.pictures > 0) refuse({ code: 'scan-without-text' })
  if (count === 0) refuse({ code: 'empty' })
  return {
    text,
    places,
    notes: [...opened.notes, ...notesOf(body)],
    margins: margins(opened, body),
  }
}

/** Footnotes and endnotes that the text points at, at the end, each behind its mark. */
function addNotes(opened: OfficePackage, body: Walk, draft: Draft): void {
  const texts = new Map<string, string>()
  for (const kind of ['footnote', 'endnote'] as const) {
    const part = opened.related(`${kind}s`)[0]
    if (part === undefined || body.references.length === 0) continue
    const notes = newWalk(body, newDraft())
    walk(notes, opened.archive.read(part), part)
    for (const [id, lines] of notes.footnotes) texts.set(`${kind} ${id}`, lines.join(' '))
  }
  for (const [i, reference] of body.references.entries()) {
    const words = texts.get(reference)?.trim()
    if (words) addLine(draft, `[注${i + 1}]${words}`, {})
  }
}

function margins(opened: OfficePackage, body: Walk): string {
  let words = ''
  for (const part of [...opened.related('header'), ...opened.related('footer')]) {
    if (words.length > marginCharacters) break
    const draft = newDraft()
    walk(newWalk(body, draft), opened.archive.read(part), part)
    words += `${finish(draft).text.slice(0, marginCharacters)}\n`
  }
  return words
}

function notesOf(body: Walk): readonly Note[] {
  const notes: Note[] = []
  const { inserted, deleted, hidden, pictures, comments } = body
  if (inserted + deleted > 0) notes.push({ code: 'tracked-changes', inserted, deleted })
  if (hidden > 0) notes.push({ code: 'hidden-text', characters: hidden })
  if (pictures > 0) notes.push({ code: 'pictures', count: pictures })
  if (comments > 0) notes.push({ code: 'comments', count: comments })
  for (const field of body.dynamicFields) notes.push({ code: 'dynamic-field', field })
  for (const part of body.chunks) notes.push({ code: 'embedded-object', part })
  return notes
}
