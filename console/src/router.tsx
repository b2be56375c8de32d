import { createRootRoute, createRoute, createRouter } from '@tanstack/react-router'
import { Suspense } from 'react'
import { BrokenScreen } from './loading/broken-screen.tsx'
import { lazy, lazyScreen } from './loading/lazy.tsx'
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
  component: lazyScreen(() => import('./tickets/tickets-screen.tsx'), 'TicketsScreen'),
})

const noTicketRoute = createRoute({
  getParentRoute: () => ticketsRoute,
  path: '/',
  component: lazyScreen(() => import('./tickets/no-ticket.tsx'), 'NoTicket'),
})

const ticketRoute = createRoute({
  getParentRoute: () => ticketsRoute,
  path: '$number',
  validateSearch: readPaneSearch,
  loaderDeps: ({ search }) => ({ tab: search.tab }),
  loader: ({ params, deps }) => {
    if (deps.tab === undefined) foretellTimeline(queryClient, params.number)
  },
  component: lazyScreen(() => import('./tickets/ticket-pane.tsx'), 'TicketPane'),
})

const phoneFormRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/phone-form',
  component: lazyScreen(() => import('./phone-form/phone-form-screen.tsx'), 'PhoneFormScreen'),
})

const accountRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/account',
  component: lazyScreen(() => import('./account/account-screen.tsx'), 'AccountScreen'),
})

const organizationRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/organizations/$id',
  component: lazyScreen(() => import('./organization/organization-screen.tsx'), 'OrganizationScreen'),
})

const profileRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/organizations/$id/profile',
  component: lazyScreen(() => import('./profiles/profile-screen.tsx'), 'ProfileScreen'),
})

const peopleRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/people',
  component: lazyScreen(() => import('./people/people-screen.tsx'), 'PeopleScreen'),
})

const ledgerRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/ledger',
  validateSearch: readLedgerSearch,
  component: lazyScreen(() => import('./mail-ledger/ledger-screen.tsx'), 'LedgerScreen'),
})

const auditRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/audit',
  validateSearch: readAuditSearch,
  component: lazyScreen(() => import('./audit/audit-screen.tsx'), 'AuditScreen'),
})

const tokensRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/tokens',
  component: lazyScreen(() => import('./tokens/tokens-screen.tsx'), 'TokensScreen'),
})

const queueRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/queue',
  component: lazyScreen(() => import('./queue/queue-screen.tsx'), 'QueueScreen'),
})

const workloadRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/workload',
  component: lazyScreen(() => import('./workload/workload-screen.tsx'), 'WorkloadScreen'),
})

const mailboxRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/mailbox',
  validateSearch: readMailboxSearch,
  component: lazyScreen(() => import('./mailbox/mailbox-screen.tsx'), 'MailboxScreen'),
})

const settingsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/settings',
  component: lazyScreen(() => import('./settings/settings-screen.tsx'), 'SettingsScreen'),
})

const textsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/texts',
  validateSearch: readTextsSearch,
  component: lazyScreen(() => import('./texts/texts-screen.tsx'), 'TextsScreen'),
})

const sequencesRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/sequences',
  validateSearch: readSequencesSearch,
  component: lazyScreen(() => import('./sequences/sequences-screen.tsx'), 'SequencesScreen'),
})

const cannedTextsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/canned-texts',
  component: lazyScreen(() => import('./canned-texts/canned-texts-screen.tsx'), 'CannedTextsScreen'),
})

const tasksRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/tasks',
  validateSearch: readTasksSearch,
  component: lazyScreen(() => import('./tasks/tasks-screen.tsx'), 'TasksScreen'),
})

const suppressionsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/suppressions',
  component: lazyScreen(() => import('./suppressions/suppressions-screen.tsx'), 'SuppressionsScreen'),
})

const boardRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/board',
  validateSearch: readBoardSearch,
  component: lazyScreen(() => import('./board/board-screen.tsx'), 'BoardScreen'),
})

const proposalsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/proposals',
  validateSearch: readProposalsSearch,
  component: lazyScreen(() => import('./proposals/proposals-screen.tsx'), 'ProposalsScreen'),
})

const reportsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/reports',
  validateSearch: readReportSearch,
  component: lazyScreen(() => import('./reports/reports-screen.tsx'), 'ReportsScreen'),
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
  defaultErrorComponent: BrokenScreen,
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
