import { type AccessDefinition, type CalendarYear, type DefinitionOf, factsInUse, type OrganisationDefinition, type Problem, type ReleaseContent } from '../../runtime/engine/index.ts';
import type { Messages } from '../../runtime/api/index.ts';
import { DefinitionFolder } from './folder.ts';

/** The definitions a folder ships, put together; `problems` names every file that is wrong. */
export interface Shipped {
  /** One content per ruleset version, by procedure and day of coming into force. */
  readonly releases: readonly ReleaseContent[];
  /** Years by calendar, in order. */
  readonly calendars: ReadonlyMap<string, readonly CalendarYear[]>;
  readonly organisations: readonly OrganisationDefinition[];
  readonly access: AccessDefinition;
  readonly messages: Messages;
  /** Overlays by language: source text → translation. */
  readonly locales: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly problems: readonly Problem[];
}

/** Code order, the same on every machine. */
export const byCode = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Every string anywhere in a value, keys left out. */
function textsIn(value: unknown, into = new Set<string>()): ReadonlySet<string> {
  if (typeof value === 'string') into.add(value);
  else if (Array.isArray(value)) for (const item of value) textsIn(item, into);
  else if (typeof value === 'object' && value !== null) for (const member of Object.values(value)) textsIn(member, into);
  return into;
}

interface Shared {
  readonly codes: readonly DefinitionOf<'codes'>[];
  readonly policies: readonly DefinitionOf<'policy'>[];
  readonly locales: Shipped['locales'];
}

function templatesOf(folder: DefinitionFolder, path: readonly string[]): ReleaseContent['templates'] {
  const listed = folder.readOptional('templates', ...path, 'templates.json') ?? [];
  return listed.map((template) => {
    const source = template.html ? folder.text(...path, `${template.id}.hbs`) : undefined;
    const word = template.docx ? folder.bytes(...path, `${template.id}.docx`) : undefined;
    if ((template.html && source === undefined) || (template.docx && word === undefined)) {
      folder.complain([...path, template.id].join('/'), [{ kind: 'problem', code: 'template', path: '', title: template.title, params: { fault: 'missing' } }]);
    }
    return {
      ...template,
      ...(source === undefined ? {} : { source }),
      ...(word === undefined ? {} : { word: Buffer.from(word).toString('base64') }),
    };
  });
}

/** Whole matters that show a procedure, by file name. */
function samplesOf(folder: DefinitionFolder, path: readonly string[]): ReleaseContent['samples'] {
  return folder.files('.json', ...path).flatMap((name) => {
    const matter = folder.read('matter', ...path, name);
    return matter === undefined ? [] : [{ id: name.replace(/\.json$/, ''), title: matter.title ?? name, matter }];
  });
}

/** One content: a procedure under one version of its rules, with the code lists, policies and translations it uses. */
function releaseOf(folder: DefinitionFolder, shared: Shared, procedureId: string, version: string): ReleaseContent | undefined {
  const place = ['config', 'procedures', procedureId];
  const law = ['rulesets', procedureId, version];
  const procedure = folder.read('procedure', ...place, 'procedure.json');
  const ruleset = folder.read('ruleset', ...law, 'ruleset.json');
  const parameters = folder.read('parameters', ...law, 'parameters.json');
  if (procedure === undefined || ruleset === undefined || parameters === undefined) return undefined;
  const exchanges = [...folder.readAll('exchange', ...place, 'exchange')];
  const whole = {
    id: version, procedure, forms: [...folder.readAll('form', ...place, 'forms')],
    facts: [...(folder.readOptional('facts', ...place, 'facts.json') ?? []), ...(folder.readOptional('facts', ...law, 'facts.json') ?? [])],
    ruleset, parameters, templates: templatesOf(folder, [...place, 'templates']),
    ...(exchanges.length === 0 ? {} : { exchanges }),
    cases: [...folder.readAll('cases', ...law, 'cases')],
  };
  // Facts belong to the procedure; a version takes those it uses.
  const body = { ...whole, facts: factsInUse(whole) };
  const named = textsIn(body);
  const codes = shared.codes.filter((list) => named.has(list.id));
  const policies = shared.policies.filter((policy) => named.has(policy.id));
  const shown = textsIn({ ...body, codes, policies });
  const locales = Object.fromEntries(Object.entries(shared.locales).map(([language, texts]) =>
    [language, Object.fromEntries(Object.entries(texts).filter(([text]) => shown.has(text)))]));
  return { ...body, codes, policies, locales, samples: samplesOf(folder, [...place, 'samples']) };
}

function localesOf(folder: DefinitionFolder): Shipped['locales'] {
  return Object.fromEntries(folder.folders('config', 'locales').map((language) =>
    [language, Object.fromEntries(folder.readAll('texts', 'config', 'locales', language).flatMap((texts) => Object.entries(texts)))]));
}

function messagesOf(folder: DefinitionFolder): Messages {
  return Object.fromEntries(folder.files('.json', 'config', 'messages').map((name) =>
    [name.replace(/\.json$/, ''), folder.read('texts', 'config', 'messages', name) ?? {}]));
}

/** Reads the definitions of a folder that holds `config/` and `rulesets/`; checks every file by itself. */
export function readShipped(root: string): Shipped {
  const folder = new DefinitionFolder(root);
  const shared = {
    codes: folder.readAll('codes', 'config', 'codes'),
    policies: folder.readAll('policy', 'config', 'policies'),
    locales: localesOf(folder),
  };
  const releases = folder.folders('config', 'procedures').flatMap((procedure) =>
    folder.folders('rulesets', procedure)
      .flatMap((version) => releaseOf(folder, shared, procedure, version) ?? [])
      .sort((a, b) => byCode(a.ruleset.inForce.from, b.ruleset.inForce.from)));
  const calendars = new Map(folder.folders('config', 'calendars').map((id) =>
    [id, [...folder.readAll('calendar', 'config', 'calendars', id)].sort((a, b) => a.year - b.year)] as const));
  return {
    releases, calendars,
    organisations: folder.readAll('organisations', 'config', 'organisations').flatMap((file) => file.organisations),
    access: folder.read('access', 'config', 'access.json') ?? { roles: [], exclusive: [] },
    messages: messagesOf(folder), locales: shared.locales, problems: folder.problems,
  };
}
