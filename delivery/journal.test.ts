import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { test } from 'node:test'
import fc from 'fast-check'
import { canonical, canonicalJson, firstHash, type Recorded } from './journal.ts'
import { day } from './time.fixture.ts'

const recorded: Recorded = {
  ...{ seq: 1, at: '2026-03-02T01:00:00.000000Z', noun: 'commitment', id: 'c1' },
  ...{ kind: 'acknowledged', person: null, post: null, on: day('2026-03-02') },
  body: canonicalJson({ on: '2026-03-02' }),
}

test('the canonical form is these fields in this order', () => {
  assert.equal(
    canonical(recorded),
    '[1,"2026-03-02T01:00:00.000000Z","commitment","c1","acknowledged",null,null,"2026-03-02","{\\"on\\":\\"2026-03-02\\"}"]',
  )
})

test('the hash of the first entry, worked out by hand', () => {
  const hash = createHash('sha256')
    .update(`${firstHash}\n${canonical(recorded)}`)
    .digest('hex')
  assert.equal(hash, '3f68d15562a9759c720592370fbbd19d022291a5be84ca756da579956a18b9cb')
})

test('JSON is the same in whatever order its keys were written, at every depth', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const turned = (one: unknown): unknown => {
        if (Array.isArray(one)) return one.map(turned)
        if (typeof one !== 'object' || one === null) return one
        return Object.fromEntries(
          Object.entries(one)
            .reverse()
            .map(([key, inner]) => [key, turned(inner)]),
        )
      }
      assert.equal(canonicalJson(turned(value)), canonicalJson(value))
      assert.deepEqual(JSON.parse(canonicalJson(value)), JSON.parse(JSON.stringify(value)))
    }),
  )
  assert.equal(canonicalJson({ b: 1, a: { d: undefined, c: [] } }), '{"a":{"c":[]},"b":1}')
})
