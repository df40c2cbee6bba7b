import assert from 'node:assert/strict'
import { after, suite, test } from 'node:test'
import type { Actor, CommitmentId, UnitId } from '@luoshi/delivery'
import { createApp } from '../app.ts'
import { keeping } from '../kept.ts'
import { aScene, type Scene } from '../scene.fixture.ts'
import { inDistrict, openDatabase } from '../store/database.ts'
import { scratch } from '../store/scratch.ts'
import { heldBy, openSession } from '../store/sessions.ts'
import { uuid } from '../store/uuid.ts'

const { database, urls, end } = await scratch()
const elsewhere = openDatabase(urls.server, 2)
after(async () => {
  await elsewhere.destroy()
  await end()
})

suite('changes as they happen', () => {
  test('what is committed is told: which commitments, how much of each noun, and nothing of what they say', async () => {
    const scene = await aScene(database)
    const id = await scene.assigned()
    const stream = await listening(scene, scene.actor('supervisor'))
    assert.equal((await stream.next()).event, 'ready')
    await acknowledge(scene, id)
    const { event, data, id: seq } = await stream.next()
    assert.equal(event, 'changed')
    assert.deepEqual(data, { commitments: [id], nouns: { commitment: 1 } })
    assert.equal(seq, String(await headSeq(scene)))
    await stream.close()
  })

  test('another server process on the same database hears it too', async () => {
    const scene = await aScene(database)
    const id = await scene.assigned()
    const stream = await listening(scene, scene.actor('supervisor'), {}, elsewhere)
    await stream.next()
    await acknowledge(scene, id)
    assert.deepEqual((await stream.next()).data.commitments, [id])
    await stream.close()
  })

  test('a unit hears of what it may read, and that the directory changed; of others nothing', async () => {
    const scene = await aScene(database)
    const [own, other] = [await scene.assigned(), await scene.assigned(uuid<UnitId>())]
    const stream = await listening(scene, scene.actor('liaison'))
    await stream.next()
    const office = scene.actor('supervisor')
    for (const id of [other, own]) {
      const drop = { act: 'drop', reason: '机构调整' }
      assert.equal((await scene.ask(office, `POST /commitments/${id}/acts`, drop)).status, 200)
    }
    const acts = [
      { act: 'add-unit', unit: { id: uuid(), kind: 'town', members: [], name: '城关镇' } },
    ]
    await scene.ask(scene.actor('administrator'), 'POST /directory/acts', { acts })
    const heard = await stream.until(({ data }) => 'directory' in data.nouns)
    const nouns = heard.map(({ data }) => data.nouns['commitment'] ?? 0)
    assert.equal(
      nouns.reduce((a, b) => a + b),
      1,
    )
    assert.deepEqual(
      heard.flatMap(({ data }) => data.commitments),
      [own],
    )
    await stream.close()
  })

  test('another district hears nothing, whatever it says it heard last', async () => {
    const [scene, other] = [await aScene(database), await aScene(database)]
    const [id, own] = [await scene.assigned(), await other.assigned()]
    const stream = await listening(other, other.actor('supervisor'), { 'last-event-id': '0' })
    assert.deepEqual((await stream.next()).data.commitments, [own])
    await acknowledge(scene, id)
    await acknowledge(other, own)
    assert.deepEqual((await stream.next()).data.commitments, [own])
    await stream.close()
  })

  test('after a break nothing is missed: it goes on from the last event', async () => {
    const scene = await aScene(database)
    const [one, two] = [await scene.assigned(), await scene.assigned()]
    const seq = await headSeq(scene)
    await acknowledge(scene, one)
    await acknowledge(scene, two)
    const stream = await listening(scene, scene.actor('supervisor'), { 'last-event-id': `${seq}` })
    const first = await stream.next()
    assert.deepEqual(first.data.commitments.toSorted(), [one, two].toSorted())
    assert.equal(first.id, String(seq + 2))
    await stream.close()
  })

  test('whoever knows more than the journal does begins anew; nonsense begins now', async () => {
    const scene = await aScene(database)
    await scene.assigned()
    for (const [last, event] of [
      ['999999', 'reset'],
      ['-1', 'ready'],
      ['x', 'ready'],
    ] as const) {
      const stream = await listening(scene, scene.actor('supervisor'), { 'last-event-id': last })
      assert.equal((await stream.next()).event, event, last)
      await stream.close()
    }
  })

  test('whoever signs out hears nothing more', async () => {
    const scene = await aScene(database)
    const id = await scene.assigned()
    let signedIn = true
    const stream = await listening(scene, scene.actor('supervisor'), {}, database, () => signedIn)
    await stream.next()
    signedIn = false
    await acknowledge(scene, id)
    assert.equal(await stream.ended(), '')
  })
})

test('a page that only listens keeps no session from ending', async () => {
  const { district, actor } = await aScene(database)
  const { person, post } = actor('liaison')
  const token = await inDistrict(database, district, (tx) =>
    openSession(tx, { district, person, post }),
  )
  const session = () =>
    inDistrict(database, district, (tx) =>
      tx.selectFrom('session').select('seen').executeTakeFirstOrThrow(),
    )
  const seen = new Date(Date.now() - 3_600_000)
  await inDistrict(database, district, (tx) => tx.updateTable('session').set({ seen }).execute())
  assert.equal((await heldBy(database, { district, token }, true))?.person, person)
  assert.deepEqual((await session()).seen, seen)
  assert.equal((await heldBy(database, { district, token }, false))?.person, person)
  assert.ok((await session()).seen > seen)
})

type Event = {
  readonly id: string
  readonly event: string
  readonly data: { readonly commitments: string[]; readonly nouns: Record<string, number> }
}

// biome-ignore lint/complexity/useMaxParams: a test says only what differs
async function listening(
  scene: Scene,
  actor: Actor,
  headers: Readonly<Record<string, string>> = {},
  on = database,
  isSignedIn = () => true,
) {
  const { district, services } = scene
  const app = createApp({
    ...{ ...services, database: on, kept: keeping() },
    whoIs: async () => (isSignedIn() ? { district, actor } : null),
  })
  const response = await app.request('/api/changes', { headers })
  assert.equal(response.headers.get('content-type'), 'text/event-stream')
  const reader = (response.body as ReadableStream<Uint8Array>).getReader()
  const decoder = new TextDecoder()
  let text = ''
  const read = async (): Promise<boolean> => {
    const { value, done } = await reader.read()
    text += decoder.decode(value)
    return !done
  }
  const next = async (): Promise<Event> => {
    while (!text.includes('\n\n')) assert.ok(await read(), 'the stream ended')
    const [block = '', ...rest] = text.split('\n\n')
    text = rest.join('\n\n')
    const lines = block.split('\n').map((line) => line.split(': '))
    const {
      id = '',
      event = '',
      data = '',
    } = Object.fromEntries(lines.map(([name, ...value]) => [name, value.join(': ')]))
    return { id, event, data: JSON.parse(data) }
  }
  const until = async (wanted: (event: Event) => boolean): Promise<readonly Event[]> => {
    const heard = [await next()]
    while (!wanted(heard.at(-1) as Event)) heard.push(await next())
    return heard
  }
  const ended = async () => {
    while (await read());
    return text
  }
  return { next, until, ended, close: () => reader.cancel() }
}

async function acknowledge(scene: Scene, id: CommitmentId) {
  const acts = `POST /commitments/${id}/acts`
  const done = await scene.ask(scene.actor('liaison'), acts, { act: 'acknowledge' })
  assert.equal(done.status, 200)
}

async function headSeq({ district }: Scene): Promise<number> {
  const head = await inDistrict(database, district, (tx) =>
    tx.selectFrom('head').select('seq').executeTakeFirstOrThrow(),
  )
  return head.seq
}
