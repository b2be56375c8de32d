import { ActionIcon, Fieldset, Group, MultiSelect, NumberInput, Select, TextInput } from '@mantine/core'
import type { Schemas } from '../api/client.ts'
import { useLanguage, useWords } from '../language/language.tsx'
import { useCatalog, type ListName } from '../parts/use-catalog.ts'
import { needNames } from './need-names.ts'
import { useCriterionNames } from './use-criterion-names.ts'

type Need = Schemas['CompanyNeed'] | Schemas['MunicipalNeed']
type Target = NonNullable<Need['target']>

const wording = {
  ...needNames,
  remove: { ja: (name: string) => `「${name}」を外す`, en: (name: string) => `Take ${name} away` },
} as const

const importances = ['1', '2', '3', '4', '5', 'must'] as const

/** Kinds of targets that are codes of a list of the catalog. */
const codeLists: Partial<Record<string, ListName>> = {
  office_forms: 'officeForms',
  lines: 'lines',
  occupancies: 'occupancies',
  transport_hubs: 'transportHubs',
  talent_fields: 'talentFields',
  industries: 'industries',
  presences: 'presences',
}

/** What is out of bounds is refused at its field, never put right unsaid. */
const asTyped = { clampBehavior: 'none' } as const

interface NeedFieldsProps<Stated extends Need> {
  readonly need: Stated
  readonly change: (need: Stated) => void
  readonly remove: () => void
  /** What the API found wrong with it. */
  readonly error?: string | undefined
}

/** One need: how important it is, and what it aims at, in the way the catalog says of its kind. */
export function NeedFields<Stated extends Need>({ need, change, remove, error }: NeedFieldsProps<Stated>) {
  const words = useWords(wording)
  const nameOf = useCriterionNames()
  const name = nameOf(need.code)
  const aimAt = (target: Target | undefined) => {
    const { target: _, ...rest } = need
    change((target === undefined || target === '' ? rest : { ...rest, target }) as Stated) // the same need, aimed anew
  }
  return (
    <Fieldset legend={name} p="xs">
      <Group gap="xs" align="flex-start" wrap="nowrap">
        <Select
          w={100}
          size="xs"
          label={words.importance}
          allowDeselect={false}
          value={String(need.importance)}
          data={importances.map((one) => ({ value: one, label: one === 'must' ? words.must : one }))}
          onChange={(chosen) => change({ ...need, importance: chosen === 'must' ? 'must' : Number(chosen) })}
        />
        <TargetField need={need} aimAt={aimAt} error={error} />
        <ActionIcon variant="default" size={30} mt={25} aria-label={words.remove(name)} onClick={remove}>
          ×
        </ActionIcon>
      </Group>
    </Fieldset>
  )
}

interface TargetFieldProps {
  readonly need: Need
  readonly aimAt: (target: Target | undefined) => void
  readonly error: string | undefined
}

function TargetField({ need: { code, target }, aimAt, error }: TargetFieldProps) {
  const words = useWords(wording)
  const { language } = useLanguage()
  const catalog = useCatalog()
  const kind = [...(catalog?.companyNeeds ?? []), ...(catalog?.municipalNeeds ?? [])].find((need) => need.code === code)?.target ?? 'none'
  const list = codeLists[kind]
  const common = { size: 'xs', label: words.target, error, style: { flex: 1 } } as const
  if (kind === 'none') return <span style={{ flex: 1 }} />
  if (list) {
    return (
      <MultiSelect
        {...common}
        value={Array.isArray(target) ? target : []}
        data={(catalog?.[list] ?? []).map((entry) => ({ value: entry.code, label: entry[language] }))}
        // The list has codes of this kind of target only.
        onChange={(chosen) => aimAt(chosen.length > 0 ? (chosen as Target) : undefined)}
      />
    )
  }
  if (kind === 'range') return <RangeField target={target} aimAt={aimAt} error={error} />
  if (kind === 'number' || typeof target === 'number') {
    return (
      <NumberInput
        {...common}
        min={0}
        {...asTyped}
        value={typeof target === 'number' ? target : ''}
        onChange={(value) => aimAt(value === '' ? undefined : Number(value))}
      />
    )
  }
  return (
    <TextInput
      {...common}
      type={kind === 'date' ? 'date' : 'text'}
      value={typeof target === 'string' ? target : ''}
      onChange={({ currentTarget }) => aimAt(currentTarget.value)}
    />
  )
}

function RangeField({ target, aimAt, error }: Omit<TargetFieldProps, 'need'> & { target: Target | undefined }) {
  const words = useWords(wording)
  const range = typeof target === 'object' && !Array.isArray(target) ? target : {}
  const put = (key: 'min' | 'max', value: number | string) => {
    const { [key]: _, ...other } = range
    const changed = value === '' ? other : { ...other, [key]: Number(value) }
    aimAt(Object.keys(changed).length > 0 ? changed : undefined)
  }
  return (
    <Group gap="xs" wrap="nowrap" align="flex-start" flex={1}>
      {(['min', 'max'] as const).map((key) => (
        <NumberInput
          key={key}
          size="xs"
          flex={1}
          min={1}
          {...asTyped}
          allowDecimal={false}
          label={words[key]}
          error={key === 'min' ? error : Boolean(error)}
          value={range[key] ?? ''}
          onChange={(value) => put(key, value)}
        />
      ))}
    </Group>
  )
}
