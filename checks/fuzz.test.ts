import { test } from 'node:test'
import { fuzz } from './fuzz.ts'

test('300 random documents', async (context) => {
  const seed = Number(process.env['FUZZ_SEED'] ?? Date.now() % 0x7fffffff)
  context.diagnostic(`seed ${seed}; FUZZ_SEED makes the same documents again`)
  await fuzz({ runs: 300, seed })
})
