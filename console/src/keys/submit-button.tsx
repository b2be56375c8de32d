import { Button, type ButtonProps } from '@mantine/core'
import { useRef } from 'react'
import { useLanguage } from '../language/language.tsx'
import { useCommand, type Command, type CommandTarget } from './keys-provider.tsx'

interface SubmitButtonProps extends Omit<ButtonProps, 'children' | 'name' | 'type'> {
  readonly name: Command['name']
  /** What it is about, where a screen has several such forms. */
  readonly of?: CommandTarget | undefined
}

/** Sends the form it stands in, which the palette does as well, as long as it can be pressed. */
export function SubmitButton({ name, of, ...button }: SubmitButtonProps) {
  const { language } = useLanguage()
  const itself = useRef<HTMLButtonElement>(null)
  const isRefused = button.disabled === true || button.loading === true
  useCommand(name, isRefused ? undefined : () => itself.current?.form?.requestSubmit(itself.current), of)
  return (
    <Button {...button} ref={itself} type="submit">
      {name[language]}
    </Button>
  )
}
