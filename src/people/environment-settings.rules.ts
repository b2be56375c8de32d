import type { Config } from '../config.ts'

/** Host and port of an address, without account, password and query. */
function hostOf(address: string | undefined): string | null {
  if (address === undefined) return null
  const { host, protocol } = new URL(address)
  return `${protocol}//${host}`
}

/** What is told of the environment: what people at the desk and those who write to it notice. Secrets and paths of the machine are not. */
export function settingsOfEnvironment(config: Config): { variable: string; value: string | null }[] {
  const shown: Record<string, string | null> = {
    PUBLIC_URL: config.PUBLIC_URL,
    MAIL_FROM: config.MAIL_FROM,
    BOUNCE_ADDRESS: config.BOUNCE_ADDRESS,
    DESK_PHONE: config.DESK_PHONE ?? null,
    DESK_ADDRESS: config.DESK_ADDRESS ?? null,
    DESK_OPERATOR: config.DESK_OPERATOR ?? null,
    SMTP_URL: hostOf(config.SMTP_URL),
    REDIS_URL: hostOf(config.REDIS_URL),
    CLAMD_URL: hostOf(config.CLAMD_URL),
    REQUIRE_SECOND_FACTOR: config.requireSecondFactor ? 'on' : 'off',
    FORMS_PER_HOUR: String(config.FORMS_PER_HOUR),
    FORM_PROOF_OF_WORK: config.FORM_PROOF_OF_WORK,
    INTAKE_RATE_PER_MINUTE: String(config.INTAKE_RATE_PER_MINUTE),
    LOG_LEVEL: config.LOG_LEVEL,
  }
  return Object.entries(shown).map(([variable, value]) => ({ variable, value }))
}
