// What `node --test` runs before and after all test files: one PostgreSQL for all of them.

import { startShared } from './scratch.ts'

let stop = async () => {}

export async function globalSetup(): Promise<void> {
  stop = await startShared()
}

export async function globalTeardown(): Promise<void> {
  await stop()
}
