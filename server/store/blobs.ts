/** Files by the SHA-256 of their content: written once, durable before anything refers to them. */
export interface Blobs {
  /** Stores bytes durably (temp file, fsync, rename, folder fsync) and gives their SHA-256 in hex. */
  put(bytes: Uint8Array): Promise<string>;
  /** The bytes, checked against their name; undefined when there are none. */
  get(sha256: string): Promise<Uint8Array | undefined>;
  has(sha256: string): boolean;
}
