/**
 * Whether a contact may take back a participant: one the applicant's side named, who named them or the applicant. Whom the desk added is
 * removed by the desk.
 */
export function isTakenBackBy(
  { contactId, addedBy }: { readonly contactId: string | null; readonly addedBy: string },
  { applicantId }: { readonly applicantId: string },
  by: string,
): boolean {
  return contactId !== null && contactId !== by && (addedBy === by || applicantId === by)
}
