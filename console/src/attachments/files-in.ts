/** Files that were dropped or pasted; none where text was. A picture pasted from a screen is named by its time. */
export function filesIn({ files }: DataTransfer): File[] {
  return [...files].map((file) => (file.name === 'image.png' ? new File([file], `${nameOfNow()}.png`, { type: file.type }) : file))
}

function nameOfNow(): string {
  return `image-${new Date().toISOString().slice(0, 19).replaceAll(/[-:T]/gu, '')}`
}
