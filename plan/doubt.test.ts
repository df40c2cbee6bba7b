import assert from 'node:assert/strict'
import { test } from 'node:test'
import { repaired } from './doubt.ts'
import type { Quantity } from './plan.ts'
import type { Span } from './source.ts'

const fields = (received: string, text: string, span: Span) =>
  repaired([{ span, text } as Quantity], received).map(({ field }) => field)

test('a figure put together over a page mark is doubtful in all that it says', () => {
  assert.deepEqual(fields('转移46\n12、00人', '4600人', [2, 11]), [
    'quantities.0.value',
    'quantities.0.role',
    'quantities.0.unit',
  ])
})

test('a figure as it stands is not doubtful, nor one only written wider or spaced', () => {
  assert.deepEqual(fields('转移4600人', '4600人', [2, 7]), [])
  assert.deepEqual(fields('转移４６００人', '4600人', [2, 7]), [])
  assert.deepEqual(fields('转移4600 人', '4600人', [2, 8]), [])
})
