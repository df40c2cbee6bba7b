// Picture: what a simulated unit uploads as evidence, a picture of one grey dot that carries its words. Files of
// the same words have the same bytes.
//
//   pictureOf('现场照片，区教育局，…')   a PNG of some 150 bytes

import { crc32, deflateSync } from 'node:zlib'

const signature = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)
/** One pixel of eight bits of grey. */
const header = Uint8Array.of(0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0)
const dot = deflateSync(Uint8Array.of(0, 0x80))

/** The parts of a PNG (RFC 2083): header, words as iTXt, one dot, end. */
export function pictureOf(words: string): Uint8Array<ArrayBuffer> {
  const text = Buffer.concat([Buffer.from('Comment\0\0\0\0\0', 'latin1'), Buffer.from(words)])
  const parts = [part('IHDR', header), part('iTXt', text), part('IDAT', dot), part('IEND')]
  return new Uint8Array(Buffer.concat([signature, ...parts]))
}

function part(type: string, content: Uint8Array = new Uint8Array()): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), content])
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(content.length)
  sum.writeUInt32BE(crc32(named))
  return Buffer.concat([length, named, sum])
}
