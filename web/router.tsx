// The addresses. Every view is a URL: what a page filters, sorts and shows is in its search part, so that a forwarded
// link shows the same. A page's code is loaded when it is first opened.

import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  redirect,
} from '@tanstack/react-router'
import { draftSearch } from './pages/draft/search.ts'
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

const importing = createRoute({
  getParentRoute: () => root,
  path: '/import',
  component: lazyRouteComponent(() => import('./pages/import/page.tsx'), 'ImportPage'),
})

const plans = createRoute({
  getParentRoute: () => root,
  path: '/plans',
  component: lazyRouteComponent(() => import('./pages/plans/page.tsx'), 'PlansPage'),
})

const plan = createRoute({
  getParentRoute: () => root,
  path: '/plans/$plan',
  validateSearch: draftSearch,
  component: lazyRouteComponent(() => import('./pages/plan/page.tsx'), 'PlanPage'),
})

const revision = createRoute({
  getParentRoute: () => root,
  path: '/revisions/$revision',
  component: lazyRouteComponent(() => import('./pages/revision/page.tsx'), 'RevisionPage'),
})

export const router = createRouter({
  routeTree: root.addChildren([home, importing, plans, plan, revision]),
  defaultPreload: 'intent',
  scrollRestoration: true,
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
