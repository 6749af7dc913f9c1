import type { Matter } from '../../definitions/matter.ts';
import type { PartRef } from '../../definitions/part.ts';
import { checkMatter } from '../../facts/check-matter.ts';
import type { Problem } from '../../problems.ts';
import { edited } from '../edits.ts';
import type { Finding } from '../finding.ts';
import { below } from '../json.ts';
import { nearest } from '../nearest.ts';
import type { Survey } from '../survey.ts';

/** Cases and samples that give what no form holds, and cases no one could tell apart. */
export function caseFindings(survey: Survey): Finding[] {
  const { content, book } = survey;
  const stages = new Set(content.procedure.stages.map(({ id }) => id));
  const cases = content.cases.flatMap((file) => {
    const part: PartRef = { kind: 'cases', id: file.rule };
    const names = new Set<string>();
    return file.cases.flatMap((example, i): Finding[] => {
      const at = `/cases/${String(i)}`;
      const found: Finding[] = [];
      if (names.has(example.name)) found.push({ code: 'same-case-name', severity: 'warning', part, path: `${at}/name`, title: example.name, params: {} });
      names.add(example.name);
      for (const [form, data] of Object.entries(example.given)) {
        const path = below(`${at}/given`, form);
        if (!book.form(form)) found.push({ code: 'unknown-form', severity: 'error', part, path, title: form, params: { form } });
        const fields = book.fieldsOfForm(form);
        for (const field of book.form(form) && example.light !== 'problem' ? Object.keys(data) : []) {
          if (fields.has(field)) continue;
          const to = nearest(field, fields.keys());
          const changes = to === undefined || Object.hasOwn(data, to) ? [] : edited(survey.part(part), [{ path, value: Object.fromEntries(Object.entries(data).map(([key, value]) => [key === field ? to : key, value])) }]);
          found.push({ code: 'unknown-field', severity: 'error', part, path: below(path, field), title: field, params: { field }, ...(to !== undefined && changes.length > 0 ? { fix: { code: 'rename', params: { from: field, to }, changes } } : {}) });
        }
      }
      for (const list of ['closed', 'begun'] as const) {
        example[list]?.forEach((stage, j) => {
          if (!stages.has(stage)) found.push({ code: 'unknown-stage', severity: 'error', part, path: `${at}/${list}/${String(j)}`, title: stage, params: { stage } });
        });
      }
      return found;
    });
  });
  return [...cases, ...sampleFindings(survey)];
}

/** What a sample's values were held against, and what was wrong with them. */
interface Checked {
  readonly against: readonly object[];
  readonly problems: readonly Problem[];
}

// Samples are large and hardly ever change: one is looked at again only when its forms, their lists or their stages did.
const memo = new WeakMap<Matter, Checked>();

function sampleProblems({ content, book, tools }: Survey, matter: Matter): readonly Problem[] {
  const against = [tools.checks, ...content.forms, ...content.codes, ...content.procedure.stages];
  const found = memo.get(matter);
  if (found && found.against.length === against.length && found.against.every((one, i) => one === against[i])) return found.problems;
  const problems = checkMatter(book, { matter });
  memo.set(matter, { against, problems });
  return problems;
}

function sampleFindings(survey: Survey): Finding[] {
  const { content } = survey;
  return content.samples.flatMap((sample): Finding[] => {
    const part: PartRef = { kind: 'sample', id: sample.id };
    if (sample.matter.procedure !== content.procedure.id) return [{ code: 'sample-of-other-procedure', severity: 'error', part, path: '/matter/procedure', title: sample.title, params: { procedure: sample.matter.procedure } }];
    return sampleProblems(survey, sample.matter).map((problem): Finding => ({
      code: 'sample-value', severity: 'warning', part, path: `/matter${problem.path}`, title: sample.title, params: { field: problem.title ?? problem.path },
    }));
  });
}
