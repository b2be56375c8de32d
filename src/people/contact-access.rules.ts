/** What keeps a contact from being let sign in; undefined when nothing does. Who speaks for a local government, the desk accepts first. */
export function lackForAccess(
  { verifiedAt, representsAt }: { readonly verifiedAt: Date | null; readonly representsAt: Date | null },
  isOfLocalGovernment: boolean,
): 'contact_not_verified' | 'not_representative' | undefined {
  if (!verifiedAt) return 'contact_not_verified'
  return isOfLocalGovernment && representsAt === null ? 'not_representative' : undefined
}
