// Each: one file after the other, where a bad one does not stop the others.
//
//   await each(files, screen, (opened) => …)   // 0, or 3 where a file was not read

import { say } from './messages/index.ts'
import { type Opened, open } from './open.ts'
import { clip, visible } from './print/width.ts'
import type { Screen } from './screen.ts'

/** Calls `use` with each file that can be read and says on stderr why another cannot. */
export async function each(
  files: readonly string[],
  screen: Screen,
  use: (opened: Opened) => void | Promise<void>,
): Promise<0 | 3> {
  const words = say(screen.language)
  let code: 0 | 3 = 0
  for (const [index, file] of files.entries()) {
    const shown = visible(file)
    const follow = screen.watched && files.length > 1
    if (follow) {
      const line = words.progress(index + 1, files.length, shown)
      screen.err(`\r\x1b[K${clip(line, screen.columns - 1)}`)
    }
    const opened = await open(file, screen.language)
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
