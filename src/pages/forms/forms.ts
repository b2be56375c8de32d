import type { Audience } from '../../catalog/desk-codes.ts'
import { corporateForm } from './corporate-form.ts'
import { exampleBodyOf, type Body, type FormDescription } from './form.ts'
import { municipalForm } from './municipal-form.ts'
import { workerForm } from './worker-form.ts'

/** The public forms. */
export const forms: Readonly<Record<Audience, FormDescription>> = {
  municipal: municipalForm,
  corporate: corporateForm,
  worker: workerForm,
}

/** A filled-in form for each operation of the intake, by its operationId: what the API's document shows. */
export function intakeExamples(): Readonly<Record<string, Body>> {
  return {
    fileMunicipalForm: exampleBodyOf(municipalForm),
    fileCorporateForm: exampleBodyOf(corporateForm),
    fileWorkerForm: exampleBodyOf(workerForm),
  }
}
