// Writes the example files beside this program, all from plan.ts. The same plan, the same bytes.
//
//   node examples/generate.ts

import { writeFileSync } from 'node:fs'
import { planDocx } from './as-docx.ts'
import { planPdf } from './as-pdf.ts'
import { planText } from './as-text.ts'
import { planXlsx } from './as-xlsx.ts'
import { title } from './plan.ts'

/** Name of each example file → its content. */
export async function exampleFiles(): Promise<ReadonlyMap<string, Uint8Array>> {
  return new Map([
    [`${title}.txt`, new TextEncoder().encode(planText())],
    [`${title}.docx`, await planDocx()],
    [`${title}.pdf`, planPdf()],
    [`${title.replace('实施方案', '分解表')}.xlsx`, await planXlsx()],
  ])
}

if (import.meta.main) {
  for (const [name, content] of await exampleFiles()) {
    writeFileSync(new URL(encodeURIComponent(name), import.meta.url), content)
  }
}
