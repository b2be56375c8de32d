export { giveProposalsTo as giveProposalsWithin } from './proposals.store.ts'
