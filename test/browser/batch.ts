import { expect } from 'vitest';

import type { FormData } from '../../runtime/engine/index.ts';
import type { StoredMatter } from '../../server/store/records.ts';
import type { Desk } from './desk.ts';
import { cleanSample, valuesOf } from './sample.ts';

const sample = cleanSample();

/** The sample's subjects by their ids there; on the page they have names, in the record ids of their own. */
export const names: Readonly<Record<string, string>> = { s1: '程书航', s2: '叶听澜', s3: '孟怀瑾' };

/** The values of a form of the sample: see {@link valuesOf}. */
export const values = (form: string, subject?: string, changes?: FormData): FormData => valuesOf(sample, form, subject, changes);

/** A batch with the sample's values as it grows: what a test enters, and whether the record has it. */
export class Batch {
  readonly #read: () => StoredMatter;

  constructor(read: () => StoredMatter) {
    this.#read = read;
  }

  get id() {
    return this.#read().id;
  }

  get matter() {
    return this.#read().matter;
  }

  /** A subject's id in the record. */
  idOf(name: string): string {
    return this.matter.subjects.find((each) => each.forms['candidate']?.['name'] === name)?.id ?? '';
  }

  /** Fills a form of every subject: field by field for the first, from autosave for the others; then saves all. */
  async fillSubjects(desk: Desk, stage: string, form: string): Promise<void> {
    await desk.subject(names['s1'] ?? '');
    await desk.fill(form, values(form, 's1'));
    await desk.page.locator('.saved--scratch').waitFor();
    const versions = this.matter.ledger.stages[stage]?.versions ?? {};
    await desk.autosaved(['s2', 's3'].map((id) => {
      const subject = this.idOf(names[id] ?? '');
      return { stage, form, subject, base: versions[`${form}@${subject}`] ?? 0, data: values(form, id) };
    }));
    await desk.save();
  }

  /** Expects the record to have what the sample has, but for some values. */
  expectRecorded(form: string, changes?: FormData): void {
    const { forms, subjects } = this.matter;
    const ids = Object.fromEntries(Object.entries(names).map(([id, name]) => [id, this.idOf(name)]));
    const inRecord = (data: FormData): unknown => JSON.parse(JSON.stringify(data), (key, each: unknown) => (key === 'subject' ? ids[String(each)] : each)) as unknown;
    if (sample.forms[form] !== undefined) expect(forms[form]).toEqual(inRecord(values(form, undefined, changes)));
    else for (const [id, name] of Object.entries(names)) expect(subjects.find((each) => each.id === ids[id])?.forms[form], name).toEqual(values(form, id, changes));
  }
}
