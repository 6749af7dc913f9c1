/** The ledger's door for those who only read of it; writing goes through commands. */
export type { LedgerNews } from './ledger.ts';
