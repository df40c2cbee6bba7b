// Ink: colours that mean something, or nothing at all where none can be shown.
//
//   inkOf(true).wrong('错误')    '\x1b[31m错误\x1b[39m'
//   inkOf(false).wrong('错误')   '错误'

export type Pen = (text: string) => string

export type Ink = {
  readonly bold: Pen
  readonly dim: Pen
  readonly wrong: Pen
  readonly doubtful: Pen
  readonly good: Pen
  readonly link: Pen
}

export const plain: Pen = (text) => text

function pen(on: number, off: number): Pen {
  return (text) => (text === '' ? '' : `\x1b[${on}m${text}\x1b[${off}m`)
}

export function inkOf(colour: boolean): Ink {
  if (!colour) {
    return { bold: plain, dim: plain, wrong: plain, doubtful: plain, good: plain, link: plain }
  }
  return {
    bold: pen(1, 22),
    dim: pen(2, 22),
    wrong: pen(31, 39),
    doubtful: pen(33, 39),
    good: pen(32, 39),
    link: pen(36, 39),
  }
}
