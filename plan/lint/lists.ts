// Lists whose names do not make up their count.
//
//   华安、盛达等6家企业            list-shorter-than-count (info: which are the other four?)
//   东城、西城、北城4个片区        list-shorter-than-count (warning: a name or the number is wrong)

import type { Finding } from '../finding.ts'
import { spanOf } from '../source.ts'
import { coming } from './places.ts'
import { found, type Rule } from './rule.ts'

const counted =
  /(等)?(\d{1,3}|[两二三四五六七八九]|十[一二三四五六七八九]?)(个|家|条|座|所|项|处|大)(?:[^，。；、：\n\d]{0,14}?)(项目|工程|企业|产业|行业|公司|园区|片区|镇|街道|村|社区|学校|医院|道路|桥|小区|集群|基地|景区|水库|泵站|机构|平台|中心|单位|地块|小学|中学|幼儿园|卫生院|标段)/g
/** Characters of a list; where it is longer, its beginning is not known. */
const longest = 300

/** Beyond it a list belongs in an annex. */
const mostNamed = 60

const numerals = '一二三四五六七八九十'
const joints = /[和及与]/g
const openers = '，。；：、\n\t\u2028“”《》！？'

/** The number of the item that the list begins. */
const itemNumber = /^\d{1,3}[.、]|^[一二三四五六七八九十]{1,3}、/

/** A name with a count of its own: the number behind it is of that name only. */
const counts = /^$|\d{1,6}(?:个|家|条|座|所|套|户|人|处|栋|辆)/

/** Verbs at the start of a list's names make it a list of doings: 新建、改建8所学校. */
const doing =
  /^(?:新|改|扩|续|迁|重)(?:建|造|扩建)|^(?:建设|实施|推进|加快|完成|开工|竣工|启动|培育|引进|打造|支持|创建|改造|提升|维修|整治)$/

export const listShorterThanCount: Rule = ({ outline }) => {
  const { text } = outline
  const hits = Array.from(text.value.matchAll(counted), (match) => ({ at: match.index, match }))
  return coming(outline, hits).flatMap(({ at, match }): Finding[] => {
    const [words, etc, number = ''] = match
    const list = listBefore(text.value, at)
    const count = numberOf(number)
    if (list === null || count < 2 || count > mostNamed) return []
    const names = list.words.split('、')
    const least = names.length
    const most = least + (list.words.match(joints)?.length ?? 0)
    if (names.some((name) => doing.test(name) || counts.test(name))) return []
    if (etc ? !oddOpen([least, most], count) : !oddClosed([least, most], count)) return []
    const span = spanOf(text, list.start, at + words.length)
    const open = etc ? 'yes' : 'no'
    const severity = etc && count > most ? 'info' : 'warning'
    const facts = { named: most, count, open } as const
    return [found('list-shorter-than-count', { severity, span, facts })]
  })
}

/** Names are few beside the count, or more than it. */
function oddOpen([least, most]: readonly [number, number], count: number): boolean {
  return count > most || count < least
}

/** One or two names off: more would be a list of something else. */
function oddClosed([least, most]: readonly [number, number], count: number): boolean {
  const off = Math.max(count - most, least - count)
  return least > 2 && off > 0 && off <= 2
}

/** The words with 、 that end at `end`, brackets left out; null where there is no list. */
function listBefore(value: string, end: number): { words: string; start: number } | null {
  let words = ''
  let depth = 0
  let at = end
  const least = Math.max(0, end - longest)
  while (at > least) {
    const character = value.charAt(at - 1)
    if (character === '）') depth += 1
    else if (character === '（') depth -= 1
    else if (depth === 0) {
      if (character === '”') return null
      if (character !== '、' && openers.includes(character)) break
      words = character + words
    }
    if (depth < 0) return null
    at -= 1
  }
  const number = itemNumber.exec(words)?.[0] ?? ''
  const names = words.slice(number.length)
  return names.includes('、') && at > end - longest
    ? { words: names, start: at + number.length }
    : null
}

function numberOf(words: string): number {
  if (words === '两') return 2
  if (/\d/.test(words)) return Number(words)
  const ten = words.startsWith('十') ? 10 : 0
  const unit = words.at(ten === 0 ? 0 : 1) ?? ''
  return ten + (unit === '' ? 0 : numerals.indexOf(unit) + 1)
}
