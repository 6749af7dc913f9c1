import type { FieldRef } from '../../engine/index.ts';

/** The field a problem's JSON pointer into the matter names; undefined where it names none. */
export function fieldOfPath(path: string, title: string, subjects: readonly string[]): FieldRef | undefined {
  const parts = path.split('/').slice(1);
  const [subject, rest] = parts[0] === 'subjects' ? [subjectAt(parts[1], subjects), parts.slice(2)] : [undefined, parts];
  const [forms, form, field, row, column] = rest;
  if (forms !== 'forms' || form === undefined || field === undefined || (parts[0] === 'subjects' && subject === undefined)) return undefined;
  const number = row !== undefined && /^\d+$/.test(row) ? Number(row) : undefined;
  return {
    form,
    field: number !== undefined && column !== undefined ? `${field}.${column}` : field,
    title,
    ...(number === undefined ? {} : { row: number }),
    ...(subject === undefined ? {} : { subject }),
  };
}

function subjectAt(part: string | undefined, subjects: readonly string[]): string | undefined {
  if (part === undefined) return undefined;
  return subjects.includes(part) ? part : subjects[Number(part)];
}
