/** One person's unsaved values of a form. `base` is the form version they started from. */
export interface ScratchDraft {
  readonly person: string;
  readonly stage: string;
  readonly form: string;
  readonly subject?: string;
  readonly base: number;
  readonly data: Readonly<Record<string, unknown>>;
  /** Instant in ms. */
  readonly savedAt: number;
}

/** Autosaved forms, one document per matter: scratch, deletable without changing any record (I3). */
export interface Workspace {
  /** Every person's drafts of a matter, so that two who edit the same stage can be told. */
  get(matter: string): Promise<readonly ScratchDraft[]>;
  /** Keeps a draft; replaces the person's draft of the same form and subject. Durable when it resolves. */
  put(matter: string, draft: ScratchDraft): Promise<void>;
  /** Drops one person's drafts of a stage; with a form (and subject), only that one. */
  drop(matter: string, person: string, stage: string, form?: string, subject?: string): Promise<void>;
}
