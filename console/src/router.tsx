import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router'
import { lazy, Suspense } from 'react'
import { queryClient } from './api/query-client.ts'
import { readBoardSearch } from './board/board-search.ts'
import { readLedgerSearch } from './mail-ledger/ledger-search.ts'
import { readProposalsSearch } from './proposals/proposals-search.ts'
import { readReportSearch } from './reports/report-search.ts'
import { readAuditSearch } from './audit/audit-search.ts'
import { readMailboxSearch } from './mailbox/mailbox-search.ts'
import { Home } from './shell/home.tsx'
import { Shell } from './shell/shell.tsx'
import { readTicketSearch } from './tickets/ticket-search.ts'
import { readSequencesSearch } from './sequences/sequences-search.ts'
import { readTasksSearch } from './tasks/tasks-search.ts'
import { readTextsSearch } from './texts/texts-search.ts'
import { readPaneSearch } from './tickets/pane-search.ts'
import { foretellTimeline } from './tickets/use-timeline.ts'

const NoScreen = lazy(() => import('./shell/no-screen.tsx').then((module) => ({ default: module.NoScreen })))

const rootRoute = createRootRoute({ component: Shell })

const homeRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/',
  component: Home,
})

const ticketsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/tickets',
  validateSearch: readTicketSearch,
  component: lazyRouteComponent(() => import('./tickets/tickets-screen.tsx'), 'TicketsScreen'),
})

const noTicketRoute = createRoute({
  getParentRoute: () => ticketsRoute,
  path: '/',
  component: lazyRouteComponent(() => import('./tickets/no-ticket.tsx'), 'NoTicket'),
})

const ticketRoute = createRoute({
  getParentRoute: () => ticketsRoute,
  path: '$number',
  validateSearch: readPaneSearch,
  loaderDeps: ({ search }) => ({ tab: search.tab }),
  loader: ({ params, deps }) => {
    if (deps.tab === undefined) foretellTimeline(queryClient, params.number)
  },
  component: lazyRouteComponent(() => import('./tickets/ticket-pane.tsx'), 'TicketPane'),
})

const phoneFormRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/phone-form',
  component: lazyRouteComponent(() => import('./phone-form/phone-form-screen.tsx'), 'PhoneFormScreen'),
})

const accountRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/account',
  component: lazyRouteComponent(() => import('./account/account-screen.tsx'), 'AccountScreen'),
})

const organizationRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/organizations/$id',
  component: lazyRouteComponent(() => import('./organization/organization-screen.tsx'), 'OrganizationScreen'),
})

const profileRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/organizations/$id/profile',
  component: lazyRouteComponent(() => import('./profiles/profile-screen.tsx'), 'ProfileScreen'),
})

const peopleRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/people',
  component: lazyRouteComponent(() => import('./people/people-screen.tsx'), 'PeopleScreen'),
})

const ledgerRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/ledger',
  validateSearch: readLedgerSearch,
  component: lazyRouteComponent(() => import('./mail-ledger/ledger-screen.tsx'), 'LedgerScreen'),
})

const auditRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/audit',
  validateSearch: readAuditSearch,
  component: lazyRouteComponent(() => import('./audit/audit-screen.tsx'), 'AuditScreen'),
})

const tokensRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/tokens',
  component: lazyRouteComponent(() => import('./tokens/tokens-screen.tsx'), 'TokensScreen'),
})

const queueRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/queue',
  component: lazyRouteComponent(() => import('./queue/queue-screen.tsx'), 'QueueScreen'),
})

const workloadRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/workload',
  component: lazyRouteComponent(() => import('./workload/workload-screen.tsx'), 'WorkloadScreen'),
})

const mailboxRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/mailbox',
  validateSearch: readMailboxSearch,
  component: lazyRouteComponent(() => import('./mailbox/mailbox-screen.tsx'), 'MailboxScreen'),
})

const settingsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/settings',
  component: lazyRouteComponent(() => import('./settings/settings-screen.tsx'), 'SettingsScreen'),
})

const textsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/texts',
  validateSearch: readTextsSearch,
  component: lazyRouteComponent(() => import('./texts/texts-screen.tsx'), 'TextsScreen'),
})

const sequencesRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/sequences',
  validateSearch: readSequencesSearch,
  component: lazyRouteComponent(() => import('./sequences/sequences-screen.tsx'), 'SequencesScreen'),
})

const cannedTextsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/canned-texts',
  component: lazyRouteComponent(() => import('./canned-texts/canned-texts-screen.tsx'), 'CannedTextsScreen'),
})

const tasksRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/tasks',
  validateSearch: readTasksSearch,
  component: lazyRouteComponent(() => import('./tasks/tasks-screen.tsx'), 'TasksScreen'),
})

const suppressionsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/suppressions',
  component: lazyRouteComponent(() => import('./suppressions/suppressions-screen.tsx'), 'SuppressionsScreen'),
})

const boardRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/board',
  validateSearch: readBoardSearch,
  component: lazyRouteComponent(() => import('./board/board-screen.tsx'), 'BoardScreen'),
})

const proposalsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/proposals',
  validateSearch: readProposalsSearch,
  component: lazyRouteComponent(() => import('./proposals/proposals-screen.tsx'), 'ProposalsScreen'),
})

const reportsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/reports',
  validateSearch: readReportSearch,
  component: lazyRouteComponent(() => import('./reports/reports-screen.tsx'), 'ReportsScreen'),
})

export const router = createRouter({
  routeTree: rootRoute.addChildren([
    homeRoute,
    ticketsRoute.addChildren([noTicketRoute, ticketRoute]),
    phoneFormRoute,
    accountRoute,
    tasksRoute,
    boardRoute,
    organizationRoute,
    profileRoute,
    peopleRoute,
    textsRoute,
    sequencesRoute,
    cannedTextsRoute,
    ledgerRoute,
    proposalsRoute,
    reportsRoute,
    auditRoute,
    settingsRoute,
    workloadRoute,
    queueRoute,
    suppressionsRoute,
    mailboxRoute,
    tokensRoute,
  ]),
  basepath: '/desk',
  defaultPreload: 'intent',
  defaultNotFoundComponent: () => (
    <Suspense>
      <NoScreen />
    </Suspense>
  ),
  scrollRestoration: true,
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
