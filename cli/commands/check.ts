// luoshi check FILE… : what is wrong with a plan, and nothing else.

import { say as sayFinding } from '@luoshi/plan'
import { each } from '../each.ts'
import { say } from '../messages/index.ts'
import type { Check } from '../options.ts'
import { findingsOf } from '../print/findings.ts'
import { headOf } from '../print/table.ts'
import type { Screen } from '../screen.ts'

/** 3 where a file was not read, else 1 where a plan holds a finding of severity error, else 0. */
export async function checkFiles(asked: Check, screen: Screen): Promise<number> {
  const { language } = asked
  let wrong = false
  const read = await each(asked, screen, (opened) => {
    const { plan } = opened
    screen.out(`${headOf(opened, screen)}\n\n`)
    wrong ||= plan.findings.some(({ severity }) => severity === 'error')
    const sentence = (finding: (typeof plan.findings)[number]) => sayFinding(finding, language)
    const found = findingsOf(opened, { screen, sentence, most: Number.POSITIVE_INFINITY })
    screen.out(found === '' ? `${screen.ink.good(say(language).sound)}\n\n` : `${found}\n\n`)
  })
  return read || (wrong ? 1 : 0)
}
