/** The ledger's door for those who only read of it; writing goes through commands. */
export type { LedgerHealth, LedgerNews } from './ledger.ts';
