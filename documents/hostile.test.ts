// Every hostile file gets the verdict it should, through the one way in, within its budget.

import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import type { Case } from './hostile/build.ts'
import { offices } from './hostile/offices.ts'
import { texts } from './hostile/texts.ts'
import { xmls } from './hostile/xmls.ts'
import { zips } from './hostile/zips.ts'
import { limits } from './limits.ts'
import { sayRefusal } from './messages/index.ts'
import { readDocument } from './read.ts'

const cases: readonly Case[] = [...zips, ...xmls, ...offices, ...texts]

describe('hostile files', { concurrency: limits.workers }, () => {
  before(() => assert.equal(new Set(cases.map(({ id }) => id)).size, cases.length))

  for (const { id, file, make, verdict } of cases) {
    test(id, { timeout: 30_000 }, async () => {
      const bytes = make()
      const outcome = await readDocument(bytes, file)
      if (typeof verdict === 'string') {
        assert.ok('refusal' in outcome, 'was read')
        assert.equal(outcome.refusal.code, verdict, JSON.stringify(outcome.refusal))
        assert.match(sayRefusal(outcome.refusal, 'zh-CN'), /。$/)
        assert.match(sayRefusal(outcome.refusal, 'en'), /\.$/)
        return
      }
      assert.ok('read' in outcome, `was refused: ${JSON.stringify(outcome)}`)
      const { source, notes, places } = outcome.read
      if (verdict.reads !== '*') assert.equal(source.text, verdict.reads)
      if (verdict.note) assert.ok(notes.some(({ code }) => code === verdict.note))
      for (const { start, end } of places) assert.ok(start < end && end <= source.text.length)
    })
  }
})
