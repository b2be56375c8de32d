import { sql, type SQL } from 'drizzle-orm'

/**
 * What stands in the row `mail` from its planning on and is nobody's to change: whom the mail goes to, what it is about, and how it goes;
 * only its hold ends, and sending it at once takes its hours from it. Ids, codes and dates, no words, so that it may be kept for ever.
 */
export function factsOf(mail: SQL): SQL {
  return sql`jsonb_strip_nulls(jsonb_build_object(
    'side', ${mail}.side, 'scheduled', ${mail}.scheduled, 'optional', ${mail}.optional, 'heldFor', ${mail}.held_for,
    'sequenceVersionId', ${mail}.sequence_version_id, 'step', ${mail}.step, 'createdBy', ${mail}.created_by,
    'ticketId', ${mail}.ticket_id, 'organizationId', ${mail}.organization_id, 'participantId', ${mail}.participant_id,
    'staffId', ${mail}.staff_id, 'messageId', ${mail}.message_id, 'shortlistId', ${mail}.shortlist_id,
    'enquiryId', ${mail}.enquiry_id, 'introductionId', ${mail}.introduction_id,
    'details', ${mail}.details - '{subject,body}'::text[]))`
}
