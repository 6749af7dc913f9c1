import { type Calendar, type FormData, Matter, type SubjectRecord } from '../../runtime/engine/index.ts';
import { dayOf, mapTexts, movedDays, withDays } from './days.ts';
import type { DemoContent, DemoMatter } from './format.ts';
import { readerOf } from './read.ts';

const readMatter = readerOf(Matter);

/** Finds a whole-matter sample of a procedure as parsed JSON; undefined where there is none. */
export type FindSample = (procedure: string, sample: string) => unknown;

/** The values a demo matter's commands are filled from: a whole matter that nobody has acted on yet. */
export function contentOf(demo: DemoMatter, today: string, calendar: Calendar, find: FindSample): Matter {
  const content = demo.content ?? {};
  const found = content.sample === undefined ? emptyMatter(demo, today) : find(demo.procedure, content.sample);
  const sample = readMatter(mapTexts(found, (text) => replaced(text, content.replace ?? {})), `sample ${content.sample ?? ''}`);
  const opened = content.opened === undefined ? undefined : dayOf(content.opened, today, calendar);
  const moved = readMatter(opened === undefined ? sample : movedDays(sample, sample.openedOn, opened, calendar), 'moved sample');
  const laid = readMatter(withDays(withLayers(moved, content), today, calendar), demo.title);
  const plain: unknown = JSON.parse(JSON.stringify(laid));
  for (const [pointer, value] of Object.entries(content.set ?? {})) setAt(plain, pointer, withDays(value, today, calendar));
  return readMatter(plain, demo.title);
}

/** Each text replaced once, the longest first, so that no replacement is replaced again. */
function replaced(text: string, by: Readonly<Record<string, string>>): string {
  const olds = Object.keys(by).sort((a, b) => b.length - a.length).map((old) => old.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'));
  return olds.length === 0 ? text : text.replace(new RegExp(olds.join('|'), 'g'), (old) => by[old] ?? old);
}

function emptyMatter({ procedure, organisation }: DemoMatter, today: string): Matter {
  return { procedure, organisation, openedOn: today, forms: {}, subjects: [], ledger: { stages: {}, filings: [] } };
}

function withLayers(matter: Matter, { forms, subjects, only }: DemoContent): Matter {
  const kept = matter.subjects.filter((one) => only === undefined || only.includes(one.id));
  const added = Object.keys(subjects ?? {}).filter((id) => !kept.some((one) => one.id === id));
  const fresh = added.map((id): SubjectRecord => ({ id, state: 'active', forms: {} }));
  return {
    ...matter,
    forms: withForms(matter.forms, forms),
    subjects: [...kept, ...fresh].map((one) => ({ ...one, forms: withForms(one.forms, subjects?.[one.id]) })),
  };
}

function withForms(forms: Readonly<Record<string, FormData>>, over: Readonly<Record<string, FormData>> | undefined): Record<string, Record<string, unknown>> {
  const ids = [...new Set([...Object.keys(forms), ...Object.keys(over ?? {})])];
  return Object.fromEntries(ids.map((id) => [id, { ...forms[id], ...over?.[id] }]));
}

/** Sets, or with null removes, the value at a JSON pointer of plain JSON. */
function setAt(whole: unknown, pointer: string, value: unknown): void {
  const keys = pointer.slice(1).split('/').map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'));
  const last = keys.pop() ?? '';
  let at: unknown = whole;
  for (const key of keys) at = isTree(at) ? at[key] : undefined;
  if (!isTree(at)) throw new Error(`nothing at ${pointer}`);
  if (value === null) Reflect.deleteProperty(at, last);
  else at[last] = value;
}

function isTree(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
