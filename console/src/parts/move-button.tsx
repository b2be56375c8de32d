import { ActionIcon } from '@mantine/core'

interface MoveButtonProps {
  readonly label: string
  readonly sign: string
  /** It cannot go further; the button keeps the focus all the same. */
  readonly isLast: boolean
  readonly move: () => void
}

/** Moves one of a list a place on. */
export function MoveButton({ label, sign, isLast, move }: MoveButtonProps) {
  return (
    <ActionIcon
      size="sm"
      variant="default"
      aria-label={label}
      aria-disabled={isLast}
      {...(isLast && { 'data-disabled': true })}
      onClick={() => {
        if (!isLast) move()
      }}
    >
      {sign}
    </ActionIcon>
  )
}
