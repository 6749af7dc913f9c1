/**
 * A random UUID (RFC 9562, version 4) for a command; sent twice it has one effect. `crypto.randomUUID` exists only on
 * secure origins, and an intranet may serve plain HTTP.
 */
export function newCommandId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}

/** A short random id for a new subject, in the alphabet the definitions allow. */
export function newSubjectId(taken: readonly string[]): string {
  const alphabet = 'abcdefghjkmnpqrstuvwxyz23456789';
  for (;;) {
    const bytes = crypto.getRandomValues(new Uint8Array(6));
    const id = `s${Array.from(bytes, (byte) => alphabet[byte % alphabet.length]).join('')}`;
    if (!taken.includes(id)) return id;
  }
}
