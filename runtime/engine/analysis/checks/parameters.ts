import type { ParameterDefinition } from '../../definitions/parameter.ts';
import { addDays } from '../../values/date.ts';
import { type Edit, edited } from '../edits.ts';
import type { Finding, FixCode } from '../finding.ts';
import type { Survey } from '../survey.ts';

const earliest = '';
const latest = '~';

interface Fault {
  readonly code: Finding['code'];
  readonly index: number;
  readonly date: string;
  readonly mend: FixCode;
  readonly edit: Edit;
}

/** Values that run backwards, overlap or leave days without one, and codes that their list does not have. */
export function parameterFindings(survey: Survey): Finding[] {
  const { content, book } = survey;
  return Object.entries(content.parameters).flatMap(([id, parameter]): Finding[] => {
    const part = { kind: 'parameter', id } as const;
    const title = parameter.title;
    const timed = faultsOf(parameter, content.ruleset.inForce).map(({ code, index, date, mend, edit }): Finding => ({
      code, severity: 'error', part, path: `/values/${String(index)}`, title, params: { date },
      fix: { code: mend, params: { date }, changes: edited(survey.part(part), [edit]) },
    }));
    const list = parameter.code;
    if (list === undefined) return timed;
    if (book.codes(list).length === 0) return [...timed, { code: 'unknown-code-list', severity: 'error', part, path: '/code', title: list, params: { list } }];
    const strange = parameter.values.flatMap(({ value }, i): Finding[] => {
      const codes = typeof value === 'string' ? [value] : Array.isArray(value) ? value : [];
      const code = codes.find((one) => !book.code(list, one));
      return code === undefined ? [] : [{ code: 'unknown-code', severity: 'error', part, path: `/values/${String(i)}/value`, title: code, params: { code, list } }];
    });
    return [...timed, ...strange];
  });
}

function faultsOf({ values }: ParameterDefinition, inForce: { readonly from: string; readonly until?: string }): Fault[] {
  const backwards = values.flatMap(({ from, until }, index): Fault[] =>
    from !== undefined && until !== undefined && from > until
      ? [{ code: 'value-backwards', index, date: from, mend: 'drop-until', edit: { path: `/values/${String(index)}/until`, value: undefined } }]
      : [],
  );
  if (backwards.length > 0) return backwards;
  const spans = values.map(({ from = earliest, until = latest }, index) => ({ from, until, index })).sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
  const faults: Fault[] = [];
  const end = inForce.until ?? latest;
  const [first] = spans;
  if (first && first.from > inForce.from) faults.push({ code: 'parameter-gap', index: first.index, date: inForce.from, mend: 'drop-from', edit: { path: `/values/${String(first.index)}/from`, value: undefined } });
  spans.forEach((span, i) => {
    const next = spans[i + 1];
    const at = `/values/${String(span.index)}/until`;
    if (!next) {
      if (span.until < end && span.until !== latest) faults.push({ code: 'parameter-gap', index: span.index, date: addDays(span.until, 1), mend: 'drop-until', edit: { path: at, value: undefined } });
      return;
    }
    if (next.from === earliest) {
      faults.push({ code: 'parameter-overlap', index: next.index, date: inForce.from, mend: 'remove-value', edit: { path: `/values/${String(next.index)}`, value: undefined } });
      return;
    }
    const edit = { path: at, value: addDays(next.from, -1) };
    if (next.from <= span.until) faults.push({ code: 'parameter-overlap', index: next.index, date: next.from, mend: 'close-gap', edit });
    else if (addDays(span.until, 1) < next.from && addDays(span.until, 1) <= end && next.from > inForce.from) faults.push({ code: 'parameter-gap', index: span.index, date: addDays(span.until, 1), mend: 'close-gap', edit });
  });
  return faults;
}
