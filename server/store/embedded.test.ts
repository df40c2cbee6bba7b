import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { chmod, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, suite, test } from 'node:test'
import type { DistrictId } from '@luoshi/delivery'
import { openDatabase } from './database.ts'
import { districts, openDistrict } from './districts.ts'
import { startEmbedded } from './embedded.ts'
import { migrate } from './migrate.ts'
import { StoreTrouble } from './trouble.ts'
import { uuid } from './uuid.ts'

const asRoot = process.getuid?.() === 0

suite('a PostgreSQL in a folder', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'luoshi-embedded-'))
  await chmod(folder, 0o755)
  after(() => rm(folder, { recursive: true, force: true }))

  test('it starts, keeps what is written, stops, starts again and still has it', async () => {
    const district = uuid<DistrictId>()
    const first = await startEmbedded(folder)
    const applied = await migrate(first.owner, 'luoshi_server')
    assert.equal(applied[0], '0001-start.sql')
    const before = openDatabase(first.server)
    await openDistrict(before, { district, slug: 'donghe', name: '东河区' })
    await before.destroy()
    await first.stop()

    const second = await startEmbedded(folder)
    assert.deepEqual(await migrate(second.owner, 'luoshi_server'), [])
    const again = openDatabase(second.server)
    assert.deepEqual(await districts(again), [{ district, slug: 'donghe', name: '东河区' }])
    await again.destroy()
    await second.stop()
  })

  test('a second process on the same folder is refused, and told the number of the first', async () => {
    const running = await startEmbedded(folder)
    await assert.rejects(startEmbedded(folder), (error: unknown) => {
      assert.ok(error instanceof StoreTrouble)
      assert.equal(error.code, 'folder-in-use')
      assert.ok(Number(error.facts['pid']) > 1)
      return true
    })
    await running.stop()
  })

  test('a number left behind after a crash, another process’s now, is no database', {
    skip: !existsSync('/proc/self'),
  }, async () => {
    const left = join(folder, 'postgres', 'postmaster.pid')
    await writeFile(left, `${process.pid}\n${join(folder, 'postgres')}\n0\n5432\n\n\n`)
    const postgres = await startEmbedded(folder)
    assert.notEqual((await readFile(left, 'utf8')).split('\n')[0], String(process.pid))
    await postgres.stop()
  })

  test('a database that a later release wrote is left alone', async () => {
    const postgres = await startEmbedded(folder)
    const owner = openDatabase(postgres.owner, 1)
    await owner
      .insertInto('migration' as never)
      .values({ name: '9999-later.sql' } as never)
      .execute()
    await owner.destroy()
    await assert.rejects(migrate(postgres.owner, 'luoshi_server'), { code: 'newer-schema' })
    await postgres.stop()
  })

  test('a folder that the database cannot reach is named', { skip: !asRoot }, async () => {
    const closed = join(folder, 'closed')
    await mkdir(closed, { mode: 0o700 })
    await assert.rejects(startEmbedded(join(closed, 'data')), { code: 'folder-unreachable' })
  })
})
