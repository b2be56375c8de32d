const figures = new Intl.NumberFormat('en', { maximumFractionDigits: 3 })

/** A number as people read it, in both languages: 1741 is 1,741. Years and numbers that only name something are not given to it. */
export function grouped(figure: number): string {
  return figures.format(figure)
}

/** So many of something, in English: 1 ticket, 1,741 tickets. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${grouped(count)} ${count === 1 ? one : many}`
}
