import type { Sentence } from '../../errors.ts'

/** Why a company is asked for a wish: what it is for, and by what is told which municipalities meet it. */
export function toSuggestMunicipalities(ja: string, en: string): Sentence {
  return {
    ja: `ご希望に合う自治体をご紹介するため、${ja}で確かめます`,
    en: `to suggest municipalities that meet your wish; we check ${en}`,
  }
}

/** The same of a municipality, about companies. */
export function toSuggestCompanies(ja: string, en: string): Sentence {
  return {
    ja: `ご希望に合う企業をご紹介するため、${ja}で確かめます`,
    en: `to suggest companies that meet your wish; we check ${en}`,
  }
}
