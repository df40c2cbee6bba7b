// Changes: a stream of what happened in the district since the listener looked, as far as they may read it. No names, no
// figures: which commitments to read again, and how much of each noun.
//
//   id: 1204
//   event: changed
//   data: {"commitments":["0199…"],"nouns":{"report":2,"commitment":1}}

import { type Actor, allowing, type CommitmentId, may } from '@luoshi/delivery'
import { Hono } from 'hono'
import { type SSEStreamingApi, streamSSE } from 'hono/streaming'
import { describeRoute } from 'hono-openapi'
import type { Env, Services } from '../http.ts'
import type { Change } from '../store/board.ts'
import { type News, watching } from '../watch.ts'

/** A sign of life this often, in milliseconds; then it is asked too whether the listener is still signed in. */
const heartbeat = 10_000
/** In the page's first event and after a break, in milliseconds. */
const retry = 3000

export function changes(services: Services) {
  const watch = watching(services.database)
  return new Hono<Env>().get(
    '/changes',
    describeRoute({
      summary: 'What changes, as it happens: `Last-Event-ID` goes on from there',
      responses: {
        200: { description: 'Server-sent events', content: { 'text/event-stream': {} } },
      },
    }),
    (c) => {
      const { district, actor } = c.get('signed')
      const last = Number(c.req.header('last-event-id') ?? Number.NaN)
      const since = Number.isSafeInteger(last) && last >= 0 ? last : null
      c.header('x-accel-buffering', 'no')
      return streamSSE(c, async (stream) => {
        const news = queueOf()
        const stop = await watch.from(district, since, news.put)
        stream.onAbort(news.end)
        try {
          await tell(stream, { news, actor, stays: () => isStill(services, c.req.raw, actor) })
        } finally {
          stop()
        }
      })
    },
  )
}

/** Still signed in, on the same post. */
async function isStill({ whoIs }: Services, request: Request, actor: Actor): Promise<boolean> {
  return (await whoIs(request, true))?.actor.post === actor.post
}

type Telling = {
  readonly news: Queue
  readonly actor: Actor
  readonly stays: () => Promise<boolean>
}

async function tell(stream: SSEStreamingApi, { news, actor, stays }: Telling): Promise<void> {
  for (let isFirst = true; !stream.aborted; ) {
    const next = await news.take(heartbeat)
    if (stream.aborted || !(await stays())) return
    if (!next) {
      await stream.write(': \n\n')
      continue
    }
    const told = readableOf(next, actor)
    const isGap = next.changes === null
    if (!told && !isGap && !isFirst) continue
    const text = JSON.stringify(told ?? { commitments: [], nouns: {} })
    const event = isGap ? 'reset' : isFirst ? 'ready' : 'changed'
    await stream.writeSSE({ id: String(next.seq), event, data: text, ...(isFirst && { retry }) })
    isFirst = false
  }
}

/** What everybody may know to have changed, without knowing what: the directory, the calendar, settings, plans. */
const shared: readonly string[] = ['directory', 'calendar', 'settings', 'plan']

/** Null where nothing of it is the listener's to read. */
function readableOf({ changes, about }: News, actor: Actor) {
  const mayRead = allowing(actor, 'read')
  const all = may(actor, 'read', null) === null
  const commitments = new Set<CommitmentId>()
  const nouns: Record<string, number> = {}
  const isRead = ({ commitment, noun }: Change) =>
    commitment === null ? all || shared.includes(noun) : mayRead(about.get(commitment) ?? null)
  for (const change of (changes ?? []).filter(isRead)) {
    if (change.commitment) commitments.add(change.commitment)
    nouns[change.noun] = (nouns[change.noun] ?? 0) + change.count
  }
  return Object.keys(nouns).length > 0 ? { commitments: [...commitments], nouns } : null
}

type Queue = {
  put(news: News): void
  /** The next, or null after so many milliseconds without any, and at the end. */
  take(within: number): Promise<News | null>
  end(): void
}

/** A slow listener keeps few: what it has not taken is told as one. */
function queueOf(): Queue {
  let waiting: News | null = null
  let wake: (() => void) | null = null
  return {
    put: (news) => {
      waiting = waiting ? joined(waiting, news) : news
      wake?.()
    },
    take: async (within) => {
      if (!waiting) {
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, within)
          wake = () => {
            clearTimeout(timer)
            resolve()
          }
        })
      }
      wake = null
      const next = waiting
      waiting = null
      return next
    },
    end: () => wake?.(),
  }
}

function joined(a: News, b: News): News {
  const changes = a.changes && b.changes && [...a.changes, ...b.changes]
  return { seq: b.seq, changes, about: new Map([...a.about, ...b.about]) }
}
