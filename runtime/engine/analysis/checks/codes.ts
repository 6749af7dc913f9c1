import { edited } from '../edits.ts';
import type { Finding } from '../finding.ts';
import type { Survey } from '../survey.ts';

/** Codes that stand twice in their list, and codes people could not tell apart by their titles. */
export function codeFindings(survey: Survey): Finding[] {
  return survey.content.codes.flatMap((list) => {
    const part = { kind: 'code-list', id: list.id } as const;
    const codes = new Set<string>();
    const titles = new Set<string>();
    return list.codes.flatMap((entry, i): Finding[] => {
      const path = `/codes/${String(i)}`;
      const [again, alike] = [codes.has(entry.code), entry.active !== false && titles.has(entry.title)];
      codes.add(entry.code);
      if (entry.active !== false) titles.add(entry.title);
      if (again) {
        const fix = { code: 'remove-code', params: { code: entry.code }, changes: edited(survey.part(part), [{ path, value: undefined }]) } as const;
        return [{ code: 'duplicate-code', severity: 'error', part, path: `${path}/code`, title: list.title, params: { code: entry.code }, fix }];
      }
      return alike ? [{ code: 'same-title', severity: 'warning', part, path: `${path}/title`, title: list.title, params: { name: entry.title } }] : [];
    });
  });
}
