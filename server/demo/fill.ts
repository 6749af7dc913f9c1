import { createHash } from 'node:crypto';

import {
  Command, filingState, type FormData, latestFiling, type Matter, openingRelease, type ReleaseSet, stageFingerprints, type StageDefinition,
} from '../../runtime/engine/index.ts';
import { readerOf } from './read.ts';

const readWhole = readerOf(Command);

/** What a demo command is filled from. */
export interface Filling {
  readonly releases: ReleaseSet;
  readonly title: string;
  readonly procedure: string;
  readonly content: Matter;
  /** The matter as it stands; undefined before it is opened. */
  readonly matter: Matter | undefined;
  readonly personOf: (account: string) => string;
  readonly uuid: () => string;
}

type Part = Readonly<Record<string, unknown>>;

/** The whole commands that a demo command stands for, and the text of a file it brings along. */
export function filled(part: Part, filling: Filling): { readonly commands: readonly Command[]; readonly file?: Uint8Array } {
  const name = `demo command ${String(part['kind'])}`;
  const whole = (command: Part): Command => readWhole(command, name);
  const { matter } = filling;
  if (part['kind'] === 'open-matter' || matter === undefined) {
    return { commands: [whole({ procedure: filling.procedure, title: filling.title, ...part })] };
  }
  switch (part['kind']) {
    case 'assign-stage':
      return { commands: [whole(assignment(part, stagesOf(filling, matter, part['stage']), filling))] };
    case 'add-subject':
      return { commands: [whole({ form: subjectForm(filling, matter, part['subject']), ...part })] };
    case 'save-stage':
      return { commands: stagesOf(filling, matter, part['stage']).map((stage) => whole({ ...part, forms: formsOf(stage, part['forms'], filling.content, matter) })) };
    case 'sign-stage':
      return { commands: [whole(signature(part, filling, matter))] };
    case 'file':
      return { commands: [whole({ subjects: fileable(part['filing'], filling, matter), ...part })] };
    case 'review':
      return { commands: [whole(review(part, matter))] };
    case 'attach': {
      const { text, ...rest } = part;
      const file = Buffer.from(typeof text === 'string' ? text : '');
      const sha256 = createHash('sha256').update(file).digest('hex');
      return { file, commands: [whole({ attachment: filling.uuid(), mediaType: 'text/plain', bytes: file.length, sha256, ...rest })] };
    }
    default:
      return { commands: [whole(part)] };
  }
}

function procedureOf({ releases }: Filling, matter: Matter) {
  return openingRelease(releases, matter.openedOn).content.procedure;
}

function stagesOf(filling: Filling, matter: Matter, stage: unknown): readonly StageDefinition[] {
  return procedureOf(filling, matter).stages.filter((one) => stage === undefined || one.id === stage);
}

function assignment(part: Part, stages: readonly StageDefinition[], { personOf }: Filling): Part {
  return { kind: 'assign-stage', stages: stages.map(({ id }) => id), leader: personOf(String(part['leader'])), handler: personOf(String(part['handler'])) };
}

function subjectForm(filling: Filling, matter: Matter, subject: unknown): FormData {
  const { form } = procedureOf(filling, matter).subject;
  return filling.content.subjects.find((one) => one.id === subject)?.forms[form] ?? {};
}

/** The forms of a stage from the content, each with its base version; what stands already is left out. */
function formsOf(stage: StageDefinition, given: unknown, content: Matter, matter: Matter): readonly Part[] {
  const entries: readonly Part[] = Array.isArray(given) ? given.filter(isPart) : stage.forms.flatMap(({ form, scope }) =>
    scope === 'matter' ? [{ form }] : matter.subjects.filter((one) => one.state === 'active').map((one) => ({ form, subject: one.id })));
  return entries.flatMap((entry) => {
    const { form, subject, data } = entry;
    const key = String(form);
    const source = typeof subject === 'string' ? content.subjects.find((one) => one.id === subject)?.forms[key] : content.forms[key];
    const over = isPart(data) ? data : {};
    if (source === undefined && data === undefined) return [];
    const laid = Object.fromEntries(Object.entries({ ...source, ...over }).filter(([, value]) => value !== null));
    const base = matter.ledger.stages[stage.id]?.versions?.[typeof subject === 'string' ? `${key}@${subject}` : key] ?? 0;
    return [{ form, ...(subject === undefined ? {} : { subject }), base, data: laid }];
  });
}

function signature(part: Part, filling: Filling, matter: Matter): Part {
  const { of, ...rest } = part;
  const marks = stageFingerprints(procedureOf(filling, matter), matter, String(part['stage']));
  const wanted = Array.isArray(of) ? of : matter.subjects.filter((one) => one.state === 'active').map((one) => one.id);
  return { matter: marks.matter, subjects: Object.fromEntries(Object.entries(marks.subjects).filter(([id]) => wanted.includes(id))), ...rest };
}

function fileable(filing: unknown, filling: Filling, matter: Matter): readonly string[] {
  const release = openingRelease(filling.releases, matter.openedOn);
  const definition = release.content.procedure.filings.find((one) => one.id === filing);
  if (definition === undefined) return [];
  const waiting = new Set(['filed', 'approved']);
  return matter.subjects.filter((one) => one.state === 'active' && !waiting.has(filingState(release, matter, definition, one.id))).map((one) => one.id);
}

function review(part: Part, matter: Matter): Part {
  const { approve, ...rest } = part;
  const filing = String(part['filing']);
  const version = latestFiling(matter, filing, null)?.version ?? 1;
  const record = matter.ledger.filings.find((one) => one.filing === filing && one.version === version);
  const pending = (record?.subjects ?? []).filter((id) => record?.outcomes[id] === undefined);
  const approved = Array.isArray(approve) ? approve : pending;
  return { version, outcomes: approved.map((subject: unknown) => ({ subject, outcome: 'approved', reasons: [] })), ...rest };
}

function isPart(value: unknown): value is Part {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
