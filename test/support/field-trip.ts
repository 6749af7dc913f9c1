import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { Ajv } from 'ajv';
import { fullFormats } from 'ajv-formats/dist/formats.js';

import {
  buildCalendar,
  type Calendar,
  type CheckValues,
  type CompiledRelease,
  compileRelease,
  hashOf,
  type ReleaseContent,
} from '../../runtime/engine/index.ts';

const root = fileURLToPath(new URL('../procedures/field-trip', import.meta.url));
const read = <T>(...path: string[]): T => JSON.parse(readFileSync(join(root, ...path), 'utf8')) as T;
const readAll = <T>(...path: string[]): T[] =>
  readdirSync(join(root, ...path))
    .sort()
    .map((file) => read<T>(...path, file));

/** The content of the field-trip procedure: a second, unrelated one made of files only. */
export function fieldTripContent(): ReleaseContent {
  const place = ['config', 'procedures', 'field-trip'];
  const law = ['rulesets', 'field-trip', '2024-09'];
  return {
    id: '2024-09',
    procedure: read(...place, 'procedure.json'),
    forms: readAll(...place, 'forms'),
    facts: read(...place, 'facts.json'),
    ruleset: read(...law, 'ruleset.json'),
    parameters: read(...law, 'parameters.json'),
    codes: readAll('config', 'codes'),
    templates: read<ReleaseContent['templates']>(...place, 'templates', 'templates.json').map((template) => ({
      ...template,
      source: readFileSync(join(root, ...place, 'templates', `${template.id}.hbs`), 'utf8'),
    })),
    policies: readAll('config', 'policies'),
    cases: readAll(...law, 'cases'),
    locales: {},
    samples: [],
  };
}

/** Compiles a content with ajv's own validators; fails the test on any problem. */
export function compiled(content: ReleaseContent): CompiledRelease {
  const ajv = new Ajv({ allErrors: true, strict: false, formats: { date: fullFormats.date } });
  const checks = Object.fromEntries(
    content.forms.map((form): [string, CheckValues] => {
      const validate = ajv.compile(form.schema);
      return [
        form.id,
        (data) =>
          validate(data)
            ? []
            : (validate.errors ?? []).map((error) => ({
                path: error.instancePath.split('/').slice(1),
                keyword: error.keyword,
                params: error.params as Record<string, unknown>,
              })),
      ];
    }),
  );
  const made = compileRelease(content, hashOf('guicheng/release/v1', content), { checks });
  if ('problems' in made) throw new Error(JSON.stringify(made.problems, null, 1));
  return made.release;
}

/** The compiled field-trip release and its calendar. */
export function fieldTrip(): { readonly release: CompiledRelease; readonly calendar: Calendar } {
  return { release: compiled(fieldTripContent()), calendar: buildCalendar(readAll('config', 'calendars', 'school')) };
}
