import type { DraftRequest, ReleaseEntry } from '../../runtime/api/designer.ts';
import type { homeTexts } from './texts.ts';

/** What a draft can be started from. */
export const sources = ['release', 'calendar', 'messages', 'nothing', 'package'] as const;
export type Source = (typeof sources)[number];

/** What the person has said so far of the draft to start. */
export interface Start {
  readonly source: Source;
  /** The hash of a version; the id of a calendar. */
  readonly from?: string;
  readonly id?: string;
  readonly procedure?: string;
  readonly file?: { readonly name: string; readonly text: string };
}

type Say = (key: keyof (typeof homeTexts)['en'], params?: Readonly<Record<string, string>>) => string;

/** The versions a draft can be started from, those in force first, then the newest. */
export function versionsOf(entries: readonly ReleaseEntry[]): readonly ReleaseEntry[] {
  const rank = { 'in-force': 0, 'to-come': 1, superseded: 2, withdrawn: 3 } as const;
  return entries.filter(({ kind }) => kind === 'release').toSorted((a, b) => rank[a.state] - rank[b.state] || ((a.from ?? '') < (b.from ?? '') ? 1 : -1));
}

/** The calendars there are, each once. */
export function calendarsOf(entries: readonly ReleaseEntry[]): readonly ReleaseEntry[] {
  const calendars = entries.filter(({ kind }) => kind === 'calendar');
  return calendars.filter(({ subject }, index) => calendars.findIndex((each) => each.subject === subject) === index);
}

/** The version or calendar meant: the one chosen, or the first. */
export function chosen(start: Start, entries: readonly ReleaseEntry[]): ReleaseEntry | undefined {
  const among = start.source === 'release' ? versionsOf(entries) : start.source === 'calendar' ? calendarsOf(entries) : [];
  return among.find(({ hash, subject }) => start.from === (start.source === 'release' ? hash : subject)) ?? among[0];
}

/** A name to begin with. */
export function defaultTitle(start: Start, entries: readonly ReleaseEntry[], t: Say): string {
  switch (start.source) {
    case 'release': {
      const entry = chosen(start, entries);
      return entry === undefined ? '' : t('defaultTitle', { title: `${entry.subjectTitle} ${entry.id}` });
    }
    case 'calendar':
      return t('defaultCalendar');
    case 'messages':
      return t('defaultMessages');
    case 'nothing':
      return start.procedure ?? '';
    case 'package':
      return start.file === undefined ? '' : t('defaultPackage', { name: start.file.name.replace(/\.json$/i, '') });
  }
}

const isProcedureId = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;

/** The request, once enough is said; undefined before. */
export function requestOf(start: Start, entries: readonly ReleaseEntry[], title: string): DraftRequest | undefined {
  if (title === '') return undefined;
  switch (start.source) {
    case 'release': {
      const entry = chosen(start, entries);
      return entry === undefined ? undefined : { title, from: { release: entry.hash } };
    }
    case 'calendar': {
      const entry = chosen(start, entries);
      return entry === undefined ? undefined : { title, from: { calendar: entry.subject } };
    }
    case 'messages':
      return { title, from: { messages: true } };
    case 'nothing': {
      const { id = '', procedure = '' } = start;
      return isProcedureId.test(id) && procedure.trim() !== '' ? { title, from: { nothing: { id, title: procedure.trim() } } } : undefined;
    }
    case 'package':
      return start.file === undefined ? undefined : { title, from: { package: start.file.text } };
  }
}
