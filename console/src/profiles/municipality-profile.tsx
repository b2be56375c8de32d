import { Loader } from '@mantine/core'
import { api, bodyOf, type Schemas } from '../api/client.ts'
import { useWords } from '../language/language.tsx'
import { ProblemNote } from '../parts/problem-note.tsx'
import { FactsPart } from './facts-part.tsx'
import { NeedsPart } from './needs-part.tsx'
import { OfficesPart } from './offices-part.tsx'
import { ProfileForm, type Section } from './profile-form.tsx'
import { ProjectsPart } from './projects-part.tsx'
import { StrengthsPart } from './strengths-part.tsx'
import { useStated } from './use-stated.ts'
import { withStated } from './with-stated.ts'

type Profile = Schemas['MunicipalityProfile']

const wording = {
  strengths: { ja: '強み', en: 'Strengths' },
  offices: { ja: 'オフィス', en: 'Offices' },
  needs: { ja: '企業に望むこと', en: 'What it asks of companies' },
  projects: { ja: '進行中のプロジェクト', en: 'Projects under way' },
  facts: { ja: '制度・立地', en: 'Measures and place' },
} as const

const nothing: Profile = { strengths: [], offices: [], needs: [] }

/** What a municipality states about itself, to be edited by whoever may. */
export function MunicipalityProfile({ id, code, isOnlyRead }: { id: string; code: string; isOnlyRead: boolean }) {
  const words = useWords(wording)
  const path = { code }
  const { stated, error, readAgain } = useStated(id, nothing, () =>
    bodyOf(api.GET('/api/v1/municipalities/{code}/profile', { params: { path } })),
  )
  if (error) return <ProblemNote error={error} />
  if (!stated) return <Loader />
  const sections: Section<Profile>[] = [
    {
      parts: ['strengths'],
      name: words.strengths,
      fields: ({ part, change, at }) => (
        <StrengthsPart part={part.strengths} at={at} change={(strengths) => change({ ...part, strengths: [...strengths] })} />
      ),
    },
    {
      parts: ['offices'],
      name: words.offices,
      fields: ({ part, change, at }) => (
        <OfficesPart part={part.offices} at={at} change={(offices) => change({ ...part, offices: [...offices] })} />
      ),
    },
    {
      parts: ['facts'],
      name: words.facts,
      fields: ({ part, change, at }) => <FactsPart part={part.facts ?? {}} at={at} change={(facts) => change({ ...part, facts })} />,
    },
    {
      parts: ['projects'],
      name: words.projects,
      fields: ({ part, change, at }) => (
        <ProjectsPart
          part={part.projects ?? []}
          at={at}
          change={(projects) => change(withStated(part, 'projects', projects.length > 0 ? [...projects] : undefined))}
        />
      ),
    },
    {
      parts: ['needs'],
      name: words.needs,
      fields: ({ part, change, at }) => (
        <NeedsPart list="municipalNeeds" part={part.needs} at={at} change={(needs) => change({ ...part, needs: [...needs] })} />
      ),
    },
  ]
  return (
    <ProfileForm
      organizationId={id}
      stated={stated}
      sections={sections}
      isOnlyRead={isOnlyRead}
      readAgain={readAgain}
      save={(profile, version) =>
        api.PUT('/api/v1/municipalities/{code}/profile', {
          params: { path, header: { 'if-match': `"${String(version)}"` } },
          body: profile,
        })
      }
    />
  )
}
