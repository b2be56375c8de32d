import { Button, Group, SimpleGrid, Stack } from '@mantine/core'
import type { Schemas } from '../api/client.ts'
import { useWords } from '../language/language.tsx'
import { PlaceSelect } from '../phone-form/place-select.tsx'
import type { PartFields } from './part-fields.ts'
import { usePlaceName } from './use-place-name.ts'
import { withStated } from './with-stated.ts'

type Sites = NonNullable<Schemas['CompanyProfile']['sites']>

const wording = {
  own: { ja: '自社の拠点を加える', en: 'Add a site of its own' },
  customers: { ja: '近くにいたい顧客の所在地を加える', en: 'Add where its customers are' },
  remove: { ja: (name: string) => `「${name}」を外す`, en: (name: string) => `Take ${name} away` },
} as const

/** Where a company has to do with already. */
export function SitesPart({ part: sites, change, at }: PartFields<Sites>) {
  const words = useWords(wording)
  return (
    <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="xs">
      {(['own', 'customers'] as const).map((key) => {
        const codes = sites[key] ?? []
        const put = (changed: string[]) => change(withStated(sites, key, changed.length > 0 ? changed : undefined))
        return (
          <Stack key={key} gap="xs">
            <PlaceSelect
              // What was added is not to be looked for again.
              key={codes.length}
              size="xs"
              label={words[key]}
              value={null}
              error={at(`sites.${key}`)}
              onChange={(code) => code !== null && !codes.includes(code) && put([...codes, code])}
            />
            <Group gap={6}>
              {codes.map((code) => (
                <Place key={code} code={code} remove={() => put(codes.filter((one) => one !== code))} />
              ))}
            </Group>
          </Stack>
        )
      })}
    </SimpleGrid>
  )
}

function Place({ code, remove }: { code: string; remove: () => void }) {
  const words = useWords(wording)
  const name = usePlaceName(code)
  return (
    <Button size="compact-sm" variant="default" aria-label={words.remove(name)} onClick={remove}>
      {name} <span aria-hidden>×</span>
    </Button>
  )
}
