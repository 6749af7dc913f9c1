import type { MatterSummary } from '../../api/index.ts';

/** What the list of matters is narrowed to; an empty list of a kind means all of it. */
export interface Filters {
  readonly text: string;
  readonly lights: readonly string[];
  readonly states: readonly ('open' | 'closed')[];
  readonly organisations: readonly string[];
  readonly stages: readonly string[];
}

export const noFilters: Filters = { text: '', lights: [], states: [], organisations: [], stages: [] };

/** The stage a matter stands in: the first one that is not closed; undefined when all are. */
export function currentStage(matter: Pick<MatterSummary, 'stages'>): string | undefined {
  return matter.stages.find(({ state }) => state === 'begun')?.stage ?? matter.stages.find(({ state }) => state !== 'closed')?.stage;
}

/** Whether a matter passes every kind of filter; within a kind any chosen one does. `translate` lets the search read both languages. */
export function passes(matter: MatterSummary, filters: Filters, translate: (text: string) => string = (text) => text): boolean {
  return (
    chosen(filters.lights, matter.overall) &&
    chosen(filters.states, matter.state) &&
    chosen(filters.organisations, matter.organisation) &&
    chosen(filters.stages, currentStage(matter)) &&
    matchesText(matter, filters.text.trim().toLowerCase(), translate)
  );
}

function chosen(wanted: readonly string[], value: string | undefined): boolean {
  return wanted.length === 0 || (value !== undefined && wanted.includes(value));
}

function matchesText(matter: MatterSummary, text: string, translate: (text: string) => string): boolean {
  if (text === '') return true;
  const searched = [
    matter.title, matter.organisationTitle, translate(matter.organisationTitle), ...matter.subjects.map(({ label }) => label),
  ];
  return searched.some((each) => each.toLowerCase().includes(text));
}

/** The filters as a query string, so a filtered list can be kept as a link; empty kinds are left out. */
export function toSearch(filters: Filters): URLSearchParams {
  const search = new URLSearchParams();
  if (filters.text !== '') search.set('q', filters.text);
  for (const light of filters.lights) search.append('light', light);
  for (const state of filters.states) search.append('state', state);
  for (const organisation of filters.organisations) search.append('organisation', organisation);
  for (const stage of filters.stages) search.append('stage', stage);
  return search;
}

/** The filters of a query string; what it does not know is ignored. */
export function fromSearch(search: URLSearchParams): Filters {
  const state = search.getAll('state');
  return {
    text: search.get('q') ?? '',
    lights: search.getAll('light'),
    states: (['open', 'closed'] as const).filter((each) => state.includes(each)),
    organisations: search.getAll('organisation'),
    stages: search.getAll('stage'),
  };
}

/** The list of a kind with one value put in or taken out. */
export function toggled<T extends string>(list: readonly T[], value: T): readonly T[] {
  return list.includes(value) ? list.filter((each) => each !== value) : [...list, value];
}
