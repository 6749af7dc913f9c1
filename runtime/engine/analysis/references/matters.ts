import type { CaseFile } from '../../definitions/case.ts';
import type { Matter, MatterLedger } from '../../definitions/matter.ts';
import { isRecord } from '../../values/read-plain.ts';
import { below } from '../json.ts';
import { lastOf, type NameKind, type Note, type UseCode } from './reference.ts';

/** What a rule's cases name. */
export function caseReferences(file: CaseFile, note: Note): void {
  note({ path: '/rule', code: 'case', kind: 'rule', id: file.rule, at: 'value' });
  note({ path: '/source/policy', code: 'basis', kind: 'policy', id: file.source.policy, at: 'value' });
  note({ path: '/source/article', code: 'basis', kind: 'article', id: `${file.source.policy}#${file.source.article}`, at: 'value', write: articleOf });
  file.cases.forEach((example, i) => {
    const path = `/cases/${String(i)}`;
    forms(example.given, `${path}/given`, 'case', note);
    for (const list of ['closed', 'begun'] as const) {
      example[list]?.forEach((stage, j) => {
        note({ path: `${path}/${list}/${String(j)}`, code: 'case', kind: 'stage', id: stage, at: 'value' });
      });
    }
    example.subjects?.forEach((subject, j) => {
      forms(subject.forms, `${path}/subjects/${String(j)}/forms`, 'case', note);
    });
    if (example.ledger) ledger(example.ledger, `${path}/ledger`, 'case', note);
  });
}

/** An article's own name. */
export const articleOf = (id: string): string => id.slice(id.indexOf('#') + 1);

/** What a whole matter names. */
export function matterReferences(matter: Matter, path: string, note: Note): void {
  forms(matter.forms, `${path}/forms`, 'sample', note);
  matter.subjects.forEach((subject, i) => {
    forms(subject.forms, `${path}/subjects/${String(i)}/forms`, 'sample', note);
  });
  ledger(matter.ledger, `${path}/ledger`, 'sample', note);
}

function forms(given: Readonly<Record<string, unknown>>, path: string, code: UseCode, note: Note): void {
  for (const [form, data] of Object.entries(given)) {
    const at = below(path, form);
    note({ path: at, code, kind: 'form', id: form, at: 'key' });
    if (isRecord(data)) values(data, at, form, code, note);
  }
}

function values(data: Readonly<Record<string, unknown>>, path: string, prefix: string, code: UseCode, note: Note): void {
  for (const [field, value] of Object.entries(data)) {
    const at = below(path, field);
    const id = `${prefix}.${field}`;
    note({ path: at, code, kind: 'fact', id, at: 'key', write: lastOf });
    if (!Array.isArray(value)) continue;
    value.forEach((row: unknown, i) => {
      if (isRecord(row)) values(row, below(at, i), id, code, note);
    });
  }
}

function ledger(record: Partial<MatterLedger>, path: string, code: UseCode, note: Note): void {
  const say = (kind: NameKind, id: string | undefined, at: string, how: 'value' | 'key' = 'value'): void => {
    if (id !== undefined) note({ path: at, code, kind, id, at: how });
  };
  for (const [stage, entry] of Object.entries(record.stages ?? {})) {
    const at = below(`${path}/stages`, stage);
    say('stage', stage, at, 'key');
    entry.signatures?.forEach((signature, i) => {
      say('stage', signature.stage, `${at}/signatures/${String(i)}/stage`);
    });
    for (const key of Object.keys(entry.versions ?? {})) {
      const [form = '', subject] = key.split('@');
      note({ path: below(`${at}/versions`, key), code, kind: 'form', id: form, at: 'key', write: (id) => (subject === undefined ? id : `${id}@${subject}`) });
    }
  }
  record.filings?.forEach((filing, i) => {
    const at = `${path}/filings/${String(i)}`;
    say('filing', filing.filing, `${at}/filing`);
    if (filing.frozen) {
      forms(filing.frozen.forms, `${at}/frozen/forms`, code, note);
      for (const [subject, own] of Object.entries(filing.frozen.subjects)) forms(own, below(`${at}/frozen/subjects`, subject), code, note);
    }
    for (const [subject, outcome] of Object.entries(filing.outcomes)) {
      outcome.reasons?.forEach((reason, j) => {
        const where = `${below(`${at}/outcomes`, subject)}/reasons/${String(j)}`;
        say('stage', reason.stage, `${where}/stage`);
        say('rule', reason.rule, `${where}/rule`);
      });
    }
  });
  record.explanations?.forEach(({ rule }, i) => {
    say('rule', rule, `${path}/explanations/${String(i)}/rule`);
  });
  record.breaches?.forEach(({ gate }, i) => {
    say('filing', gate, `${path}/breaches/${String(i)}/gate`);
  });
  record.reschedules?.forEach(({ filing }, i) => {
    say('filing', filing, `${path}/reschedules/${String(i)}/filing`);
  });
  record.attachments?.forEach(({ stage }, i) => {
    say('stage', stage, `${path}/attachments/${String(i)}/stage`);
  });
  record.documents?.forEach(({ document }, i) => {
    say('template', document, `${path}/documents/${String(i)}/document`);
  });
}
