import type {
  AccessDefinition, Calendar, CalendarYear, CompiledRelease, OrganisationDefinition, ProcedureDefinition, ReleaseContent, ReleaseSet,
} from '../../runtime/engine/index.ts';
import type { Messages } from '../../runtime/api/index.ts';

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
  /** The organisations with their superiors; `Access` of `server/auth` says who reaches which. */
  readonly organisations: readonly OrganisationDefinition[];
  readonly access: AccessDefinition;
  /** Sentences by language and code. */
  readonly messages: Messages;
  /** Overlays by language: source text → translation. */
  readonly locales: Readonly<Record<string, Readonly<Record<string, string>>>>;
}
