import type { Config } from './config.ts'
import { parseSender } from './mail-address.ts'

/** Where people reach the desk itself. What nobody stated is not there. */
export interface DeskContact {
  readonly mail: string
  readonly phone?: string
  /** In one line, as it is written on letters. */
  readonly postal?: string
}

export function deskContactOf({
  MAIL_FROM,
  DESK_PHONE: phone,
  DESK_ADDRESS: postal,
}: Pick<Config, 'MAIL_FROM' | 'DESK_PHONE' | 'DESK_ADDRESS'>): DeskContact {
  return { mail: parseSender(MAIL_FROM).address, ...(phone !== undefined && { phone }), ...(postal !== undefined && { postal }) }
}
