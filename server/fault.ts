/** The closed codes of faults: what the outside failed at. `fault.<code>` of the messages says it to people. */
export type FaultCode =
  | 'outcome-unknown'
  | 'read-only'
  | 'disk-full'
  | 'storage-busy'
  | 'storage-failed'
  | 'too-many-conflicts'
  | 'command-id-taken'
  | 'data-dir-in-use'
  | 'sqlite-too-old'
  | 'newer-data'
  | 'definitions-broken'
  | 'upload-missing';

/**
 * The outside failed: disk, database, a conflict that would not settle. Thrown, mapped at the edge:
 * `command-id-taken`, `too-many-conflicts` and `upload-missing` are 409, the others 503.
 */
export class Fault extends Error {
  override readonly name = 'Fault';

  constructor(
    readonly code: FaultCode,
    message: string,
    options?: { readonly cause?: unknown },
  ) {
    super(message, options);
  }
}
