import type { Form } from './intake.schemas.ts'

/** Who fills in a form and sends it: its contact, or the office of a prefecture that files for its municipality. */
export function senderOfForm(form: Form): Form['contact'] {
  return (form.audience === 'municipal' && form.filedBy?.contact) || form.contact
}
