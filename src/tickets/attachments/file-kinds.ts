/** Kinds of files the desk takes: what they are sent as, how their names end, and whether a browser may show them. */
export const fileKinds = {
  pdf: { type: 'application/pdf', endings: ['pdf'], isShown: true },
  png: { type: 'image/png', endings: ['png'], isShown: true },
  jpeg: { type: 'image/jpeg', endings: ['jpg', 'jpeg'], isShown: true },
  gif: { type: 'image/gif', endings: ['gif'], isShown: true },
  webp: { type: 'image/webp', endings: ['webp'], isShown: true },
  docx: { type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', endings: ['docx'], isShown: false },
  xlsx: { type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', endings: ['xlsx'], isShown: false },
  pptx: { type: 'application/vnd.openxmlformats-officedocument.presentationml.presentation', endings: ['pptx'], isShown: false },
  text: { type: 'text/plain', endings: ['txt'], isShown: false },
  csv: { type: 'text/csv', endings: ['csv'], isShown: false },
} as const

export type FileKind = keyof typeof fileKinds
export const fileKindCodes = Object.keys(fileKinds) as [FileKind, ...FileKind[]]

/** Bytes a file, all files of a message and all of a ticket may have; and files of one message. */
export const fileLimits = { file: 10_000_000, message: 15_000_000, ticket: 100_000_000, filesOfMessage: 10 } as const
