/** A person's whole name as it is written everywhere. */
export function personName(person: { givenName: string; familyName: string }): string {
  return `${person.givenName} ${person.familyName}`
}
