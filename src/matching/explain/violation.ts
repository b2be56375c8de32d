import type { Sentence } from '../../errors.ts'
import type { Violation } from '../result.schemas.ts'
import { both, criterionName, factInWords, quantityInWords, targetInWords } from './wording.ts'

/** Why a municipality is left out: whose must-have, what was required, what is known, and by how much it falls short. */
export function explainViolation({ side, criterion, required, stated, shortBy }: Violation): Sentence {
  return both((language) => {
    const name = criterionName(criterion, language)
    const gap = shortBy === null ? '' : quantityInWords(shortBy, criterion, language)
    const asked = targetInWords(required, criterion, language)
    const known = factInWords(stated, criterion, language)
    if (language === 'ja') {
      const whose = side === 'company' ? '企業の必須条件' : '自治体の必須条件'
      const by = gap === '' ? '' : `（差は${gap}）`
      return `${whose}「${name}」は「${asked}」ですが、実際は「${known}」です${by}。`
    }
    const whose = side === 'company' ? "The company's must-have" : "The municipality's must-have"
    const by = gap === '' ? '' : ` (off by ${gap.trim()})`
    return `${whose}, ${name}: required ${asked}, actually ${known}${by}.`
  })
}
