/** A short random id for a new subject, in the alphabet the definitions allow. */
export function newSubjectId(taken: readonly string[]): string {
  const alphabet = 'abcdefghjkmnpqrstuvwxyz23456789';
  for (;;) {
    const bytes = crypto.getRandomValues(new Uint8Array(6));
    const id = `s${Array.from(bytes, (byte) => alphabet[byte % alphabet.length]).join('')}`;
    if (!taken.includes(id)) return id;
  }
}
