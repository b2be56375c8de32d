/** The text with the words that were looked for marked wherever they stand in it, in whichever case. */
export function Marked({ text, words }: { text: string; words: string }) {
  const wanted = words.trim().toLowerCase()
  const place = wanted === '' ? -1 : text.toLowerCase().indexOf(wanted)
  if (place === -1) return text
  const end = place + wanted.length
  return (
    <>
      {text.slice(0, place)}
      <mark>{text.slice(place, end)}</mark>
      <Marked text={text.slice(end)} words={words} />
    </>
  )
}
