/** What the health page shows of the ledger. */
export interface LedgerHealth {
  /** `read-only` after a storage error: nothing more is written until a restart. */
  readonly state: 'writing' | 'read-only';
  readonly reason?: string;
  readonly entries: number;
  readonly checkpoint?: { readonly number: number; readonly size: number; readonly at: string };
}

/** News of an appended act, after it is durable. */
export interface LedgerNews {
  readonly matter: string;
  readonly organisation: string;
  readonly version: number;
}

export interface Ledger {
  health(): LedgerHealth;
  /** Calls the listener after each durable act; gives the function that ends it. */
  subscribe(listener: (news: LedgerNews) => void): () => void;
}
