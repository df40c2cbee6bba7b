// The long form of fuzz.test.ts, for `npm run test:long`.

import { test } from 'node:test'
import { fuzz } from './fuzz.ts'

test('12,000 random documents', async (context) => {
  const seed = Number(process.env['FUZZ_SEED'] ?? Date.now() % 0x7fffffff)
  context.diagnostic(`seed ${seed}; FUZZ_SEED makes the same documents again`)
  await fuzz({ runs: 12_000, seed })
})
