// The plan that ships in examples/, in every format, through the real command.

import assert from 'node:assert/strict'
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import type { Plan } from '@luoshi/plan'
import { commandIn } from './started.ts'

const examples = fileURLToPath(new URL('../examples/', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'luoshi-'))
const luoshi = commandIn(folder)
after(() => rmSync(folder, { recursive: true }))

function example(ending: string): string {
  const found = readdirSync(examples).find((name) => name.endsWith(ending))
  assert.ok(found, `an example that ends in ${ending}`)
  return join(examples, found)
}

describe('the example', () => {
  for (const ending of ['.txt', '.docx', '.pdf', '.xlsx']) {
    test(`as ${ending} is read whole, and every span slices to its words`, () => {
      const { code, out, err } = luoshi(['compile', '--json', '--text', example(ending)])
      assert.deepEqual([code, err], [0, ''])
      const plan: Plan & { source: { text: string } } = JSON.parse(out)
      assert.equal(plan.year, 2026)
      assert.ok(plan.commitments.length > 45, `${plan.commitments.length} commitments`)
      for (const { span, quantities } of plan.commitments) {
        for (const { span: within, text } of quantities) {
          assert.ok(span[0] <= within[0] && within[1] <= span[1], text)
          const digits = (said: string) => said.replace(/\D/g, '')
          assert.equal(digits(plan.source.text.slice(...within)), digits(text))
        }
      }
    })
  }

  test('says the same as docx and as pdf', () => {
    const { code, out } = luoshi(['diff', example('.pdf'), example('.docx')])
    assert.equal(code, 0)
    assert.match(out, /两稿没有不同/)
  })

  test('shows its mistakes', () => {
    const { code, out } = luoshi(['check', example('.docx')])
    assert.equal(code, 1)
    assert.match(out, /错误 {2}力争目标/)
    assert.match(out, /施工单位垫资/)
  })

  test('becomes the task tables that were asked for, and nothing else is printed', () => {
    const args = ['compile', example('.txt'), '--xlsx', 'table.xlsx', '--docx', 'table.docx']
    const { code, out } = luoshi(args)
    assert.equal(code, 0)
    assert.deepEqual(out.match(/任务分解表已写入/g)?.length, 2)
    assert.equal(out.trimEnd().split('\n').length, 2)
    const { out: json } = luoshi(['compile', '--json', 'table.xlsx'])
    assert.ok(JSON.parse(json).commitments.length > 45)
  })

  test('a table that cannot be written is told, with 3', () => {
    const { code, err } = luoshi(['compile', example('.txt'), '--xlsx', 'nowhere/table.xlsx'])
    assert.equal(code, 3)
    assert.match(err, /无法写入/)
  })

  test('a table is written whole or not at all, and leaves nothing else behind', () => {
    const inner = mkdtempSync(join(folder, 'inner-'))
    writeFileSync(join(inner, 'old.xlsx'), 'last year')
    mkdirSync(join(inner, 'taken.xlsx'))
    const run = commandIn(inner)
    assert.equal(run(['compile', example('.txt'), '--xlsx', 'old.xlsx']).code, 0)
    assert.equal(run(['compile', example('.txt'), '--xlsx', 'taken.xlsx']).code, 3)
    const left = readdirSync(inner).filter((name) => name.includes('.xlsx'))
    assert.deepEqual(left.sort(), ['old.xlsx', 'taken.xlsx'])
    assert.equal(run(['compile', '--json', 'old.xlsx']).code, 0)
  })

  test('a table is not written over the plan it is made from', () => {
    const inner = mkdtempSync(join(folder, 'inner-'))
    copyFileSync(example('.docx'), join(inner, 'mine.docx'))
    const { code, err } = commandIn(inner)(['compile', 'mine.docx', '--docx', 'mine.docx'])
    assert.equal(code, 2)
    assert.match(err, /换一个文件名/)
    assert.deepEqual(readFileSync(join(inner, 'mine.docx')), readFileSync(example('.docx')))
  })
})
