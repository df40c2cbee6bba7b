// From arguments to an exit code.
//
//   await run(['check', 'plan.docx'])   // 0 fine · 1 errors found · 2 usage · 3 unread or refused · 4 no data

import process from 'node:process'
import { say } from './messages/index.ts'
import { type Asked, parse } from './options.ts'
import { visible } from './print/width.ts'
import { type Screen, screenOf } from './screen.ts'

export async function run(args: readonly string[]): Promise<number> {
  const parsed = parse(args, process.env)
  const screen = screenOf(process, parsed.language)
  if ('misuse' in parsed) {
    screen.err(`${visible(say(screen.language).misuse(parsed.misuse))}\n`)
    return 2
  }
  return await answer(parsed, screen)
}

async function answer(asked: Asked, screen: Screen): Promise<number> {
  switch (asked.command) {
    case 'compile':
      return (await import('./commands/compile.ts')).compileFiles(asked, screen)
    case 'check':
      return (await import('./commands/check.ts')).checkFiles(asked, screen)
    case 'diff':
      return (await import('./commands/diff.ts')).diffFiles(asked, screen)
    case 'serve':
      return (await import('./commands/serve.ts')).serveUntilStopped(asked, screen)
    case 'import':
      return (await import('./commands/import.ts')).importPlan(asked, screen)
    case 'issue':
      return (await import('./commands/issue.ts')).issuePlan(asked, screen)
    case 'export':
      return (await import('./commands/export.ts')).exportPlan(asked, screen)
    case 'user':
      return (await import('./commands/user.ts')).users(asked, screen)
    case 'verify':
      return (await import('./commands/verify.ts')).verifyDistricts(asked, screen)
    case 'simulate':
      return (await import('./commands/simulate.ts')).simulateDistricts(asked, screen)
    case 'help':
      screen.out(`${say(screen.language).help}\n`)
      return 0
    case 'version':
      screen.out(`luoshi ${(await import('./version.ts')).version()}\n`)
      return 0
  }
}
