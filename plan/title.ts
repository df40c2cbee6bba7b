// Title and kind: how a commitment is called in a table, and what sort of thing it is.
//
//   力争全年完成新增规上企业20家，亿元企业5家。     新增规上企业20家   indicator
//   老旧小区改造工程。改造小区31个。               老旧小区改造工程    task
//   出台支持创新的若干政策。                       出台支持创新的若干政策   policy

import type { Kind, Pledge, Project, Quantity } from './plan.ts'
import { stripped } from './words.ts'

const longest = 30
const lead =
  /^(?:[一二三四五六七八九十]{1,3}是|力争|确保|争取|继续|进一步|积极|大力|全力|切实|扎实|深入|认真|持续|不断|全面|着力|努力|要|今年|全年|年内|完成(?=新增|各)|\d{1,2}[.．、]|[（(]\d{1,2}[）)]|[①-⑳]|[，。、：；\s])/
const units =
  /[（(【[][^（）()]{0,6}(?:责任|牵头|配合|主办)(?:单位|领导|部门)|[（(][^（）()]{2,80}(?:负责|牵头|配合)[）)]/
/** 主要预期目标|是：… */
const leadsOn = /(?<=目标|任务|要求)[是为]$/
const stop = /[。；！？\n\t：]/
const figures = new Set(['growth', 'level', 'share', 'increment', 'change', 'rank'])

/** At most 30 characters; whole clauses where they fit. An indicator is called by its subject. */
export function titleOf(text: string, quantities: readonly Quantity[] = []): string {
  const bracket = text.search(units)
  const words = shorn(bracket > 3 ? text.slice(0, bracket) : text)
  const indicator = indicatorOf(words, quantities)
  if (indicator !== null) return indicator
  const end = words.search(stop)
  const sentence = end > 0 ? words.slice(0, end).replace(leadsOn, '') : words
  if (sentence.length <= longest) return sentence
  const comma = sentence.lastIndexOf('，', longest)
  if (comma >= 6) return sentence.slice(0, comma)
  const mark = sentence.lastIndexOf('、', longest - 1)
  return `${sentence.slice(0, mark >= 12 ? mark : longest - 1)}…`
}

const headlines = new Set(['level', 'growth', 'share'])

/** 地区生产总值预期175亿元，增长7%: 地区生产总值. */
function indicatorOf(words: string, quantities: readonly Quantity[]): string | null {
  const first = quantities.find(({ role }) => role === 'target')
  if (!first || !headlines.has(first.measure) || first.subject === '') return null
  if (!words.startsWith(first.subject)) return null
  const subjects = quantities.filter(({ span }) => span[0] === first.span[0])
  const title = subjects.map(({ subject }) => subject).join('、')
  return title.length <= longest ? title : null
}

function shorn(words: string): string {
  return stripped(words, (rest) => {
    const shorter = rest.replace(lead, '')
    return shorter.length < 4 ? rest : shorter
  })
}

export type Content = {
  readonly text: string
  readonly quantities: readonly Quantity[]
  readonly pledges: readonly Pledge[]
  readonly projects: readonly Project[]
}

const policy =
  /(?:出台|制定|制订|修订|印发|落实)[^。；]{0,24}(?:政策|办法|意见|细则|方案|规划|措施|条例|清单)/
const mechanism = /机制|制度|体系|改革|监管|管理|执法|考核|监督|作风|廉/

/** What sort of thing a commitment is: a figure to reach, a thing to build, a rule to make, a habit to keep. */
export function kindOf({ text, quantities, pledges, projects }: Content): Kind {
  const first = quantities.find(({ role }) => role === 'target' || role === 'stretch')
  const head = shorn(text)
  if (
    first &&
    figures.has(first.measure) &&
    first.subject !== '' &&
    head.indexOf(first.subject) < 8
  ) {
    if (head.includes(first.subject)) return 'indicator'
  }
  if (projects.length > 0 || pledges.some(({ relation }) => built.has(relation))) return 'project'
  if (policy.test(text)) return 'policy'
  if (!first && mechanism.test(text)) return 'mechanism'
  return 'task'
}

const built = new Set(['built', 'finished', 'started'])
