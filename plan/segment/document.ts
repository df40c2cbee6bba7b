// Document: what the whole document is — its title, kind, year, place, issuer and number.
//
//   河东区人民政府办公室关于印发2024年重点任务分工方案的通知   东政办发〔2023〕21号
//   → plan, 2024, 河东区, 河东区人民政府办公室

import { kindsByText, kindsByTitle, news } from '../lexicon/kinds.ts'
import type { DocumentKind } from '../segment.ts'
import { placeOf, reporterOf, signedBy } from './place.ts'
import { yearOf } from './year.ts'

export type About = {
  readonly kind: DocumentKind
  readonly title: string | null
  readonly year: number | null
  readonly jurisdiction: string | null
  readonly issuer: string | null
  readonly documentNumber: string | null
}

const opening = 1600
const dateline = 200
const longestTitle = 120
const shortTitle = 6
const lastLines = 400
const longestBracket = 24
const titleEnd =
  /(?:方案|报告|计划|规划|要点|措施|意见|通知|办法|政策|任务|清单|台账|公报|条例|细则|规定|通报|函|纲要|[目指]标|责任书|分工|一览表|分解表|名单|简介|情况|汇报|公告|决定|研究|综述)》?(?:的通知|的报告|的函)?$/
const number = /(?:^|[\n。》]|的通知|的意见|的函)([一-鿿]{2,8}〔(?:19|20)\d{2}〕第?\d{1,4}号)(?!）)/
const issuers =
  /^([一-鿿]{2,20}?(?:人民政府(?:办公厅|办公室)?|委员会(?:办公厅|办公室)?|管委会|办公厅|办公室|厅|局|委|部|国务院))(?=关于|印发|转发|等|[一-鿿]{2,20}(?:厅|局|委|部|办公室)关于)/
const notTitle =
  /^(?:各位|（|\(|第?\d{1,4}页|附件|[—–―]|字体|大$|中$|小$|【|】|(?:19|20)\d{2}年\d{1,2}月\d{1,2}日$)/

/** What stands above the first heading is the title, whatever it ends with. */
const firstHeading = /^(?:一、|（一）|第一[章条部]|1[.．、])/
const speaker = /(?:[省市区县旗]长|主席|主任|书记)[一-鿿·]{2,6}$/

export function aboutOf(value: string, name: string): About {
  const head = value.slice(0, opening)
  const title = titleOf(head)
  const named = title ?? name.replace(/\.[a-z]{2,5}$/i, '')
  const kind = kindOf(named, head, value)
  const found = issuers.exec(named)?.[1] ?? signedBy(value.slice(0, 3 * opening))
  const signed = found ?? signedBy(value.slice(-lastLines))
  return {
    kind,
    title,
    year: yearOf(value, named, kind),
    jurisdiction: placeOf(named) ?? placeOf(signed ?? '') ?? placeOf(reporterOf(head)),
    issuer: signed,
    documentNumber: number.exec(head)?.[1] ?? null,
  }
}

/** The first line that ends like a title; one that is broken over two lines is joined. */
function titleOf(head: string): string | null {
  const lines = head.split('\n', 8).map(bare)
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? ''
    if (line === '' || notTitle.test(line) || (number.test(line) && line.length < 24)) continue
    if (/(?:\.\.\.|…)$/.test(line) && line.includes('关于')) return line.replace(/[.…]{1,6}$/, '')
    const addressed = line.endsWith('：') ? runningTitle(line) : null
    if (addressed !== null) return addressed
    if (line.endsWith('：')) continue
    if (/[。！；，]$/.test(line) || line.length > longestTitle) return runningTitle(line)
    const after = lines[at + 1] ?? ''
    if (isTitle(line)) return line.length < shortTitle && isTitle(after) ? after : line
    if (isTitle(after) && after.includes('关于')) continue
    if (firstHeading.test(after) && line.length >= shortTitle && !speaker.test(line)) return line
    const both = line + after
    if (notTitle.test(after)) continue
    if (both.length <= longestTitle && isTitle(both)) return both
    const three = both + (lines[at + 2] ?? '')
    if (line.includes('关于') && three.length <= longestTitle && isTitle(three)) return three
    const running = line.includes('关于') ? runningTitle(both) : null
    if (running !== null) return running
  }
  return null
}

/** 实施方案（2023—2027年）: what a bracket adds stands behind the words that make it a title. */
function isTitle(line: string): boolean {
  const open = line.lastIndexOf('（')
  const core =
    line.endsWith('）') && line.length - open <= longestBracket ? line.slice(0, open) : line
  return titleEnd.test(core)
}

/** Without the marks of Markdown and the name of the web site. */
function bare(line: string): string {
  const site = line.search(/[|_]/)
  return (site < 0 ? line : line.slice(0, site)).replace(/^#{1,6}/, '').trim()
}

/** A title that runs into the number or the addressees behind it. */
function runningTitle(line: string): string | null {
  return (
    /^[^。；：，]{6,100}?(?:的通知|的意见|的函|的报告)(?=[一-鿿]{1,10}〔|各|省|市)/.exec(
      line,
    )?.[0] ?? null
  )
}

function kindOf(title: string, head: string, value: string): DocumentKind {
  if (news.test(head.slice(0, dateline)) && !head.includes('各位代表')) return 'other'
  for (const [kind, words] of kindsByTitle)
    if (words.test(title)) return settled(kind, title, [head, value])
  for (const [kind, words] of kindsByText) if (words.test(head)) return kind
  return 'plan'
}

const leastBrackets = 4
const brackets = /[（(](?:责任|牵头|主办|配合)(?:单位|部门)：|负责）/g

/** Rules and circulars whose items name who is responsible are plans all the same. */
function settled(
  kind: DocumentKind,
  title: string,
  [head, value]: readonly [head: string, value: string],
): DocumentKind {
  if (kind === 'other' && (value.match(brackets)?.length ?? 0) >= leastBrackets) return 'plan'
  const speech = /^各位代表[：:，！]/m.test(head)
  if (kind === 'plan' && speech && !/方案|规划的|措施/.test(title)) return 'report'
  return kind
}
