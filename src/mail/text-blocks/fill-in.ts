import { Liquid } from 'liquidjs'

/** Milliseconds, and units of LiquidJS's own count of memory, that filling in one text may take; characters it may come to. */
const limits = { renderLimit: 2_000, memoryLimit: 200_000, parseLimit: 20_000 }
const filledAtMost = 20_000

/** LiquidJS with nothing left of it but `{{variable}}`: no tag, no filter, no file, nothing inherited. */
const liquid = new Liquid({
  ...limits,
  strictVariables: true,
  strictFilters: true,
  ownPropertyOnly: true,
  templates: {},
  dynamicPartials: false,
})
for (const tag of Object.keys(liquid.tags)) delete liquid.tags[tag]
for (const filter of Object.keys(liquid.filters)) delete liquid.filters[filter]

/**
 * A text with its variables filled in; values stand as they are, whatever is in them. Throws when the text is no plain template, names a
 * variable that has no value, or comes to more than 20,000 characters. `judgeText` finds all that before a text is saved.
 */
export function fillIn(body: string, values: Readonly<Record<string, string>>): string {
  const filled = String(liquid.parseAndRenderSync(body, values))
  if (filled.length > filledAtMost) throw new RangeError('the text is too long once it is filled in')
  return filled
}
