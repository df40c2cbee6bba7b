// The addresses. Every view is a URL: what a page filters, sorts and shows is in its search part, so that a forwarded
// link shows the same. A page's code is loaded when it is first opened.

import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  redirect,
} from '@tanstack/react-router'
import { journalSearch } from './pages/journal/search.ts'
import { planSearch } from './pages/plan/search.ts'
import { partIn } from './pages/settings/parts.ts'
import { superviseSearch } from './pages/supervise/search.ts'
import { homeOf } from './pages.ts'
import { filtersOf } from './parts/filters.ts'
import { Broken, Missing } from './parts/problem.tsx'
import { asked, queries } from './queries.ts'
import { Shell } from './shell.tsx'

const root = createRootRoute({
  component: Shell,
  notFoundComponent: Missing,
  errorComponent: Broken,
})

const home = createRoute({
  getParentRoute: () => root,
  path: '/',
  beforeLoad: async () => {
    const { role } = await queries.ensureQueryData(asked.me())
    throw redirect((role === 'supervisor' && (await firstSteps())) || { to: homeOf(role) })
  },
})

/** Before the first plan is issued: its draft, or where one comes in. */
async function firstSteps() {
  const { rows } = await queries.ensureQueryData(asked.plans())
  const known = rows.filter(({ state }) => state.step !== 'discarded')
  if (known.some(({ state }) => state.step !== 'draft')) return null
  const draft = known.at(-1)?.state.id
  return draft ? { to: '/plans/$plan', params: { plan: draft } } : { to: '/import' }
}

const plans = createRoute({
  getParentRoute: () => root,
  path: '/plans',
  component: lazyRouteComponent(() => import('./pages/plans/page.tsx'), 'PlansPage'),
})

const importing = createRoute({
  getParentRoute: () => root,
  path: '/import',
  component: lazyRouteComponent(() => import('./pages/import/page.tsx'), 'ImportPage'),
})

const revision = createRoute({
  getParentRoute: () => root,
  path: '/revisions/$revision',
  component: lazyRouteComponent(() => import('./pages/revision/page.tsx'), 'RevisionPage'),
})

const owed = createRoute({
  getParentRoute: () => root,
  path: '/owed',
  validateSearch: ({ unit }): { unit?: string } => (typeof unit === 'string' ? { unit } : {}),
  component: lazyRouteComponent(() => import('./pages/owed/page.tsx'), 'OwedPage'),
})

const review = createRoute({
  getParentRoute: () => root,
  path: '/review',
  validateSearch: ({ unit, doubted }): { unit?: string; doubted?: boolean } => ({
    ...(typeof unit === 'string' && { unit }),
    ...(doubted === true && { doubted }),
  }),
  component: lazyRouteComponent(() => import('./pages/review/page.tsx'), 'ReviewPage'),
})

const report = createRoute({
  getParentRoute: () => root,
  path: '/reports/$id',
  component: lazyRouteComponent(() => import('./pages/report/page.tsx'), 'ReportPage'),
})

const inbox = createRoute({
  getParentRoute: () => root,
  path: '/inbox',
  component: lazyRouteComponent(() => import('./pages/inbox/page.tsx'), 'InboxPage'),
})

const settings = createRoute({
  getParentRoute: () => root,
  path: '/settings',
  validateSearch: partIn,
  component: lazyRouteComponent(() => import('./pages/settings/page.tsx'), 'SettingsPage'),
})

const plan = createRoute({
  getParentRoute: () => root,
  path: '/plans/$plan',
  validateSearch: planSearch,
  component: lazyRouteComponent(() => import('./pages/plan/page.tsx'), 'PlanPage'),
})

const overview = createRoute({
  getParentRoute: () => root,
  path: '/overview',
  validateSearch: ({ sight }): { sight?: 'then' } => (sight === 'then' ? { sight } : {}),
  component: lazyRouteComponent(() => import('./pages/overview/page.tsx'), 'OverviewPage'),
})

const commitments = createRoute({
  getParentRoute: () => root,
  path: '/commitments',
  validateSearch: filtersOf,
  component: lazyRouteComponent(() => import('./pages/commitments/page.tsx'), 'CommitmentsPage'),
})

const commitment = createRoute({
  getParentRoute: () => root,
  path: '/commitments/$id',
  validateSearch: ({ explain }): { explain?: string } =>
    typeof explain === 'string' ? { explain } : {},
  component: lazyRouteComponent(() => import('./pages/commitment/page.tsx'), 'CommitmentPage'),
})

const units = createRoute({
  getParentRoute: () => root,
  path: '/units',
  component: lazyRouteComponent(() => import('./pages/units/page.tsx'), 'UnitsPage'),
})

const unit = createRoute({
  getParentRoute: () => root,
  path: '/units/$unit',
  component: lazyRouteComponent(() => import('./pages/unit/page.tsx'), 'UnitPage'),
})

const leaders = createRoute({
  getParentRoute: () => root,
  path: '/leaders',
  beforeLoad: async () => {
    const { role, post } = await queries.ensureQueryData(asked.me())
    if (role === 'leader') throw redirect({ to: '/leaders/$post', params: { post } })
  },
  component: lazyRouteComponent(() => import('./pages/leaders/page.tsx'), 'LeadersPage'),
})

const leader = createRoute({
  getParentRoute: () => root,
  path: '/leaders/$post',
  component: lazyRouteComponent(() => import('./pages/leader/page.tsx'), 'LeaderPage'),
})

const supervise = createRoute({
  getParentRoute: () => root,
  path: '/supervise',
  validateSearch: superviseSearch,
  component: lazyRouteComponent(() => import('./pages/supervise/page.tsx'), 'SupervisePage'),
})

const journal = createRoute({
  getParentRoute: () => root,
  path: '/journal',
  validateSearch: journalSearch,
  component: lazyRouteComponent(() => import('./pages/journal/page.tsx'), 'JournalPage'),
})

const reporting = [owed, review, report, inbox]
const standing = [overview, commitments, commitment, units, unit, leaders, leader]

export const router = createRouter({
  routeTree: root.addChildren([
    home,
    importing,
    plans,
    plan,
    revision,
    ...standing,
    ...reporting,
    supervise,
    journal,
    settings,
  ]),
  defaultPreload: 'intent',
  scrollRestoration: true,
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
