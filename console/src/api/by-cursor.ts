interface ByCursor {
  readonly initialPageParam: string | undefined
  readonly getNextPageParam: (page: { nextCursor: string | null }) => string | undefined
}

/** How `useInfiniteQuery` reads a list page by page: the first has no cursor, each names that of the next. */
export const byCursor: ByCursor = {
  initialPageParam: undefined,
  getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
}
