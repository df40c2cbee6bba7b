// The addresses. Every view is a URL: what a page filters, sorts and shows is in its search part, so that a forwarded
// link shows the same. A page's code is loaded when it is first opened.

import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  redirect,
} from '@tanstack/react-router'
import { homeOf } from './pages.ts'
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
    throw redirect({ to: homeOf(role) })
  },
})

const plans = createRoute({
  getParentRoute: () => root,
  path: '/plans',
  component: lazyRouteComponent(() => import('./pages/plans/page.tsx'), 'PlansPage'),
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

export const router = createRouter({
  routeTree: root.addChildren([home, plans, owed, review, report, inbox]),
  defaultPreload: 'intent',
  scrollRestoration: true,
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
