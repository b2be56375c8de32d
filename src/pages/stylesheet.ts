import { createHash } from 'node:crypto'

/** One small sheet for all pages: system fonts, contrasts of 4.5:1 and more, nothing loaded from elsewhere. */
export const stylesheet = `
:root { color-scheme: light; --ink: #1f2328; --soft: #57606a; --line: #8c959f; --brand: #0b5cad; --paper: #fff; --tint: #f6f8fa; --wrong: #b3261e; --done: #116329 }
* { box-sizing: border-box }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1rem/1.8 "Hiragino Sans", "Noto Sans CJK JP", "Noto Sans JP", "Yu Gothic", Meiryo, sans-serif; overflow-wrap: anywhere }
header, main, footer { max-width: 44rem; margin: 0 auto; padding: 0 1rem }
header { display: flex; flex-wrap: wrap; gap: .25rem 1.5rem; align-items: baseline; padding-top: 1rem; padding-bottom: .75rem; border-bottom: 3px solid var(--brand) }
header p { margin: 0; font-weight: bold }
footer { margin-top: 3rem; padding-top: 1rem; padding-bottom: 2rem; border-top: 1px solid var(--line); color: var(--soft); font-size: .9rem }
h1 { margin: 1.75rem 0 .25rem; font-size: 1.6rem; line-height: 1.4 }
h2 { margin: 2rem 0 .5rem; padding-left: .6rem; border-left: 4px solid var(--brand); font-size: 1.15rem; line-height: 1.5 }
.en { margin: 0 0 1rem; color: var(--soft); font-size: .9rem }
a { color: var(--brand) }
a:focus-visible, button:focus-visible, input:focus-visible, textarea:focus-visible, summary:focus-visible, [tabindex]:focus-visible { outline: 3px solid #d97706; outline-offset: 2px }
.skip { position: absolute; left: -100vw; padding: .5rem 1rem; background: var(--paper) }
.skip:focus { left: 1rem; top: .5rem }
form { margin: 1rem 0 }
fieldset { margin: 1.25rem 0; padding: .5rem 1.25rem 1.25rem; border: 1px solid var(--line); border-radius: 6px }
legend { padding: 0 .5rem; font-weight: bold; font-size: 1.05rem }
.choice { display: flex; gap: .6rem; align-items: flex-start; padding: .35rem 0 }
.choice input { flex: none; width: 1.35rem; height: 1.35rem; margin: .2rem 0 0; accent-color: var(--brand) }
label { cursor: pointer }
.field { margin: 1rem 0 }
.field label { display: block; font-weight: bold }
.hint { margin: 0; color: var(--soft); font-size: .9rem }
input[type=text], input[type=email], input[type=password], textarea { width: 100%; padding: .55rem .7rem; border: 1px solid var(--line); border-radius: 4px; background: var(--paper); color: inherit; font: inherit }
input[aria-invalid=true], textarea[aria-invalid=true] { border: 2px solid var(--wrong) }
.hint + button, .hint + input, .hint + textarea { margin-top: .75rem }
.code { max-width: 22rem; font-family: ui-monospace, Consolas, monospace; font-size: 1.25rem; letter-spacing: .1em }
button { padding: .7rem 1.6rem; border: 0; border-radius: 6px; background: var(--brand); color: #fff; font: inherit; font-weight: bold; cursor: pointer }
button:hover { background: #084b8f }
.errors { margin: 1.25rem 0; padding: .75rem 1.25rem; border: 3px solid var(--wrong); border-radius: 6px }
.errors h2 { margin: 0; padding: 0; border: 0; color: var(--wrong) }
.error { margin: 0; color: var(--wrong); font-weight: bold }
.done, .note { margin: 1.25rem 0; padding: .75rem 1.25rem; border-left: 6px solid var(--done); background: var(--tint) }
.note { border-color: var(--brand) }
.done p, .note p { margin: .25rem 0 }
blockquote { margin: .5rem 0; padding: .25rem 1rem; border-left: 4px solid var(--line); background: var(--tint); white-space: pre-wrap }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .35rem 1.25rem; margin: .75rem 0 }
dt { font-weight: bold }
dd { margin: 0; white-space: pre-wrap }
table { width: 100%; border-collapse: collapse }
th, td { padding: .4rem .6rem .4rem 0; border-bottom: 1px solid var(--line); text-align: left; vertical-align: top }
pre { padding: 1rem; background: var(--tint); white-space: pre-wrap; font: .95rem/1.7 ui-monospace, "Noto Sans Mono CJK JP", Consolas, monospace }
@media (max-width: 34rem) { dl { grid-template-columns: 1fr } dd { margin-bottom: .5rem } }
@media print { form, .skip { display: none } }
`.trim()

/** Changes with its content, so that browsers may keep it for good. */
export const stylesheetPath = `/assets/pages-${createHash('sha256').update(stylesheet).digest('hex').slice(0, 12)}.css`
