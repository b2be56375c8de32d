import { type Measures, signTest } from './measures.ts'

const nameWidth = 56
const numberWidth = 9

export function say(text: string): void {
  process.stdout.write(`${text}\n`)
}

export function head(title: string): void {
  const columns = ['MRR', 'median', 'top 5', 'top 10'].map((column) => column.padStart(numberWidth))
  say(`\n${title}\n${''.padEnd(nameWidth)}${columns.join('')}`)
}

export function row(name: string, { meanReciprocalRank, medianRank, firstFive, firstTen }: Measures): void {
  const share = (value: number): string => `${(100 * value).toFixed(0)} %`
  const columns = [meanReciprocalRank.toFixed(3), medianRank.toFixed(1), share(firstFive), share(firstTen)]
  say(`${name.padEnd(nameWidth)}${columns.map((column) => column.padStart(numberWidth)).join('')}`)
}

/** In how many cases the engine did better or worse, and how likely that is if neither were better. */
export function duel(name: string, engine: readonly number[], other: readonly number[]): void {
  const { wins, losses, chance } = signTest(engine, other)
  say(`  ${name.padEnd(nameWidth)}${wins} better, ${losses} worse (by chance ${chance.toExponential(0)})`)
}
