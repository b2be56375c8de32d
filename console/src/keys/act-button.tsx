import { Button, type ButtonProps } from '@mantine/core'
import { useLanguage } from '../language/language.tsx'
import { useCommand, type Command, type CommandTarget } from './keys-provider.tsx'

interface ActButtonProps extends Omit<ButtonProps, 'children' | 'name'> {
  readonly name: Command['name']
  readonly act: () => void
  /** What it is done to, where the same is offered for several. */
  readonly of?: CommandTarget | undefined
  readonly title?: string
  readonly autoFocus?: boolean
  readonly 'aria-label'?: string
  readonly 'aria-pressed'?: boolean
}

/** A button that the palette offers as well, as long as it can be pressed. */
export function ActButton({ name, act, of, ...button }: ActButtonProps) {
  const { language } = useLanguage()
  const isRefused = button.disabled === true || button.loading === true
  useCommand(name, isRefused ? undefined : act, of)
  return (
    <Button {...button} onClick={act}>
      {name[language]}
    </Button>
  )
}
