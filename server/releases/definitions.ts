import type {
  AccessDefinition, Calendar, CalendarYear, CompiledRelease, DraftKind, OrganisationDefinition, Part, ProcedureDefinition, ReleaseContent, ReleaseSet,
} from '../../runtime/engine/index.ts';
import type { Messages } from '../../runtime/api/index.ts';
import type { VersionContent } from './versions.ts';

/** What governs the matters of a procedure now, with the hashes that pin it. */
export interface Governing {
  readonly releases: ReleaseSet;
  readonly calendar: Calendar;
  readonly calendarHash: string;
}

/** A published release with what was compiled from it for browsers. */
export interface PublishedRelease {
  readonly hash: string;
  readonly content: ReleaseContent;
  readonly compiled: CompiledRelease;
  /** Text of `validators.js` (see `validators.ts`). */
  readonly validators: string;
  /** Text of `templates.js`: precompiled handlebars. */
  readonly templates: string;
}

/** A version ever published, of a procedure, a calendar or the sentences. */
export interface PublishedVersion {
  readonly kind: DraftKind;
  /** What it is published under. */
  readonly id: string;
  readonly hash: string;
  /** The procedure or the calendar it is about. */
  readonly subject: string;
  readonly version: VersionContent;
  /** False once superseded by the same name, or withdrawn. */
  readonly current: boolean;
  /** Instant in ms. */
  readonly publishedAt: number;
  parts(): readonly Part[];
}

/** What is published: releases, calendars, organisations, access; and the sentences for people. */
export interface Definitions {
  /** Changes whenever something is published; a command decided under another generation is decided again. */
  generation(): number;
  /** The newest release's definition of every procedure. */
  procedures(): readonly ProcedureDefinition[];
  governing(procedure: string): Governing | undefined;
  release(hash: string): PublishedRelease | undefined;
  /** All releases of a procedure, in order of coming into force. */
  releases(procedure: string): readonly PublishedRelease[];
  /** The published years of a calendar, as browsers build theirs from; undefined for an unknown one. */
  calendar(id: string): readonly CalendarYear[] | undefined;
  /** Every version ever published, superseded and withdrawn ones too. */
  versions(): readonly PublishedVersion[];
  version(hash: string): PublishedVersion | undefined;
  /** The organisations with their superiors; `Access` of `server/auth` says who reaches which. */
  readonly organisations: readonly OrganisationDefinition[];
  readonly access: AccessDefinition;
  /** Sentences by language and code: those shipped, with the published ones over them. */
  readonly messages: Messages;
  readonly shippedMessages: Messages;
  /** Overlays by language: source text → translation. */
  readonly locales: Readonly<Record<string, Readonly<Record<string, string>>>>;
}
