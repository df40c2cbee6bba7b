import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { type Change, diff } from '../diff.ts'
import { type Item, planOf } from './sample.ts'

const item = (words: string, figure = 0, section = '城市建设'): Item => ({ words, figure, section })

const verbs = ['新建', '改造', '培育', '整治', '开通', '提升', '引进', '修复']
const things = [
  '口袋公园',
  '农贸市场',
  '科技企业',
  '黑臭水体',
  '公交线路',
  '养老驿站',
  '冷链仓库',
  '湿地岸线',
]
const ways = [
  '方便群众生活',
  '带动就业增收',
  '补齐设施短板',
  '守住生态底线',
  '强化要素保障',
  '优化营商环境',
]
const sections = ['产业发展', '城市建设', '乡村振兴', '民生保障']

/** Sixty-four different works, each in words that only it has. */
const works = verbs.flatMap((verb, v) =>
  things.map((thing, t) => {
    const mark = String.fromCharCode(
      0x4e10 + v * 97 + t * 11,
      0x7a00 + v * 31 + t * 7,
      0x6b00 + v * 5 + t * 61,
    )
    return `${verb}${mark}${thing}{}处，${ways[(v + t) % ways.length]}，由${mark}片区先行`
  }),
)

const plans = fc
  .uniqueArray(fc.nat(works.length - 1), { minLength: 4, maxLength: 24 })
  .chain((picks) =>
    fc.tuple(
      ...picks.map((pick) =>
        fc.record({ pick: fc.constant(pick), figure: fc.integer({ min: 1, max: 90 }) }),
      ),
    ),
  )
  .map((picked) =>
    picked.map(
      ({ pick, figure }, index): Item => ({
        words: works[pick] ?? '',
        figure,
        section: sections[Math.floor((index * sections.length) / picked.length)] ?? '',
      }),
    ),
  )

type Edit = 'delete' | 'insert' | 'reword' | 'renumber' | 'swap' | 'split' | 'merge'
const fresh = item('举办全民阅读季活动{}场，建设书香城区', 12, '民生保障')

/** The plan after one edit at `at`, and the change that must be told. */
function edited(items: readonly Item[], edit: Edit, at: number): readonly [Item[], string[]] {
  const here = items[at] ?? fresh
  const next = items[at + 1] ?? fresh
  const rest = items.slice(at + 1)
  const head = items.slice(0, at)
  const halves = here.words.split('，')
  switch (edit) {
    case 'delete':
      return [[...head, ...rest], ['gone']]
    case 'insert':
      return [[...head, fresh, here, ...rest], ['new']]
    case 'reword':
      return [
        [...head, { ...here, words: `统筹${here.words.replace('先行', '率先示范')}` }, ...rest],
        ['reworded'],
      ]
    case 'renumber':
      return [[...head, { ...here, figure: here.figure + 7 }, ...rest], ['retargeted']]
    case 'swap':
      return [[...head, next, here, ...items.slice(at + 2)], ['moved']]
    case 'split': {
      const parts = [halves[0] ?? '', halves.slice(1).join('，')].map((words) => ({
        ...here,
        words,
      }))
      return [[...head, ...parts, ...rest], ['split']]
    }
    case 'merge': {
      const words = `${here.words}；${next.words.replace('{}', String(next.figure))}`
      return [[...head, { ...here, words }, ...items.slice(at + 2)], ['merged']]
    }
  }
}

describe('every edit of a random plan is told as what it is', () => {
  for (const edit of [
    'delete',
    'insert',
    'reword',
    'renumber',
    'swap',
    'split',
    'merge',
  ] as const) {
    test(edit, () => {
      fc.assert(
        fc.property(plans, fc.nat(1000), (items, seed) => {
          const at = seed % (items.length - 1)
          const [after, expected] = edited(items, edit, at)
          const changes = diff(planOf(items), planOf(after))
          const told = changes.map(({ change }) => change).filter((change) => change !== 'same')
          assert.deepEqual(told, expected)
        }),
        { numRuns: 300 },
      )
    })
  }

  test('every key of both plans stands in exactly one change, whatever was edited', () => {
    const edits = fc.array(
      fc.tuple(
        fc.constantFrom<Edit>('delete', 'insert', 'reword', 'renumber', 'swap', 'split', 'merge'),
        fc.nat(1000),
      ),
      { maxLength: 12 },
    )
    fc.assert(
      fc.property(plans, edits, (items, steps) => {
        let now: readonly Item[] = items
        for (const [edit, seed] of steps) {
          if (now.length > 1) now = edited(now, edit, seed % (now.length - 1))[0]
        }
        const [before, after] = [planOf(items), planOf(now)]
        const changes = diff(before, after)
        const keys = (side: 'before' | 'after') => changes.flatMap((change) => change[side]).sort()
        assert.deepEqual(keys('before'), before.commitments.map(({ key }) => key).sort())
        assert.deepEqual(keys('after'), after.commitments.map(({ key }) => key).sort())
        for (const change of changes) assert.ok(lawful(change), JSON.stringify(change))
      }),
      { numRuns: 300 },
    )
  })
})

/** How many keys each kind of change may carry. */
function lawful({ change, before, after }: Change): boolean {
  if (change === 'new') return before.length === 0 && after.length === 1
  if (change === 'gone') return before.length === 1 && after.length === 0
  if (change === 'split') return before.length === 1 && after.length > 1
  if (change === 'merged') return before.length > 1 && after.length === 1
  return before.length === 1 && after.length === 1
}

test('a plan of ten thousand commitments is compared in a moment', () => {
  const many = Array.from({ length: 10_000 }, (_, i) => {
    const mark = String.fromCharCode(
      0x4e00 + (i % 4001),
      0x5e00 + ((i * 7) % 4003),
      0x6e00 + ((i * 13) % 4007),
    )
    return item(`推进${mark}${things[i % things.length]}建设{}处，补齐${mark}设施短板`, i)
  })
  const later = many.map((one) => ({ ...one, words: `统筹${one.words}` }))
  const started = performance.now()
  const changes = diff(planOf(many), planOf(later))
  assert.equal(changes.filter(({ change }) => change === 'reworded').length, many.length)
  assert.ok(performance.now() - started < 5000)
})
