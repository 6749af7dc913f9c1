import type { At, CalendarYear, LightEffect, ReleaseContent } from '../../runtime/engine/index.ts';

/** One side of the comparison: releases in order of coming into force, and the calendar's years. */
export interface LawContent {
  readonly releases: readonly { readonly hash: string; readonly content: ReleaseContent }[];
  readonly years: readonly CalendarYear[];
}

/** What a thread is started with. */
export interface Assignment {
  readonly before: LawContent;
  readonly after: LawContent;
  readonly at: At;
}

/** Matters to judge, each as its canonical bytes. */
export interface Batch {
  readonly matters: readonly { readonly id: string; readonly state: Uint8Array }[];
}

/** A matter that would change light. */
export interface Changed {
  readonly id: string;
  readonly title: string;
  readonly state: 'open' | 'closed';
  readonly lights: readonly (LightEffect & { readonly subjectTitle?: string })[];
}

/** What a thread says of a batch. */
export interface Judged {
  readonly done: number;
  readonly changed: readonly Changed[];
}
