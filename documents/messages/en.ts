// What the readers say, in English. The source is zh-CN.ts.
//
//   en.refusals['macro']({ code: 'macro', part: 'word/vbaProject.bin' })

import type { Refusal } from '../refusal.ts'
import type { Messages } from './zh-CN.ts'

type What = Extract<Refusal, { code: 'too-large' }>['what']

const megabytes = (bytes: number) => `${Math.round(bytes / 1024 / 1024)} MB`

const largest: Readonly<Record<What, (limit: number) => string>> = {
  file: (limit) =>
    `The file is larger than ${megabytes(limit)}. Take pictures out or split it, then try again.`,
  unpacked: (limit) =>
    `Unpacked, the file is larger than ${megabytes(limit)}. Take pictures out or split it.`,
  part: (limit) => `One part of the file is larger than ${megabytes(limit)}. Split the file.`,
  parts: (limit) => `The file has more than ${limit} parts. Save its text as a new file.`,
  text: (limit) => `The text is longer than ${limit} characters. Split the file.`,
  sheets: (limit) => `The workbook has more than ${limit} sheets. Keep the table of tasks only.`,
  cells: (limit) =>
    `There are more than ${limit} cells. Keep the rows and columns that say something.`,
  merges: (limit) => `There are more than ${limit} merged cells. Undo the merges nobody needs.`,
  pages: (limit) => `There are more than ${limit} pages. Split the file.`,
  objects: (limit) => `The PDF has more than ${limit} objects. Export it again, or use docx.`,
}

const complexity = {
  depth: 'nested too deep',
  attributes: 'too many attributes on a tag',
  entities: 'too many character references',
  elements: 'too many tags',
}

const encodings: Readonly<Record<string, string>> = {
  ambiguous: 'several would do',
  invalid: 'some bytes fit none',
  binary: 'this is no text',
}

const kinds: Readonly<Record<string, string>> = {
  ole: 'an old Office file',
  picture: 'a picture',
  zip: 'an archive',
  archive: 'an archive',
  program: 'a program',
  odf: 'OpenDocument',
  other: 'something else',
}

export const en: Messages = {
  refusals: {
    'unknown-type': ({ name }) =>
      `This kind of file (${kinds[name] ?? name}) is not read. Save it as docx, xlsx, pdf, html, txt or md.`,
    'type-mismatch': ({ name, found }) =>
      `The name says ${name}, the content is ${kinds[found] ?? found}. Check the file and give it the right extension.`,
    'too-large': ({ what, limit }) => largest[what](limit),
    empty: () => 'There are no words in the file. Check that it is the right one.',
    'zip-bomb': () =>
      'Unpacked, the file would swell beyond measure; it may be hostile. Ask its sender for another copy.',
    encrypted: () => 'The file has a password. Open it, remove the password, save, then try again.',
    macro: () => 'The file holds macros. Save it as docx or xlsx without macros, then try again.',
    doctype: () =>
      'The file holds a document type declaration, which it should not; it may be hostile. Save it anew from Word or WPS.',
    'too-complex': ({ what }) =>
      `The structure of the file is abnormal (${complexity[what]}). Save it anew from Word or WPS.`,
    'bad-encoding': ({ why }) =>
      `The encoding of the text is not certain (${encodings[why] ?? `${why} is not read`}). Open it in an editor, check the words, save it as UTF-8, then try again.`,
    'scan-without-text': () =>
      'This is a scan or a picture without text. Use the electronic original, or recognise its text (OCR) first.',
    'classified-mark': ({ mark }) =>
      `The document bears a mark of secrecy (${mark}). Classified documents must not be put into this system; handle it by the rules and tell your security officer.`,
    'legacy-format': ({ extension, saveAs }) =>
      `${extension} is an old format. Open it in Word or WPS, save it as ${saveAs}, then try again.`,
    damaged: ({ why }) =>
      `The file is damaged, or no ordinary program made it (${why}). Open it where it was made, save it, then try again.`,
    timeout: ({ seconds }) =>
      `The file is too complex: it was not read within ${seconds} seconds. Split it, or save it as docx.`,
    'out-of-memory': ({ megabytes: limit }) =>
      `Reading the file takes more than ${limit} MB of memory. Split it, or take pictures out.`,
    'conversion-failed': ({ why }) =>
      `The file could not be converted (${why}). Open it in Word or WPS, save it as docx or xlsx.`,
  },
  notes: {
    decoded: ({ encoding }) => `Read as ${encoding.toUpperCase()}.`,
    'external-part': ({ target }) =>
      `It points at something outside, which was not read: ${target}`,
    'embedded-object': ({ part }) => `It holds another file, which was not opened: ${part}`,
    'dynamic-field': ({ field }) =>
      `A field reaches outside; only its present result was read: ${field}`,
    'tracked-changes': ({ inserted, deleted }) =>
      `Tracked changes (${inserted} inserted, ${deleted} deleted) were read as accepted.`,
    'hidden-text': ({ characters }) => `${characters} hidden characters were not read.`,
    'hidden-sheet': ({ sheet }) => `The sheet “${sheet}” is hidden and was not read.`,
    'hidden-rows': ({ sheet, count }) =>
      `${count} hidden rows of the sheet “${sheet}” were not read.`,
    'hidden-columns': ({ sheet, count }) =>
      `${count} hidden columns of the sheet “${sheet}” were not read.`,
    'invisible-characters': ({ count }) =>
      `${count} invisible control characters are in the text; what is shown may differ from what is said.`,
    pictures: ({ count }) => `Words inside the ${count} pictures were not read.`,
    comments: ({ count }) => `The ${count} comments were not read.`,
    'internal-mark': ({ mark }) =>
      `The document says “${mark}”: mind who may see it, and have it checked before publishing.`,
    'pages-without-text': ({ pages }) =>
      `Pages ${pages.join(', ')} have no text; they may be scans and were not read.`,
    'pdf-action': ({ action }) => `The PDF brings an action (${action}), which was not run.`,
    converted: ({ from }) => `Converted from ${from}; check numbers and tables.`,
  },
}
