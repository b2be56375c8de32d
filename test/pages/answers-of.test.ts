import { describe, expect, it } from 'vitest'
import { audienceCodes } from '../../src/catalog/desk-codes.ts'
import { answersOf } from '../../src/pages/forms/answers-of.ts'
import { bodyOf, exampleBodyOf } from '../../src/pages/forms/form.ts'
import { forms } from '../../src/pages/forms/forms.ts'

describe('the answers of a body', () => {
  it.each(audienceCodes)('make that body again, in the %s form', (audience) => {
    const body = exampleBodyOf(forms[audience])
    expect(bodyOf(forms[audience], answersOf(forms[audience], body))).toEqual(body)
  })

  it('leave out what no control asks, and know several places and offices', () => {
    const body = {
      ...exampleBodyOf(forms.corporate),
      sites: { own: ['131130', '072028'], customers: ['304018'] },
      somethingElse: 'x',
    }
    const again = bodyOf(forms.corporate, answersOf(forms.corporate, body))
    expect(again).toMatchObject({ sites: body.sites })
    expect(again).not.toHaveProperty('somethingElse')
  })
})
