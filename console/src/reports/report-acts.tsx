import { notifications } from '@mantine/notifications'
import { useMutation } from '@tanstack/react-query'
import { api } from '../api/client.ts'
import { ApiProblem } from '../api/api-problem.ts'
import { ActButton } from '../keys/act-button.tsx'
import { useWords } from '../language/language.tsx'
import type { ReportKind } from './report-search.ts'
import type { ReportQuery } from './use-report.ts'
import styles from './reports.module.css'

const wording = {
  csv: { ja: 'CSVで保存', en: 'Save as CSV' },
  xlsx: { ja: 'Excelで保存', en: 'Save for Excel' },
  print: { ja: '印刷', en: 'Print' },
  failed: { ja: 'ファイルを作成できませんでした', en: 'The file could not be made' },
  unreached: { ja: '接続を確かめて、もう一度お試しください。', en: 'Check the connection and try again.' },
} as const

type Format = 'csv' | 'xlsx'

/** A report as a file or on paper. */
export function ReportActs({ report, query }: { report: ReportKind; query: ReportQuery }) {
  const words = useWords(wording)
  const saving = useMutation({
    mutationFn: async (format: Format) => save(await fetchFile(report, { ...query, format })),
    onError: (error) =>
      notifications.show({
        color: 'vermilion',
        title: words.failed,
        message: error instanceof ApiProblem ? error.message : words.unreached,
      }),
  })
  return (
    <div className={styles.acts}>
      {(['csv', 'xlsx'] as const).map((format) => (
        <ActButton
          name={wording[format]}
          key={format}
          size="compact-sm"
          variant="default"
          loading={saving.isPending && saving.variables === format}
          act={() => saving.mutate(format)}
        />
      ))}
      <ActButton name={wording.print} size="compact-sm" variant="default" act={() => window.print()} />
    </div>
  )
}

interface NamedFile {
  readonly name: string
  readonly content: Blob
}

async function fetchFile(report: ReportKind, query: ReportQuery & { format: Format }): Promise<NamedFile> {
  const asked = { params: { query }, parseAs: 'blob' } as const
  const answer =
    report === 'funnel' ? await api.GET('/api/v1/reports/funnel/file', asked) : await api.GET('/api/v1/reports/response-times/file', asked)
  const name = /filename="([^"]+)"/u.exec(answer.response.headers.get('content-disposition') ?? '')?.[1]
  return { name: name ?? `${report}.${query.format}`, content: answer.data as Blob } // what is not answered well is thrown before
}

function save({ name, content }: NamedFile): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(content)
  link.download = name
  link.click()
  URL.revokeObjectURL(link.href)
}
