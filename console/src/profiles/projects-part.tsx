import { Button, Group, Stack, TextInput } from '@mantine/core'
import type { Schemas } from '../api/client.ts'
import { grouped } from '../language/grouped.ts'
import { useWords } from '../language/language.tsx'
import { rowNames } from './field-names.ts'
import type { PartFields } from './part-fields.ts'
import { RowFieldset } from './row-fieldset.tsx'
import { withStated } from './with-stated.ts'

type Project = Schemas['Project']

const wording = {
  ...rowNames,
  project: { ja: (place: number) => `プロジェクト${grouped(place)}`, en: (place: number) => `Project ${grouped(place)}` },
  add: { ja: 'プロジェクトを加える', en: 'Add a project' },
} as const

/** Projects under way in a municipality. */
export function ProjectsPart({ part: projects, change, at }: PartFields<readonly Project[]>) {
  const words = useWords(wording)
  return (
    <Stack gap="xs">
      {projects.map((project, index) => {
        const put = (changed: Project) => change(projects.map((one) => (one === project ? changed : one)))
        return (
          // Its name is typed, so its place is what it is known by.
          <RowFieldset
            key={index}
            name={project.name || words.project(index + 1)}
            remove={() => change(projects.filter((one) => one !== project))}
          >
            <Group gap="xs" align="flex-start" wrap="nowrap">
              <TextInput
                size="xs"
                w={260}
                label={words.name}
                required
                value={project.name}
                error={at(`projects.${String(index)}.name`)}
                onChange={({ currentTarget }) => put({ ...project, name: currentTarget.value })}
              />
              <TextInput
                size="xs"
                flex={1}
                label={words.note}
                value={project.note ?? ''}
                error={at(`projects.${String(index)}.note`)}
                onChange={({ currentTarget }) => put(withStated(project, 'note', currentTarget.value || undefined))}
              />
            </Group>
          </RowFieldset>
        )
      })}
      <Button size="compact-sm" variant="default" w="fit-content" onClick={() => change([...projects, { name: '' }])}>
        {words.add}
      </Button>
    </Stack>
  )
}
