/** The unfinished ticket of an organisation that somebody has, the newest of several; undefined when there is none. */
export { findAssignedOf as readCurrentTicketOf } from './tickets.store.ts'
