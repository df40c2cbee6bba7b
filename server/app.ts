// The whole API as one function from request to response: the command, the browser and the tests go
// through it alike.
//
//   const app = createApp(services)
//   await app.request('/api/commitments')

import { type Context, Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { boardOf } from './board/board.ts'
import { headers, sameOrigin } from './guard.ts'
import { health } from './health.ts'
import { type Env, notFound, type Services } from './http.ts'
import { faultOf, logged } from './log.ts'
import { languageOf, say } from './messages/index.ts'
import { pages } from './pages.ts'
import { accountability } from './routes/accountability.ts'
import { accounts } from './routes/accounts.ts'
import { calendar } from './routes/calendar.ts'
import { changes } from './routes/changes.ts'
import { commitments } from './routes/commitments.ts'
import { directory } from './routes/directory.ts'
import { directorySheet } from './routes/directory-sheet.ts'
import { docs } from './routes/docs.ts'
import { duties } from './routes/duties.ts'
import { endorsement } from './routes/endorsement.ts'
import { evidence } from './routes/evidence.ts'
import { explain } from './routes/explain.ts'
import { figureSheets } from './routes/figure-sheets.ts'
import { inbox } from './routes/inbox.ts'
import { inspections } from './routes/inspections.ts'
import { instructions } from './routes/instructions.ts'
import { journal } from './routes/journal.ts'
import { overview } from './routes/overview.ts'
import { owed } from './routes/owed.ts'
import { planActs } from './routes/plan-acts.ts'
import { plans } from './routes/plans.ts'
import { reportBatch } from './routes/report-batch.ts'
import { reports } from './routes/reports.ts'
import { requests } from './routes/requests.ts'
import { review } from './routes/review.ts'
import { revisions } from './routes/revisions.ts'
import { settings } from './routes/settings.ts'
import { me, signIn } from './routes/sign-in.ts'
import { slips } from './routes/slips.ts'
import { spotChecks } from './routes/spot-checks.ts'
import { supervision } from './routes/supervision.ts'
import { welcome } from './routes/welcome.ts'
import { KeyReused } from './store/answered.ts'
import { shortageOf } from './store/trouble.ts'
import { uuid } from './store/uuid.ts'

/** A page that listens for changes does not keep its session from ending. */
const listening = '/api/changes'

export function createApp(services: Services) {
  const routed = routedFor(services)
  const { measured, routes } = health(services.database)
  const app = new Hono<Env>()
    .use(logged(services.log), headers, sameOrigin)
    .route('/', measured)
    .route('/', routes)
    .route('/', welcome(services))
    .route('/api', docs(routed))
    .route('/api', signIn(services))
    .route('/api', routed)
  if (services.pages !== undefined) app.route('/', pages(services.pages))
  app.notFound((c) => notFound(c))
  app.onError(failed)
  return app
}

/** What broke is told by a reference, and logged under it. */
function failed(error: Error, c: Context<Env>) {
  const words = say(languageOf(c.req.header('accept-language')))
  if (error instanceof KeyReused) {
    return c.json({ code: 'key-reused', message: words.keyReused }, 409)
  }
  if (error instanceof HTTPException) {
    return c.json({ code: 'malformed', message: words.malformed }, error.status)
  }
  const shortage = shortageOf(error)
  if (shortage) {
    c.set('fault', faultOf(error, shortage))
    const [message, status] =
      shortage === 'disk-full'
        ? ([words.diskFull, 507] as const)
        : ([words.databaseAway, 503] as const)
    return c.json({ code: shortage, message }, status, { 'retry-after': '5' })
  }
  const reference = uuid()
  c.set('fault', faultOf(error, reference))
  return c.json({ code: 'fault', reference, message: words.fault }, 500)
}

/** Whatever needs somebody who is signed in. */
function routedFor(services: Services) {
  const board = boardOf(services)
  const api = new Hono<Env>().use(async (c, next) => {
    const signed = await services.whoIs(c.req.raw, c.req.path === listening)
    if (!signed) {
      const message = say(languageOf(c.req.header('accept-language'))).notSignedIn
      return c.json({ code: 'not-signed-in', message }, 401)
    }
    c.set('signed', signed)
    return next()
  })
  return api
    .route('/', overview(board))
    .route('/', commitments(services, board))
    .route('/', explain(services))
    .route('/', duties(services))
    .route('/', owed(services))
    .route('/', review(services))
    .route('/', inbox(services))
    .route('/', changes(services))
    .route('/', reportBatch(services))
    .route('/', reports(services))
    .route('/', endorsement(services))
    .route('/', evidence(services))
    .route('/', plans(services))
    .route('/', planActs(services))
    .route('/', figureSheets(services))
    .route('/', revisions(services))
    .route('/', directory(services))
    .route('/', directorySheet(services))
    .route('/', slips(services))
    .route('/', calendar(services))
    .route('/', accounts(services))
    .route('/', requests(services))
    .route('/', supervision(services))
    .route('/', instructions(services))
    .route('/', inspections(services))
    .route('/', spotChecks(services))
    .route('/', accountability(services))
    .route('/', settings(services))
    .route('/', journal(services))
    .route('/', me(services))
}

export type Api = ReturnType<typeof createApp>
