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

  /** Opens a batch from the list of matters, with its first stage in sight. */
  async openBatch(title: string): Promise<void> {
    await this.page.getByRole('link', { name: '事项', exact: true }).click();
    await this.button('新建事项').first().click();
    await this.dialog().getByRole('textbox', { name: '事项名称' }).fill(title);
    await this.confirm('新建');
    await this.page.getByRole('heading', { name: title }).waitFor();
    await this.stage('初始提名');
  }

  async addSubject(name: string, idNumber: string): Promise<void> {
    await this.button('添加人选').click();
    await this.dialog().getByRole('textbox', { name: '姓名' }).fill(name);
    await this.dialog().getByRole('textbox', { name: '公民身份号码' }).fill(idNumber);
    await this.confirm('添加');
    await this.page.locator('.subject-line__name', { hasText: name }).waitFor();
  }

  /** Gives the reason of a light beside the forms, and waits until it stands there. */
  async explain(rule: string, reason: string, responsible: string): Promise<void> {
    await this.finding(rule).getByRole('button', { name: '说明原因' }).click();
    await this.dialog().getByRole('textbox', { name: '原因' }).fill(reason);
    await this.dialog().getByLabel('责任人').fill(responsible);
    await this.confirm('说明原因');
    await this.finding(rule).getByText(`已说明：${reason}`).waitFor();
  }

  /** Sends the filing on the page; gives what was asked before. */
  async file(): Promise<string> {
    await this.button('报送').and(this.page.locator(':not([aria-disabled])')).click();
    const asked = await this.dialog().innerText();
    await this.confirm('报送');
    return asked;
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
