import type { Locator, Page } from 'playwright-core';

import type { CodeListDefinition, FieldSchema, FormData, FormDefinition } from '../../runtime/engine/index.ts';
import { fieldKind } from '../../runtime/ui/forms/kind.ts';
import { columnsOf } from '../../runtime/ui/forms/table/columns.ts';
import { fieldUi, noneFields } from '../../runtime/ui/forms/ui.ts';

/** What a person knows who fills a form: the words of codes, and who the subjects are. */
export interface Words {
  readonly forms: readonly FormDefinition[];
  readonly codes: readonly CodeListDefinition[];
  /** The names of subjects by the ids that the values use. */
  readonly subjects: Readonly<Record<string, string>>;
}

/** A form on the page, as a section of it. */
export const formOn = (page: Page, form: string): Locator => page.locator(`.form[data-form="${form}"]`);

/**
 * Fills a form on the page field by field, finding each by its title as a person does: texts, numbers and dates are typed,
 * yes and no chosen, codes typed by their title, tables filled row by row after what they hold (the first row typed, the others pasted).
 */
export async function fill(page: Page, id: string, values: FormData, words: Words): Promise<void> {
  const form = words.forms.find((each) => each.id === id);
  if (form === undefined) throw new Error(`no form ${id}`);
  const nones = noneFields(form.schema);
  for (const [name, value] of Object.entries(values)) {
    if (!nones.has(name)) await fillField(page, form, name, value, words);
    else if (value === true) await formOn(page, id).locator(`[data-field="${tableOfNone(form, name)}"]`).getByRole('checkbox').check();
  }
}

const tableOfNone = (form: FormDefinition, none: string): string => Object.entries(form.schema.properties ?? {}).find(([, field]) => field['x-none'] === none)?.[0] ?? none;

async function fillField(page: Page, form: FormDefinition, name: string, value: unknown, words: Words): Promise<void> {
  const schema = form.schema.properties?.[name];
  if (schema?.title === undefined) throw new Error(`no field ${form.id}.${name}`);
  const section = formOn(page, form.id);
  const title = { name: schema.title, exact: true };
  switch (fieldKind(schema, fieldUi(form, name))) {
    case 'table': return fillTable(page, form, name, value, words);
    case 'boolean': return section.getByRole('radiogroup', title).getByRole('radio', { name: value === true ? '是' : '否' }).check();
    case 'choice': return choose(section.getByRole('combobox', title), word(value, schema, words));
    case 'choices': case 'lines': throw new Error(`no way to fill ${form.id}.${name} yet`);
    case 'text': case 'long-text': case 'integer': case 'date': case 'month': case 'time': return section.getByRole('textbox', title).fill(String(value));
  }
}

/** Types a title into a box of choices and goes on, as one does with the Tab key. */
async function choose(box: Locator, title: string): Promise<void> {
  await box.fill(title);
  await box.press('Tab');
}

async function fillTable(page: Page, form: FormDefinition, name: string, value: unknown, words: Words): Promise<void> {
  const schema = form.schema.properties?.[name];
  if (schema === undefined || !Array.isArray(value)) throw new Error(`${form.id}.${name} is no table`);
  const columns = columnsOf(schema, fieldUi(form, name));
  const rows: readonly FormData[] = value;
  const table = formOn(page, form.id).locator(`[data-table="${name}"]`);
  const cell = (column: string, row: number): Locator => table.locator(`[data-field="${name}.${column}@${row}"]`).locator('input:not([type=date]), textarea');
  const add = table.getByRole('button', { name: '增加一行' });
  const [first, ...others] = rows;
  if (first === undefined) return;
  const start = await table.locator('tbody tr').count();
  await add.click();
  for (const { name: column, kind, schema: own } of columns) {
    if (first[column] === undefined) continue;
    const text = word(first[column], own, words);
    if (kind === 'choice' || kind === 'boolean') await choose(cell(column, start), text);
    else await cell(column, start).fill(text);
  }
  if (others.length === 0) return;
  await add.click();
  const range = others.map((row) => columns.map(({ name: column, schema: own }) => (row[column] === undefined ? '' : word(row[column], own, words))).join('\t')).join('\n');
  await paste(page, cell(columns[0]?.name ?? '', start + 1), range);
}

/** Pastes a text as if copied from elsewhere. */
async function paste(page: Page, place: Locator, text: string): Promise<void> {
  await page.evaluate((copied) => navigator.clipboard.writeText(copied), text);
  await place.focus();
  await page.keyboard.press('Control+v');
}

/** A value as one types it. */
function word(value: unknown, schema: FieldSchema, { codes, subjects }: Words): string {
  if (typeof value === 'boolean') return value ? '是' : '否';
  if (schema['x-subject'] === true) return subjects[String(value)] ?? String(value);
  const list = codes.find(({ id }) => id === schema['x-code']);
  return list?.codes.find(({ code }) => code === value)?.title ?? String(value);
}
