import { accounts, afterCare } from './demo/after-care.ts'
import { enquiry, introduction, shortlist } from './demo/agreement.ts'
import { startInstance } from './demo/instance.ts'
import { matches } from './demo/matching.ts'
import { assignment, forms, verification } from './demo/opening.ts'
import { setStage } from './demo/stage.ts'
import { openTranscript } from './demo/transcript.ts'

/** Plays the main job of the desk through its HTTP API against a fresh instance; exit code 0 only if every step held. */
const asData = process.argv.includes('--json')
const say = asData ? () => undefined : (line: string) => console.log(line)
const transcript = openTranscript(say)

let failure: string | null = null
const instance = await startInstance(say)
try {
  const stage = await setStage(instance, transcript)
  await stage.moveClockTo('2027-01-12T01:00:00Z')
  const numbers = await forms(stage)
  await verification(stage)
  await assignment(stage, numbers)
  const [match] = await matches(stage, numbers)
  const town = match?.first[0]
  if (!match || town === undefined) throw new Error('nothing was matched')
  const enquiryId = await shortlist(stage, match)
  await enquiry(stage, enquiryId, town)
  const introductionId = await introduction(stage, enquiryId, town)
  await afterCare(stage, introductionId, match.number)
  await accounts(stage, match.number)
} catch (error) {
  failure = error instanceof Error ? error.message : String(error)
  process.exitCode = 1
} finally {
  await instance.stop()
}
if (asData) console.log(JSON.stringify({ held: failure === null, failure, steps: transcript.steps }, null, 2))
else console.log(failure === null ? '\nEvery step held.' : `\nFAILED: ${failure}`)
