import type { AttachmentRecord, Explanation, FormData, FrozenContent, ReturnReason, StageLedger, SubjectRecord } from '../definitions/matter.ts';

interface Base {
  /** The day it happened, and the local time. */
  readonly on: string;
  readonly time?: string;
  readonly by: string;
}

/** What happened, as recorded in the ledger: the only thing a matter is made of. */
export type MatterEvent =
  | (Base & {
      readonly kind: 'matter-opened';
      readonly matter: string;
      readonly procedure: string;
      readonly organisation: string;
      readonly title: string;
      /** The matter it continues (G6), and the day that one was opened: its stage list holds (S2). */
      readonly continues?: string;
      readonly openedOn?: string;
    })
  | (Base & {
      /** What came along from the matter this one continues. */
      readonly kind: 'records-carried';
      readonly forms: Readonly<Record<string, FormData>>;
      readonly subjects: readonly SubjectRecord[];
      readonly stages: Readonly<Record<string, StageLedger>>;
      readonly explanations: readonly Explanation[];
      readonly attachments: readonly AttachmentRecord[];
    })
  | (Base & { readonly kind: 'subject-added'; readonly subject: string; readonly form: string; readonly data: FormData })
  | (Base & {
      readonly kind: 'subject-changed';
      readonly subject: string;
      readonly to: 'active' | 'suspended' | 'withdrawn';
      readonly effective: string;
      readonly reason: string;
      readonly decidedBy: string;
      readonly movedTo?: string;
    })
  | (Base & { readonly kind: 'stage-assigned'; readonly stage: string; readonly leader: string; readonly handler: string })
  | (Base & { readonly kind: 'stage-begun'; readonly stage: string })
  | (Base & {
      readonly kind: 'form-saved';
      readonly stage: string;
      readonly form: string;
      readonly subject?: string;
      readonly version: number;
      readonly data: FormData;
    })
  | (Base & {
      readonly kind: 'stage-signed';
      readonly stage: string;
      readonly matter: string;
      readonly subjects: Readonly<Record<string, string>>;
      readonly note?: string;
    })
  | (Base & {
      readonly kind: 'light-explained';
      readonly rule: string;
      readonly subject?: string;
      readonly reason: string;
      readonly responsible: string;
      readonly values: string;
    })
  | (Base & { readonly kind: 'self-checked'; readonly overall: string })
  | (Base & {
      readonly kind: 'filed';
      readonly filing: string;
      readonly version: number;
      readonly subjects: readonly string[];
      readonly plannedFor?: string;
      readonly frozen: FrozenContent;
    })
  | (Base & {
      readonly kind: 'reviewed';
      readonly filing: string;
      readonly version: number;
      readonly subject: string;
      readonly outcome: 'approved' | 'returned';
      readonly reasons: readonly ReturnReason[];
      readonly note?: string;
    })
  | (Base & {
      readonly kind: 'rescheduled';
      readonly filing: string;
      readonly stage: string;
      readonly form: string;
      readonly version: number;
      readonly field: string;
      readonly from?: string;
      readonly to: string;
      readonly reason: string;
    })
  | (Base & {
      readonly kind: 'breach-recorded';
      readonly filing: string;
      readonly stage: string;
      readonly heldOn: string;
      readonly reason: string;
    })
  | (Base & { readonly kind: 'breach-settled'; readonly filing: string; readonly note: string })
  | (Base & { readonly kind: 'document-issued'; readonly document: string; readonly subject?: string; readonly sha256: string })
  | (Base & {
      readonly kind: 'attached';
      readonly stage: string;
      readonly attachmentKind?: string;
      readonly subject?: string;
      readonly attachment: string;
      readonly name: string;
      readonly mediaType: string;
      readonly bytes: number;
      readonly sha256: string;
    })
  | (Base & { readonly kind: 'attachment-withdrawn'; readonly attachment: string; readonly reason: string })
  | (Base & { readonly kind: 'matter-closed' });
