// luoshi compile FILE… : plans as tables for people or as JSON for programs.

import { sayNote } from '@luoshi/documents'
import { sayDoubt, say as sayFinding } from '@luoshi/plan'
import { each } from '../each.ts'
import type { Opened } from '../open.ts'
import type { Compile } from '../options.ts'
import type { Screen } from '../screen.ts'

/** 0, or 3 where a file could not be read or written. */
export async function compileFiles(asked: Compile, screen: Screen): Promise<number> {
  const { form } = asked
  let unwritten = false
  const read = await each(asked, screen, async (opened) => {
    if (form === 'json') screen.out(`${JSON.stringify(jsonOf(opened, asked))}\n`)
    if (form === 'table') {
      const { planOf } = await import('../print/plan.ts')
      screen.out(planOf(opened, screen))
    }
    for (const type of ['xlsx', 'docx'] as const) {
      const out = asked[type]
      if (out === null) continue
      const { writeTable } = await import('../write.ts')
      // JSON on stdout stays JSON: what else there is to say goes to stderr.
      const where = form === 'json' ? { ...screen, out: screen.err } : screen
      if (!(await writeTable({ opened, type, out }, where))) unwritten = true
    }
  })
  return unwritten ? 3 : read
}

/** The plan, with a sentence in the asked language for all that is said by a code. */
function jsonOf({ plan, text, notes }: Opened, asked: Compile): object {
  const findings = plan.findings.map((finding) => ({
    ...finding,
    message: sayFinding(finding, asked.language),
  }))
  const source = asked.text ? { ...plan.source, text } : plan.source
  const commitments = plan.commitments.map((commitment) => ({
    ...commitment,
    doubts: commitment.doubts.map((doubt) => ({
      ...doubt,
      message: sayDoubt(doubt.why, asked.language),
    })),
  }))
  const seen = notes.map((note) => ({ ...note, message: sayNote(note, asked.language) }))
  return { ...plan, source, commitments, findings, notes: seen }
}
