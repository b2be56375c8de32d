import { MultiSelect } from '@mantine/core'
import { useChoices } from '../phone-form/use-choices.ts'
import { useCatalog, type ListName } from '../parts/use-catalog.ts'

interface CodesFieldProps<Code extends string> {
  readonly label: string
  readonly list: ListName
  readonly value: readonly Code[] | undefined
  readonly change: (codes: Code[]) => void
  readonly error: string | undefined
}

/** Some codes of a list of the catalog. */
export function CodesField<Code extends string>({ label, list, value = [], change, error }: CodesFieldProps<Code>) {
  const catalog = useCatalog()
  const choices = useChoices()
  return (
    <MultiSelect
      size="xs"
      label={label}
      data={choices(catalog?.[list])}
      value={[...value]}
      error={error}
      onChange={(codes) => change(codes as Code[])} // it offers only codes of the list
    />
  )
}
