import { useMutation, useMutationState, useQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback, useState } from 'react'
import { api, bodyOf, type Schemas } from '../api/client.ts'
import { readDrafts } from '../tickets/use-drafts.ts'

export type AttachedFile = Schemas['Attachment']

/** Milliseconds after which a file the scanner has not seen is looked at again. */
const lookedAtEvery = 10_000

/** A file that was not taken, and why. */
export interface RefusedFile {
  readonly name: string
  readonly error: unknown
}

export interface DraftFiles {
  readonly files: readonly AttachedFile[]
  /** Of those given last. */
  readonly refused: readonly RefusedFile[]
  /** Names of those on their way. */
  readonly coming: readonly string[]
  readonly error: Error | null
  add(files: readonly File[]): void
  remove(id: string): void
  /** What became of the draft took them with it. */
  letGo(): void
  /** They are the draft's again. */
  takeBack(files: readonly AttachedFile[]): void
}

/** Files of what one is writing at a ticket, as the desk's server keeps them. */
export function useDraftFiles(number: string, kind: keyof Schemas['Drafts']['files']): DraftFiles {
  const queries = useQueryClient()
  const key = ['drafts', number]
  const path = { number, kind }
  const { data } = useQuery({
    queryKey: key,
    queryFn: () => readDrafts(number),
    // Asked for by the composer; from then on only while a file waits for the scanner.
    enabled: (query) => query.state.data?.files[kind].some(({ verdict }) => verdict === 'waiting') ?? false,
    placeholderData: nothing,
    select: kind === 'note' ? noteFiles : replyFiles,
    staleTime: Infinity,
    refetchInterval: lookedAtEvery,
    refetchOnWindowFocus: false,
  })
  const change = useCallback(
    (next: (files: AttachedFile[]) => AttachedFile[]) =>
      queries.setQueryData<Schemas['Drafts']>(['drafts', number], (all = nothing) => ({
        ...all,
        files: { ...all.files, [kind]: next(all.files[kind]) },
      })),
    [queries, number, kind],
  )
  const [refused, setRefused] = useState<readonly RefusedFile[]>([])
  const addOne = async (file: File) => {
    const added = await bodyOf(
      api.POST('/api/v1/tickets/{number}/drafts/{kind}/attachments', {
        params: { path, header: { 'file-name': encodeURIComponent(file.name) } },
        headers: { 'content-type': 'application/octet-stream' },
        body: '',
        bodySerializer: () => file,
      }),
    )
    await queries.cancelQueries({ queryKey: key })
    change((all) => [...all, added])
  }
  const addKey = ['add-files', number, kind]
  const adding = useMutation({
    mutationKey: addKey,
    mutationFn: async (files: readonly File[]) => {
      // What is kept, when it comes later than the file, would take the file out of sight.
      await queries.ensureQueryData({ queryKey: key, queryFn: () => readDrafts(number) })
      // One that is not taken keeps none of the others away.
      for (const file of files)
        await addOne(file).catch((error: unknown) => setRefused((before) => [...before, { name: file.name, error }]))
    },
  })
  // Also those given while others were still on their way.
  const coming = useMutationState({
    filters: { mutationKey: addKey, status: 'pending' },
    select: ({ state }) => (state.variables as readonly File[]).map(({ name }) => name), // what `adding` is given
  }).flat()
  const removing = useMutation({
    mutationFn: (id: string) =>
      bodyOf(api.PATCH('/api/v1/tickets/{number}/drafts/{kind}/attachments', { params: { path }, body: { remove: [id] } })),
    onSuccess: async (_left, id) => {
      await queries.cancelQueries({ queryKey: key })
      change((all) => all.filter((one) => one.id !== id))
    },
  })
  return {
    files: data ?? none,
    refused,
    coming,
    error: adding.error ?? removing.error,
    add: (files) => {
      if (files.length === 0) return
      if (coming.length === 0) setRefused([])
      adding.mutate(files)
    },
    remove: (id) => removing.mutate(id),
    letGo: () => {
      change(() => [])
      setRefused([])
    },
    takeBack: (files) => void change((all) => [...files.filter(({ id }) => !all.some((one) => one.id === id)), ...all]),
  }
}

const none: readonly AttachedFile[] = []
const noteFiles = ({ files }: Schemas['Drafts']) => files.note
const replyFiles = ({ files }: Schemas['Drafts']) => files.reply
const nothing: Schemas['Drafts'] = { reply: null, note: null, heard: null, files: { reply: [], note: [] } }
