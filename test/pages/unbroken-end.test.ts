import { describe, expect, it } from 'vitest'
import { unbrokenEnd } from '../../src/pages/unbroken-end.ts'

describe('the end of a sentence', () => {
  it('stays with the address before it, so that no line begins with 。', () => {
    expect(unbrokenEnd('形をご確認ください（例：yamada@example.co.jp）。')).toBe(
      '形をご確認ください（例：yamada@example.co.j<span class="unbroken">p）。</span>',
    )
  })

  it('is left alone where browsers keep it by themselves, and says what was typed as text', () => {
    expect(unbrokenEnd('入力してください。')).toBe('入力してください。')
    expect(unbrokenEnd('<b>')).toBe('&#60;b&#62;')
  })
})
