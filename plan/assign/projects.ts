// Projects: named projects and firms of a task, and how far each is to come.
//
//   加快星湖产业园、云谷数据港等项目建设     星湖产业园 加快建设 · 云谷数据港 加快建设
//   力促湖畔酒店项目年内开工                 湖畔酒店项目 开工
//   开工建设城东温泉康复中心                 城东温泉康复中心 开工建设
//
// Only what is a name beyond doubt: 道路改造、景观整治等工程 and 一批重点项目 name none.

import { betweens, facilities, generic, milestones, workEndings } from '../lexicon/milestones.ts'
import type { Project } from '../plan.ts'
import { spanOf, type Text } from '../source.ts'
import { either, ends, words } from '../words.ts'
import { introduced, isName, type Listed } from './lists.ts'
import type { Place } from './names.ts'

const reached = new RegExp(
  `(?:${either(betweens)}|1?\\d月底前){0,3}(${either(milestones)})(?!率|条件|情况|问题|难)`,
  'y',
)
const isWork = ends(workEndings)
const lastCharacters: ReadonlySet<string> = new Set(facilities.map((word) => word.slice(-1)))
const isFacility = ends(facilities)
const isGeneric = new RegExp(
  `^(?:${either(generic)}|\\d|[一二两三四五六七八九十几数]{1,3}[个座所条家处])`,
)
const isGenericWhole = new RegExp(
  `^(?:(?:${either(generic)}|建设|落地|合作|投资|专项债|亿元){1,6})$`,
)
const describes = /的|\d[个座所条家处万]|一批|若干|[多几数]个/
const single = /[^，。；、：（）\n\t\u2028]{4,40}/g
const projectWord = /项目|工程/

/** The projects of `[start, end)`, in order; `lists` are those found there. */
export function projectsIn(
  text: Text,
  { start, end }: Place,
  lists: readonly Listed[],
): readonly Project[] {
  const found: Project[] = []
  for (const list of lists) found.push(...ofList(text, list))
  for (const { index, 0: phrase } of text.value.slice(start, end).matchAll(single)) {
    const from = start + index
    if (!mayName(phrase) || lists.some((list) => overlaps(list, from, phrase.length))) continue
    const one = ofPhrase(text, from, from + phrase.length)
    if (one) found.push(one)
  }
  return [...found].sort((a, b) => a.span[0] - b.span[0])
}

/** A cheap look before the dear one. */
function mayName(phrase: string): boolean {
  if (phrase.includes('项目') || phrase.includes('工程')) return true
  return lastCharacters.has(phrase.slice(-1)) && isFacility.test(phrase.slice(-4))
}

function overlaps(list: Listed, from: number, length: number): boolean {
  return list.start < from + length && from < list.end
}

function ofList(text: Text, list: Listed): Project[] {
  const { value } = text
  const works = list.names.filter(({ start, end }) =>
    isWork.test(value.slice(Math.max(start, end - 4), end)),
  )
  if (works.length * 2 >= list.names.length) return []
  const milestone = milestoneOf(list.verb, value, list.end)
  if (milestone === '') return []
  return list.names.map(({ start, end }) => ({
    name: value.slice(start, end),
    span: spanOf(text, start, end),
    milestone,
  }))
}

/** One project in a phrase of its own: 湖畔酒店项目年内开工, or 开工建设 and a place that is built. */
function ofPhrase(text: Text, start: number, end: number): Project | null {
  const { from, verb } = introduced(text.value, start, end)
  const words = text.value.slice(from, end)
  const word = projectWord.exec(words)
  const to = word ? from + word.index + word[0].length : end
  const name = text.value.slice(from, to)
  const milestone = word ? milestoneOf('', text.value, to) : verb
  const certain = word
    ? word.index >= 4 && !describes.test(name) && !isGenericWhole.test(words.slice(0, word.index))
    : builds.has(verb) &&
      name.length >= 6 &&
      !describes.test(name) &&
      isFacility.test(name.slice(-4))
  if (milestone === '' || !certain || !isName(name) || isGeneric.test(name)) return null
  return { name, span: spanOf(text, from, to), milestone }
}

/** Verbs whose object, if it ends as a place that is built does, is what will stand there. */
const builds: ReadonlySet<string> = new Set(
  words(
    '开工建设|动工建设|启动建设|规划建设|加快建设|建成投用|建成投产|新建|续建|扩建|改扩建|迁建|建成|建设',
  ),
)

/** What stands after the names decides (落地); 建设 after them takes its verb: 加快建设. */
function milestoneOf(verb: string, value: string, end: number): string {
  reached.lastIndex = end
  const after = reached.exec(value)?.[1] ?? ''
  if (after !== '建设' && after !== '改造') return after === '' ? verb : after
  return verb.endsWith(after) ? verb : verb + after
}
