// Findings: what is wrong with a plan, in a sentence, with the words and the place.
//
//   错误  力争值没有超过预期值……
//         第12行 “实际利用外资8500万美元，力争8000万美元”

import type { Finding, Severity } from '@luoshi/plan'
import { say } from '../messages/index.ts'
import type { Opened } from '../open.ts'
import type { Screen } from '../screen.ts'
import { type Locator, locatorOf } from './place.ts'
import { pad, visible, widthOf, wrap } from './width.ts'

export type Sentence = (finding: Finding) => string

const severities: readonly Severity[] = ['error', 'warning', 'info']
const longestQuote = 60

type Setting = { readonly screen: Screen; readonly sentence: Sentence; readonly most: number }

/** The gravest first; of one code at most `most`, and then how many more there are. */
export function findingsOf(opened: Opened, { screen, sentence, most }: Setting): string {
  const { plan, text, placeOf } = opened
  const { language, ink } = screen
  const words = say(language)
  const place = locatorOf(text, placeOf, language)
  const lines: string[] = []
  for (const severity of severities) {
    const grave = plan.findings.filter((finding) => finding.severity === severity)
    for (const findings of Map.groupBy(grave, ({ code }) => code).values()) {
      // What is said in the same words is said once, with every place.
      const said = Map.groupBy(findings.slice(0, most), sentence)
      for (const [words, alike] of said) {
        lines.push(...linesOf(alike, { screen, sentence: words, text, place }), '')
      }
      const more = findings.length - most
      if (more > 0) lines.splice(-1, 1, ink.dim(indentOf(screen) + words.more(more)), '')
    }
  }
  return lines.join('\n').trimEnd()
}

type Said = {
  readonly screen: Screen
  readonly sentence: string
  readonly text: string
  readonly place: Locator
}

function linesOf(findings: readonly Finding[], said: Said): readonly string[] {
  const { ink, language, columns } = said.screen
  const indent = indentOf(said.screen)
  const severity = findings[0]?.severity ?? 'info'
  const pens = { error: ink.wrong, warning: ink.doubtful, info: ink.link }
  const tag = pens[severity](pad(say(language).severity[severity], indent.length))
  const [first = '', ...rest] = wrap(visible(said.sentence), columns - indent.length)
  return [
    tag + first,
    ...rest.map((line) => indent + line),
    ...findings.flatMap((finding) => placeOf(finding, said)).map((line) => indent + line),
  ]
}

/** Where it stands, its words, and other words for them where there are likely ones. */
function placeOf({ span, suggestion }: Finding, { screen, text, place }: Said): readonly string[] {
  const { ink, language, columns } = screen
  const words = say(language)
  const quoted = quoteOf(text.slice(...span))
  const where = `${place(span)} ${quoted && words.quote(quoted)}`.trim()
  return [
    ...wrap(where, columns - indentOf(screen).length).map(ink.dim),
    ...(suggestion === null ? [] : [ink.good(words.instead(visible(suggestion)))]),
  ]
}

function indentOf({ language }: Screen): string {
  const { severity } = say(language)
  return ' '.repeat(Math.max(...Object.values(severity).map(widthOf)) + 2)
}

/** The words of the span; of many only the beginning and the end. */
function quoteOf(words: string): string {
  const long = words.length > 4 * longestQuote
  const shown = visible(
    long ? `${words.slice(0, 2 * longestQuote)} ${words.slice(-longestQuote)}` : words,
  )
  if (!long && shown.length <= longestQuote) return shown
  return `${shown.slice(0, longestQuote - 16)}……${shown.slice(-14)}`
}
