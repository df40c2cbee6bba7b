import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Governing, governingOf } from './governing.ts'

const before: Governing = { verb: '建成', sort: 'goal' }

// The words before a figure, what parts them from the figure before, and the verb they hang on.
const cases: readonly (readonly [left: string, separator: string, governing: string])[] = [
  ['年内新建', '，', '新建 goal'],
  ['推进老旧小区', '，', '推进 push'],
  ['组织实施民生', '，', '组织实施 scope'],
  ['推进培育认定的', '，', '推进 push'],
  ['推进培育认定', '，', '认定 goal'],
  ['推进培育的认定', '，', '认定 goal'],
  ['新建的公园', '，', 'none'],
  ['有小区', '，', 'none'],
  ['建小区', '，', 'none'],
  ['抓好镇区规划', '，', '抓好 push'],
  ['年内抓好镇区规划', '，', '抓好 goal'],
  ['年内推进镇区规划', '，', '推进 push'],
  ['对老旧小区', '，', '对 scope'],
  ['面对老旧小区', '，', 'none'],
  ['公厕', '、', '建成 goal'],
  ['公厕', '和', '建成 goal'],
  ['公厕', '及', '建成 goal'],
  ['公厕', '与', '建成 goal'],
  ['公厕', '或', '建成 goal'],
  ['公厕', '以及', '建成 goal'],
  ['公厕', '', '建成 goal'],
  ['公厕', '，', 'none'],
  ['公厕', '；', 'none'],
]

for (const [left, separator, expected] of cases) {
  test(`${separator}${left}: ${expected}`, () => {
    const found = governingOf({ left, separator }, before)
    assert.equal(found ? `${found.verb} ${found.sort}` : 'none', expected)
  })
}
