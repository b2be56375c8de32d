/** Whose tasks are shown: one's own, or everybody's. */
export interface TasksSearch {
  of?: 'everyone'
}

export function readTasksSearch({ of }: Record<string, unknown>): TasksSearch {
  return of === 'everyone' ? { of } : {}
}
