/** The closed codes of what can go wrong at the edge; each has a sentence `fault.<code>` in `config/messages/`. */
export const faultStatus = {
  'not-found': 404,
  unauthenticated: 401,
  'bad-credentials': 401,
  'account-locked': 429,
  'too-many-requests': 429,
  'foreign-origin': 403,
  'not-json': 415,
  'malformed-body': 400,
  'malformed-query': 400,
  'too-large': 413,
  'file-type': 415,
  'file-name': 400,
  'file-missing': 400,
  internal: 500,
} as const;
export type EdgeFaultCode = keyof typeof faultStatus;

/** Something outside the rules failed at the edge: answered as a problem document with the code's status. */
export class EdgeFault extends Error {
  override readonly name = 'EdgeFault';

  constructor(
    readonly code: EdgeFaultCode,
    readonly params: Readonly<Record<string, string | number>> = {},
    options?: { readonly cause?: unknown },
  ) {
    super(code, options);
  }
}
