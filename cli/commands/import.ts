// luoshi import FILE: a document becomes the draft of a plan.

import { importFile } from '../import-file.ts'
import { inOffice } from '../office.ts'
import type { Import } from '../options.ts'
import type { Screen } from '../screen.ts'

export function importPlan(asked: Import, screen: Screen): Promise<number> {
  return inOffice(asked, screen, ({ ask }) => importFile(ask, asked.file, screen))
}
