// Clean: the text as received, without what is not the document's.
//
//   力争城镇新增就业46⏎12、00人,转移2500人   →  力争城镇新增就业4600人，转移2500人
//
// Nothing is lost sight of: `origin` says where each character stood. One pass writes the text; the
// searches before it look for what only neighbours can tell: page marks, note marks, machine tails.

import { inOrder } from './clean/cuts.ts'
import { findJunk } from './clean/junk.ts'
import { layoutOf } from './clean/lines.ts'
import { findPages } from './clean/pages.ts'
import { findUnclosed } from './clean/quotes.ts'
import { findTail } from './clean/tail.ts'
import { write } from './clean/write.ts'
import type { Finding } from './finding.ts'
import type { Text } from './source.ts'

/**
 * The text for every later stage: paragraphs end in '\n', cells of a table row are kept apart by
 * '\t', a line end within a cell is U+2028, other blanks stand only between Latin words or figures;
 * letters and digits are half-width, Chinese punctuation full-width, thousands separators are gone.
 * Findings: `page-mark`, `machine-tail`, `unclosed-quote`; their spans are of the received document.
 */
export function clean(document: string): { text: Text; findings: readonly Finding[] } {
  const pages = findPages(document)
  const tail = findTail(document)
  const junk = findJunk(document)
  const layout = layoutOf(document, pages.cuts.length)
  const text = write(document, inOrder([tail, pages, junk]), layout)
  const findings = [...pages.findings, ...tail.findings, ...findUnclosed(text)]
  return { text, findings: findings.sort((a, b) => a.span[0] - b.span[0]) }
}
