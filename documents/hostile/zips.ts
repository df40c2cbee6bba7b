// Z1 to Z10: what can be wrong with a zip. Test data only.

import { type Case, docx, docxParts, entry, paragraph, zip } from './build.ts'

const body = paragraph('全年新建学校3所')
const parts = docxParts(body)
const zeros = (megabytes: number) => new Uint8Array(megabytes * 1024 * 1024)

/** A part whose bytes are another part: read twice, each time at another depth. */
function overlapping(): Uint8Array {
  const inner = { name: 'word/inner.bin', bytes: zeros(1) }
  return zip([
    ...parts,
    { name: 'word/outer.bin', bytes: entry(inner), stored: true },
    { ...inner, inside: true },
  ])
}

function nested(depth: number): Uint8Array {
  let inner: Uint8Array = zip([{ name: 'zeros', bytes: zeros(4) }])
  for (let i = 0; i < depth; i += 1) inner = zip([{ name: `level${i}.zip`, bytes: inner }])
  return docx(body, { extra: [{ name: 'word/embeddings/inner.zip', bytes: inner, stored: true }] })
}

function withEnd(change: (record: DataView) => void): Uint8Array {
  return zip(parts, change)
}

function named(name: string): Case['make'] {
  return () => zip([...parts, { name, bytes: 'x' }])
}

export const zips: readonly Case[] = [
  {
    id: 'Z1 flat 1000:1',
    file: 'a.docx',
    make: () => docx(body, { extra: [{ name: 'word/media/a.bin', bytes: zeros(90) }] }),
    verdict: 'zip-bomb',
  },
  {
    id: 'Z1 one part too big',
    file: 'a.docx',
    make: () => docx(body, { extra: [{ name: 'word/a.bin', bytes: 'x', declared: 2e8 }] }),
    verdict: 'zip-bomb',
  },
  { id: 'Z2 overlap', file: 'a.docx', make: overlapping, verdict: 'zip-bomb' },
  {
    id: 'Z3 nested 6 deep',
    file: 'a.docx',
    make: () => nested(6),
    verdict: { reads: '全年新建学校3所', note: 'embedded-object' },
  },
  {
    id: 'Z4 small declared, big real',
    file: 'a.docx',
    make: () =>
      zip(
        parts.map((part) =>
          part.name === 'word/document.xml' ? { ...part, bytes: zeros(4), declared: 500 } : part,
        ),
      ),
    verdict: 'zip-bomb',
  },
  {
    id: 'Z4 big declared, small real',
    file: 'a.docx',
    make: () =>
      zip(
        parts.map((part) =>
          part.name === 'word/document.xml' ? { ...part, declared: 50_000 } : part,
        ),
      ),
    verdict: 'damaged',
  },
  {
    id: 'Z5 100k entries',
    file: 'a.docx',
    make: () =>
      zip([
        ...parts,
        ...Array.from({ length: 65_000 }, (_, i) => ({ name: `${i}`, bytes: '', stored: true })),
      ]),
    verdict: 'too-large',
  },
  { id: 'Z6 ../', file: 'a.docx', make: named('../../etc/cron.d/a'), verdict: 'damaged' },
  { id: 'Z6 word/../../', file: 'a.docx', make: named('word/../../a'), verdict: 'damaged' },
  { id: 'Z6 C:', file: 'a.docx', make: named('C:/a'), verdict: 'damaged' },
  { id: 'Z6 backslash', file: 'a.docx', make: named('word\\a'), verdict: 'damaged' },
  { id: 'Z6 NUL', file: 'a.docx', make: named('word/a\0.xml'), verdict: 'damaged' },
  { id: 'Z6 absolute', file: 'a.docx', make: named('/etc/passwd'), verdict: 'damaged' },
  {
    id: 'Z7 symlink',
    file: 'a.docx',
    make: () => zip([...parts, { name: 'a', bytes: '/etc/passwd', attributes: 0xa1ff0000 }]),
    verdict: 'damaged',
  },
  {
    id: 'Z8 document.xml twice',
    file: 'a.docx',
    make: () => zip([...parts, { name: 'word/Document.xml', bytes: '<a/>' }]),
    verdict: 'damaged',
  },
  {
    id: 'Z9 local header differs',
    file: 'a.docx',
    make: () => zip([...parts, { name: 'word/a.xml', localName: 'word/b.xml', bytes: '<a/>' }]),
    verdict: 'damaged',
  },
  {
    id: 'Z10 truncated end',
    file: 'a.docx',
    make: () => docx(body).subarray(0, -12),
    verdict: 'damaged',
  },
  {
    id: 'Z10 zip64 lies',
    file: 'a.docx',
    make: () => withEnd((record) => record.setUint32(16, 0xffffffff, true)),
    verdict: 'damaged',
  },
  {
    id: 'Z10 directory outside the file',
    file: 'a.docx',
    make: () => withEnd((record) => record.setUint32(12, 0x7fffffff, true)),
    verdict: 'damaged',
  },
  {
    id: 'Z10 encrypted flag',
    file: 'a.docx',
    make: () => zip(parts.map((part) => ({ ...part, flags: 1 }))),
    verdict: 'encrypted',
  },
  {
    id: 'Y1 trailing data',
    file: 'a.docx',
    make: () => Buffer.concat([docx(body), zeros(1)]),
    verdict: 'damaged',
  },
  {
    id: 'Y2 bytes in front',
    file: 'a.docx',
    make: () => Buffer.concat([Buffer.from('#!/bin/sh\n'), docx(body)]),
    verdict: 'damaged',
  },
]
