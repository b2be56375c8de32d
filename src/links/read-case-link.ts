export { findCaseLink as readCaseLinkById, type CaseLinkRow } from './case-links.store.ts'
