import { useCommand, type Command } from './keys-provider.tsx'

interface OfferProps extends Omit<Command, 'act'> {
  /** Undefined: not now. */
  readonly act: (() => void) | undefined
}

/** Something the palette can do as long as this stands on a screen, where the screen itself shows it elsewhere or by another means. */
export function Offer({ name, act, of }: OfferProps) {
  useCommand(name, act, of)
  return null
}
