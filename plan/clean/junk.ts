// Junk: what is no word of the document: marks of notes, strings against copying.
//
//   “五大板块”[2]            →  “五大板块”
//   加快推进aK3f9Zq7园区建设   →  加快推进园区建设

import { isDigit } from './characters.ts'
import type { Cut, Search } from './cuts.ts'

const noteMarks =
  /(?<=[\u3400-\u9fff”’"）)》%％A-Za-z])[ \t\u3000]{0,2}\^?[[［〔【] ?\d{1,3} ?[\]］〕】](?!\d|号)/g
const strings = /[A-Za-z0-9./:_?=&%-]{8,200}/g
const address = /^(?:https?:|www\.)/
const token = /^[A-Za-z0-9]{8,40}$/
const invites = /(?:登录|登陆|访问|进入|网站|网址|网页|邮箱|地址|送至|发至|官网|平台|链接)$/
const leastSwitches = 4

export function findJunk(document: string): Search {
  return { cuts: [...notes(document), ...copies(document)], findings: [] }
}

function notes(document: string): readonly Cut[] {
  if (!/[[［〔【]\s?\d/.test(document)) return []
  return Array.from(document.matchAll(noteMarks), (match) => cut(match))
}

/** Random letters and digits, or an address, that break into a sentence. */
function copies(document: string): readonly Cut[] {
  return [...document.matchAll(strings)]
    .filter((match) => breaksIn(document, match.index, match[0]))
    .map((match) => cut(match))
}

function breaksIn(document: string, at: number, words: string): boolean {
  const within = isHan(document.charCodeAt(at - 1)) && isHan(document.charCodeAt(at + words.length))
  if (!within) return false
  if (address.test(words)) return !invites.test(document.slice(Math.max(0, at - 4), at))
  return token.test(words) && switches(words) >= leastSwitches
}

function isHan(unit: number): boolean {
  return unit >= 0x3400 && unit <= 0x9fff
}

/** How often a token goes from one sort of character to another: `aK3f9` 4, `PM2` 1. */
function switches(token: string): number {
  let count = 0
  for (let at = 1; at < token.length; at++) {
    if (sortOf(token.charCodeAt(at)) !== sortOf(token.charCodeAt(at - 1))) count++
  }
  return count
}

function sortOf(unit: number): number {
  if (isDigit(unit)) return 0
  return unit >= 97 ? 1 : 2
}

function cut(match: RegExpExecArray): Cut {
  return { start: match.index, end: match.index + match[0].length, parts: false }
}
