import { controlOf, exampleOf, linesOf, namesOf, undecided, valueOf, type Field } from './fields.ts'
import { put, type Block } from './form.ts'
import { renderField } from './render-field.ts'

/** Fields one below the other, each at its own path of the body. */
export function fieldsBlock(fields: readonly Field[]): Block {
  const names = new Set(fields.flatMap((field) => namesOf(field, field.path)))
  const privateNames = new Set(fields.filter(({ isPrivate }) => isPrivate).flatMap((field) => namesOf(field, field.path)))
  return {
    owns: (name) => names.has(name),
    write: (answers, body) => {
      for (const field of fields) put(body, field.path, valueOf(field, field.path, answers))
    },
    controlAt: (path, answers) => {
      const field = fields.find((one) => one.path === path.map(String).join('.'))
      return field && controlOf(field, field.path, answers)
    },
    render: (shown) => fields.map((field) => renderField(field, field.path, shown)).join(''),
    review: ({ answers, language }) =>
      fields.map((field) => ({
        label: field.label[language],
        lines: linesOf(field, field.path, answers, language),
        ...(field.kind === 'yes_no' && { unsaid: undecided[language] }),
      })),
    example: new Map(fields.map((field) => exampleOf(field, field.path))),
    isPrivate: (name) => privateNames.has(name),
  }
}
