import type { Locator } from 'playwright-core';

import type { FormData } from '../../runtime/engine/index.ts';
import { fill, type Words } from './fill.ts';
import type { Person } from './person.ts';

/** A person at the page of a matter: the things one does there, by the words on the screen. */
export class Desk {
  readonly person: Person;
  readonly #words: Words;

  constructor(person: Person, words: Words) {
    this.person = person;
    this.#words = words;
  }

  get page() {
    return this.person.page;
  }

  button(name: string | RegExp): Locator {
    return this.page.getByRole('button', { name, exact: true });
  }

  /** Goes to a tab of the matter: 办理, 文书, 报审, 痕迹. */
  async tab(name: string): Promise<void> {
    const tab = this.page.getByRole('tablist', { name: '事项各页' }).getByRole('tab', { name, exact: true });
    await tab.click();
    await this.page.locator('[role=tab][aria-selected=true]', { hasText: name }).waitFor();
  }

  /** Goes to a stage by its title on the rail. */
  async stage(title: string): Promise<void> {
    await this.page.locator('.rail__button', { has: this.page.getByText(title, { exact: true }) }).click();
    await this.page.locator('#stage-title').getByText(title, { exact: true }).waitFor();
  }

  /** Goes to a subject's forms. */
  async subject(name: string): Promise<void> {
    await this.page.locator('.stage__subjects').getByRole('tab', { name }).click();
    await this.page.locator('.subject-line__name', { hasText: name }).waitFor();
  }

  async fill(form: string, values: FormData): Promise<void> {
    await fill(this.page, form, values, this.#words);
  }

  /**
   * Leaves values of forms where autosave keeps them, in this person's own session, and opens the page again to go on
   * from there: for what has been typed field by field once already.
   */
  async autosaved(forms: readonly { readonly stage: string; readonly form: string; readonly subject: string; readonly base: number; readonly data: FormData }[]): Promise<void> {
    const matter = new URL(this.page.url()).pathname.split('/')[2] ?? '';
    for (const data of forms) {
      const answer = await this.person.context.request.put(`/api/matters/${matter}/scratch`, { data });
      if (!answer.ok()) throw new Error(await answer.text());
    }
    await this.page.reload();
    await this.page.locator('.saved--scratch').waitFor();
  }

  /** Saves the stage and waits until the record has it. */
  async save(): Promise<void> {
    await this.button('保存环节').click();
    await this.page.locator('.saved--saved').waitFor();
  }

  /** Signs the stage on the page. */
  async sign(): Promise<void> {
    await this.button('签字确认').click();
    await this.confirm('签字确认');
    await this.page.locator('.stage__bar .signature:not(.signature--void)').waitFor();
  }

  dialog(): Locator {
    return this.page.locator('dialog[open]');
  }

  /** Confirms the open dialog and waits until it is done. */
  async confirm(name: string): Promise<void> {
    await this.dialog().getByRole('button', { name, exact: true }).click();
    await this.dialog().waitFor({ state: 'hidden' });
  }

  /** The finding of a rule beside the forms, by the rule's title; of one subject where named. */
  finding(title: string, subject?: string): Locator {
    const all = this.page.locator('.check .finding', { has: this.page.locator('.sentence__title', { hasText: title }) });
    return subject === undefined ? all : all.filter({ has: this.page.locator('.sentence__subject', { hasText: subject }) });
  }

  /** Waits until a rule's light burns beside the forms, and gives its sentence. */
  async expectLight(title: string, colour: 'red' | 'yellow', subject?: string): Promise<Locator> {
    const lit = this.finding(title, subject).filter({ has: this.page.locator(`.sentence--${colour}`) }).first();
    await lit.waitFor();
    return lit;
  }

  /** Waits until a rule has nothing to say any more beside the forms. */
  async expectOut(title: string, subject?: string): Promise<void> {
    await this.finding(title, subject).first().waitFor({ state: 'detached' });
  }

  /** Why a button is shut, as the page says it. */
  async whyShut(button: Locator): Promise<string> {
    await button.and(this.page.locator('[aria-disabled=true]')).waitFor();
    const id = await button.getAttribute('aria-describedby');
    return (await this.page.locator(`[id="${id ?? ''}"]`).textContent()) ?? '';
  }

  /** Whether an element can be seen as it stands: its corners lie in the window and nothing covers or clips them. */
  inSight(element: Locator): Promise<boolean> {
    return element.evaluate((node) => {
      const { left, right, top, bottom } = node.getBoundingClientRect();
      const corners = [[left + 4, top + 4], [right - 4, top + 4], [left + 4, bottom - 4], [right - 4, bottom - 4]] as const;
      return corners.every(([x, y]) => node.contains(document.elementFromPoint(x, y)));
    });
  }

  /** Where the cursor is: the field's place, and the form. */
  where(): Promise<string> {
    return this.page.evaluate(() => {
      const at = document.activeElement;
      return `${at?.closest('[data-form]')?.getAttribute('data-form') ?? ''}.${at?.closest('[data-field]')?.getAttribute('data-field') ?? ''}`;
    });
  }
}
