// Reads the main text of a page: without navigation, its title in front.
//
//   readHtml(bytes).text
//   '青禾县2026年工作要点\n一、工业经济\n任务\t责任单位\n新建学校3所\t教育局'

import { parse } from 'parse5'
import type { Extract, Note } from '../document.ts'
import { addLine, finish, newDraft } from '../draft.ts'
import { refuse } from '../refusal.ts'
import { decode, decodeAs } from '../text.ts'
import { mainOf, weigh } from './main.ts'
import { attribute, checkDepth, type Element, find, isElement, isUnseen, wordsOf } from './tree.ts'
import { newWriting, writeBlock } from './write.ts'

/** The beginning of a page that may say its encoding (HTML, §13.2.3.2: 1024 bytes). */
const prescan = 2048

/** What a mark of secrecy is looked for in, beside the main text. */
const marginCharacters = 1000

export function readHtml(bytes: Uint8Array): Extract {
  const { text: source, encoding } = decodePage(bytes)
  const root = parse(source).childNodes.find(isElement)
  const body = root && (child(root, 'body') ?? child(root, 'frameset'))
  if (!root || !body) return refuse({ code: 'empty' })
  checkDepth(root)

  const weights = weigh(body)
  const main = mainOf(body, weights)
  const inner = newDraft()
  const writing = newWriting(inner, weights)
  writeBlock(writing, main)
  if (inner.length === 0) {
    const picture = find(body, ({ tagName }) => tagName === 'img')
    refuse({ code: picture ? 'scan-without-text' : 'empty' })
  }
  const notes: Note[] = []
  if (encoding !== 'utf-8') notes.push({ code: 'decoded', encoding })
  if (writing.hidden > 0) notes.push({ code: 'hidden-text', characters: writing.hidden })
  const margins = wordsOf(body).trim().slice(0, marginCharacters)
  return { ...withTitle(finish(inner), titleOf(root, body)), notes, margins }
}

function decodePage(bytes: Uint8Array) {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, prescan))
  const declared = /(?:charset|encoding)\s{0,5}=\s{0,5}["']?([\w-]{1,30})/i.exec(head)?.[1]
  return declared === undefined ? decode(bytes) : decodeAs(bytes, declared)
}

/** Government sites name the article in a meta tag; else the first heading; else the title. */
function titleOf(root: Element, body: Element): string {
  const head = child(root, 'head')
  const named = head && find(head, (each) => attribute(each, 'name') === 'ArticleTitle')
  const heading = find(body, (each) => each.tagName === 'h1' && !isUnseen(each))
  const title = head && find(head, ({ tagName }) => tagName === 'title')
  const words =
    (named && attribute(named, 'content')) ||
    (heading && wordsOf(heading)) ||
    (title && rawWords(title).split(/[_|｜]|\s[-–—]{1,2}\s/)[0]) ||
    ''
  return words
    .replace(/\s{1,1000}/g, ' ')
    .trim()
    .slice(0, 200)
}

function rawWords(element: Element): string {
  return element.childNodes.map((each) => ('value' in each ? each.value : '')).join('')
}

/** The title in front, unless the text begins with it. */
function withTitle(
  text: Pick<Extract, 'text' | 'places'>,
  title: string,
): Pick<Extract, 'text' | 'places'> {
  const bare = (words: string) => words.replace(/\s/g, '')
  if (title === '' || bare(text.text.slice(0, 600)).includes(bare(title))) return text
  const draft = newDraft()
  addLine(draft, title, {})
  const shift = draft.length + 1
  return {
    text: `${title}\n${text.text}`,
    places: [
      ...draft.places,
      ...text.places.map(({ start, end, place }) => ({
        start: start + shift,
        end: end + shift,
        place,
      })),
    ],
  }
}

function child(element: Element, tagName: string): Element | undefined {
  return element.childNodes.filter(isElement).find((each) => each.tagName === tagName)
}
