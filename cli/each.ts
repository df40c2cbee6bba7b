// Each: one file after the other, where a bad one does not stop the others.
//
//   await each({ files }, screen, (opened) => …)   // 0, or 3 where a file was not read

import { say } from './messages/index.ts'
import { type Opened, open, unitsIn } from './open.ts'
import { clip, visible } from './print/width.ts'
import type { Screen } from './screen.ts'

type Files = {
  readonly files: readonly string[]
  /** A file with the names of the units that the district knows. */
  readonly units?: string | null
}

/** Calls `use` with each file that can be read and says on stderr why another cannot. */
export async function each(
  { files, units: list = null }: Files,
  screen: Screen,
  use: (opened: Opened) => void | Promise<void>,
): Promise<0 | 3> {
  const words = say(screen.language)
  let code: 0 | 3 = 0
  const units = list === null ? [] : await unitsIn(list, screen.language)
  if ('sentence' in units) {
    screen.err(`${words.unread(visible(list ?? ''), units.sentence)}\n`)
    return 3
  }
  for (const [index, file] of files.entries()) {
    const shown = visible(file)
    const follow = screen.watched && files.length > 1
    if (follow) {
      const line = words.progress(index + 1, files.length, shown)
      screen.err(`\r\x1b[K${clip(line, screen.columns - 1)}`)
    }
    const opened = await open(file, { language: screen.language, units })
    if (follow) screen.err('\r\x1b[K')
    if ('sentence' in opened) {
      screen.err(`${words.unread(shown, opened.sentence)}\n`)
      code = 3
    } else {
      await use(opened)
    }
  }
  return code
}
