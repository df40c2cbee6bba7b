// X1 to X10: what can be wrong with XML. Test data only.

import { type Case, docx, paragraph, wordSpaces } from './build.ts'

const body = paragraph('全年新建学校3所')

function withDoctype(doctype: string, reference: string): Case['make'] {
  return () =>
    docx('', {
      raw: `<?xml version="1.0"?>${doctype}<w:document ${wordSpaces}><w:body>${paragraph(reference)}</w:body></w:document>`,
    })
}

function encoded(head: string, tail: Uint8Array): Uint8Array {
  return Buffer.concat([
    Buffer.from(`${head}<w:document ${wordSpaces}><w:body><w:p><w:r><w:t>`),
    tail,
    Buffer.from('</w:t></w:r></w:p></w:body></w:document>'),
  ])
}

const laughs = Array.from(
  { length: 9 },
  (_, i) => `<!ENTITY l${i + 1} "${`&l${i};`.repeat(10)}">`,
).join('')

export const xmls: readonly Case[] = [
  {
    id: 'X1 external entity, file',
    file: 'a.docx',
    make: withDoctype('<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]>', '&x;'),
    verdict: 'doctype',
  },
  {
    id: 'X2 external entity, http',
    file: 'a.docx',
    make: withDoctype('<!DOCTYPE d [<!ENTITY x SYSTEM "http://192.0.2.1/x">]>', '&x;'),
    verdict: 'doctype',
  },
  {
    id: 'X3 parameter entity',
    file: 'a.docx',
    make: withDoctype('<!DOCTYPE d [<!ENTITY % x SYSTEM "http://192.0.2.1/x"> %x;]>', 'a'),
    verdict: 'doctype',
  },
  {
    id: 'X4 billion laughs',
    file: 'a.docx',
    make: withDoctype(`<!DOCTYPE d [<!ENTITY l0 "ha">${laughs}]>`, '&l9;'),
    verdict: 'doctype',
  },
  {
    id: 'X5 quadratic',
    file: 'a.docx',
    make: withDoctype(`<!DOCTYPE d [<!ENTITY x "${'a'.repeat(50_000)}">]>`, '&x;'.repeat(50_000)),
    verdict: 'doctype',
  },
  {
    id: 'X5 unknown entity',
    file: 'a.docx',
    make: () => docx(paragraph('&unknown;')),
    verdict: 'damaged',
  },
  {
    id: 'X6 a million references',
    file: 'a.docx',
    make: () => docx(paragraph('&#x5B57;'.repeat(1_000_000))),
    verdict: 'too-complex',
  },
  {
    id: 'X7 depth 100k',
    file: 'a.docx',
    make: () => docx('<w:sdt>'.repeat(100_000) + '</w:sdt>'.repeat(100_000)),
    verdict: 'too-complex',
  },
  {
    id: 'X8 a million attributes',
    file: 'a.docx',
    make: () =>
      docx(`<w:p ${Array.from({ length: 1_000_000 }, (_, i) => `a${i}="1"`).join(' ')}/>${body}`),
    verdict: 'too-complex',
  },
  {
    id: 'X8 ten thousand attributes',
    file: 'a.docx',
    make: () =>
      docx(`<w:p ${Array.from({ length: 10_000 }, (_, i) => `a${i}="1"`).join(' ')}/>${body}`),
    verdict: 'too-complex',
  },
  {
    id: 'X9 wrong encoding declared',
    file: 'a.docx',
    make: () =>
      docx('', {
        raw: encoded('<?xml version="1.0" encoding="UTF-7"?>', Buffer.from('+ZbBe+g-')),
      }),
    verdict: 'damaged',
  },
  {
    id: 'X10 invalid UTF-8',
    file: 'a.docx',
    make: () => docx('', { raw: encoded('<?xml version="1.0"?>', Uint8Array.of(0xc0, 0xaf)) }),
    verdict: 'damaged',
  },
  {
    id: 'X10 NUL',
    file: 'a.docx',
    make: () => docx('', { raw: encoded('<?xml version="1.0"?>', Uint8Array.of(0)) }),
    verdict: 'damaged',
  },
  {
    id: 'X11 cut off in the middle',
    file: 'a.docx',
    make: () => docx('', { raw: `<w:document ${wordSpaces}><w:body>${body}` }),
    verdict: 'damaged',
  },
]
