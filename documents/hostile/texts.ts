// C1 to C8, N1 to N8, Y, I: what can be wrong with plain text, with names, with other kinds of
// file. Test data only.

import type { Case } from './build.ts'

const words = '全年新建学校3所，责任单位：教育局。'
const utf8 = Buffer.from(words)
/** 全年新建学校3所 in GBK. */
const gbk = Buffer.from('c8abc4ead0c2bda8d1a7d0a333cbf9', 'hex')
const bytes = (...each: readonly number[]) => Uint8Array.from(each)
const reads = { reads: words }

function text(id: string, make: Case['make'], verdict: Case['verdict']): Case {
  return { id, file: 'a.txt', make, verdict }
}

function named(id: string, file: string, verdict: Case['verdict']): Case {
  return { id, file, make: () => utf8, verdict }
}

export const texts: readonly Case[] = [
  text('C1 UTF-7', () => Buffer.from('+Xl5etJZT- 3 +ZYA-'), 'bad-encoding'),
  text('C2 ISO-2022-JP', () => Buffer.from('\u001b$B3X9;\u001b(B'), 'bad-encoding'),
  text('C3 UTF-16 without BOM', () => Buffer.from(words, 'utf16le'), 'bad-encoding'),
  text(
    'C3 UTF-16 without BOM, Han only',
    () => Buffer.from('全年新建学校三所责任单位教育局落实到位', 'utf16le'),
    'bad-encoding',
  ),
  text(
    'C3 UTF-32',
    () => Buffer.concat([bytes(0xff, 0xfe, 0, 0), Buffer.from('a\0\0\0')]),
    'bad-encoding',
  ),
  text('C4 four bytes of GB18030', () => Buffer.concat([gbk, bytes(0x95, 0x32, 0x82, 0x36), gbk]), {
    reads: '全年新建学校3所𠀀全年新建学校3所',
    note: 'decoded',
  }),
  text('C5 two encodings in one file', () => Buffer.concat([utf8, gbk]), 'bad-encoding'),
  text('C5 cut in the midst of a character', () => utf8.subarray(0, -1), 'bad-encoding'),
  text('C5 overlong UTF-8', () => Buffer.concat([utf8, bytes(0xc0, 0xaf)]), 'bad-encoding'),
  text('C6 a line of 10 million characters', () => Buffer.alloc(10_000_000, 'a'), {
    reads: 'a'.repeat(10_000_000),
  }),
  text('C6 a text beyond the limit', () => Buffer.alloc(20_000_001, 'a'), 'too-large'),
  text('C7 a text to pump patterns', () => Buffer.from(`秘${' '.repeat(100_000)}密`), {
    reads: `秘${' '.repeat(100_000)}密`,
  }),
  text('C8 right-to-left override', () => Buffer.from('新建学校\u202e31\u202c所'), {
    reads: '新建学校\u202e31\u202c所',
    note: 'invisible-characters',
  }),
  text('C9 control characters', () => Buffer.from('\u0001\u0002\u0003abc\u0004'), 'bad-encoding'),
  text('C10 nothing', () => bytes(), 'empty'),
  text('C10 white space', () => Buffer.from(' \n\u3000\n'), 'empty'),
  text('C11 mark of secrecy', () => Buffer.from(`秘密★10年\n${words}`), 'classified-mark'),
  text('C11 spaced', () => Buffer.from(`绝 密 ☆ 长期\n${words}`), 'classified-mark'),
  text('C11 on a form', () => Buffer.from(`密级：机密\n${words}`), 'classified-mark'),
  text('C11 for internal use', () => Buffer.from(`内部资料 注意保存\n${words}`), {
    reads: `内部资料 注意保存\n${words}`,
    note: 'internal-mark',
  }),
  named('N1 ../', '../../etc/a.txt', reads),
  named('N2 NUL', 'a\0.txt', reads),
  named('N3 right-to-left override', 'a\u202etxt.exe', 'unknown-type'),
  named('N4 line break', 'a\r\nX: y.txt', reads),
  named('N5 300 characters', `${'长'.repeat(300)}.txt`, reads),
  named('N6 emoji', '📄.txt', reads),
  named('N7 no extension', '工作要点', reads),
  named('N8 two extensions', '要点.txt.exe', 'unknown-type'),
  {
    id: 'Y3 page with a program in front',
    file: 'a.html',
    make: () => bytes(0x7f, 0x45, 0x4c, 0x46, 1),
    verdict: 'unknown-type',
  },
  {
    id: 'Y4 gif that is a script',
    file: 'a.txt',
    make: () => Buffer.from('GIF89a/*'),
    verdict: 'type-mismatch',
  },
  {
    id: 'Y5 noise that calls itself docx',
    file: 'a.docx',
    make: () => bytes(0x9a, 0x00, 0x3c, 0xf1, 0x80),
    verdict: 'damaged',
  },
  {
    id: 'I1 65535² picture',
    file: 'a.png',
    make: () => Buffer.from('89504e470d0a1a0a0000000d494844520000ffff0000ffff', 'hex'),
    verdict: 'scan-without-text',
  },
  {
    id: 'I3 svg with a script',
    file: 'a.svg',
    make: () => Buffer.from('<svg><script>1</script></svg>'),
    verdict: 'unknown-type',
  },
  {
    id: 'H1 page of 50k nested tags',
    file: 'a.html',
    make: () => Buffer.from(`<body>${'<b>'.repeat(50_000)}字`),
    verdict: 'too-complex',
  },
  {
    id: 'H2 page that runs and fetches',
    file: 'a.html',
    make: () =>
      Buffer.from(
        `<body><script>fetch('http://192.0.2.1')</script><img src="http://192.0.2.1/a" onerror="x()"><p>${words}</p>`,
      ),
    verdict: reads,
  },
  {
    id: 'H3 rowspan bomb',
    file: 'a.html',
    make: () =>
      Buffer.from(
        `<table><tr>${'<td rowspan=65534 colspan=1000>字</td>'.repeat(300)}</tr>${'<tr><td>甲</td><td>乙</td></tr>'.repeat(300)}</table>`,
      ),
    verdict: { reads: '*' },
  },
]
