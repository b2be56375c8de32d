/** The same with `key` stated, or left unsaid: what is absent is unknown, not "no". */
export function withStated<Whole extends object, Key extends keyof Whole>(whole: Whole, key: Key, value: Whole[Key] | undefined): Whole {
  const { [key]: _before, ...others } = whole
  return (value === undefined ? others : { ...others, [key]: value }) as Whole // the keys of `Whole`, one of them stated anew
}
