import { cancel, type Drafter } from './draft.ts'

export const draftNewLink: Drafter = async () => cancel('not_needed')
