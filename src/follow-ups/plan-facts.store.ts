import { sql, type SQL } from 'drizzle-orm'
import { ticketMessages } from '../tickets/tickets.table.ts'

/**
 * What stands in the row `mail` from its planning on and is nobody's to change: whom the mail goes to, what it is about, and how it goes;
 * only its hold ends, and sending it at once takes its hours from it. Ids, codes, dates and the digest of its words, so that it may be kept
 * for ever.
 */
export function factsOf(mail: SQL): SQL {
  return sql`jsonb_strip_nulls(jsonb_build_object(
    'side', ${mail}.side, 'scheduled', ${mail}.scheduled, 'optional', ${mail}.optional, 'heldFor', ${mail}.held_for,
    'sequenceVersionId', ${mail}.sequence_version_id, 'step', ${mail}.step, 'createdBy', ${mail}.created_by,
    'ticketId', ${mail}.ticket_id, 'organizationId', ${mail}.organization_id, 'participantId', ${mail}.participant_id,
    'staffId', ${mail}.staff_id, 'messageId', ${mail}.message_id, 'shortlistId', ${mail}.shortlist_id,
    'enquiryId', ${mail}.enquiry_id, 'introductionId', ${mail}.introduction_id,
    'words', encode(sha256(convert_to(${mail}.id || ${writtenFor(mail)}::text, 'UTF8')), 'hex'),
    'details', ${mail}.details - '{subject,body}'::text[]))`
}

/**
 * Subject and body somebody wrote for the mail, in its row or in the message it carries; null where nobody wrote any, or they are erased: its
 * words are made when it goes.
 */
export function writtenFor(mail: SQL): SQL {
  return sql`(case when ${mail}.details ?| '{subject,body}'
    then jsonb_build_array(${mail}.details ->> 'subject', ${mail}.details ->> 'body')
    else (select jsonb_build_array(subject, body) from ${ticketMessages} where id = ${mail}.message_id and erased_at is null) end)`
}
