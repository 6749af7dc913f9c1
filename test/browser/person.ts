import { mkdirSync } from 'node:fs';
import { join } from 'node:path';

import type { Browser, BrowserContext, Page } from 'playwright-core';

export interface PersonOptions {
  readonly width?: number;
  readonly height?: number;
  readonly english?: boolean;
}

/** Where pictures go; none are taken without it. */
const shots = process.env['GUICHENG_SHOTS'];

/** One person at a browser of their own, and everything that went wrong in it. */
export class Person {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Errors of the page, breaches of the content policy, and requests to anywhere but the server. */
  readonly faults: string[] = [];
  #account = '';
  #password = '';

  private constructor(context: BrowserContext, page: Page) {
    this.context = context;
    this.page = page;
  }

  /** Sits down at a fresh browser. */
  static async at(browser: Browser, url: string, options: PersonOptions = {}): Promise<Person> {
    const { width = 1366, height = 768, english = false } = options;
    const context = await browser.newContext({
      baseURL: url, viewport: { width, height }, locale: 'zh-CN', timezoneId: 'Asia/Shanghai',
      permissions: ['clipboard-read', 'clipboard-write'], reducedMotion: 'reduce',
    });
    context.setDefaultTimeout(20_000);
    if (english) await context.addInitScript("localStorage.setItem('guicheng.language', 'en')");
    await context.addInitScript("addEventListener('securitypolicyviolation', (event) => console.error(`policy: ${event.violatedDirective} ${event.blockedURI}`))");
    const person = new Person(context, await context.newPage());
    person.#listen(new URL(url).host);
    return person;
  }

  #listen(host: string): void {
    this.page.on('pageerror', (error) => this.faults.push(`error: ${error.message}`));
    this.page.on('console', (message) => {
      // What the server answers with is the app's business, and shown there.
      if (message.type() === 'error' && !message.text().startsWith('Failed to load resource')) this.faults.push(`console: ${message.text()}`);
    });
    this.context.on('request', (request) => {
      const url = new URL(request.url());
      if (/^(https?|wss?):$/.test(url.protocol) && url.host !== host) this.faults.push(`request: ${request.url()}`);
    });
  }

  /** Signs in on the sign-in page or over the page of an ended session. */
  async signIn(account: string, password: string): Promise<void> {
    [this.#account, this.#password] = [account, password];
    const form = this.page.locator('form.sign-in__form');
    await form.getByRole('textbox', { name: /账号|Account/ }).fill(account);
    await form.getByLabel(/密码|Password/).fill(password);
    await form.getByRole('button').click();
    await form.waitFor({ state: 'detached' });
    await this.page.locator('.top__who').waitFor();
  }

  /** Opens a page; signs in again where the session has ended meanwhile. */
  async open(path: string): Promise<void> {
    await this.page.goto(path);
    await this.page.locator('.top__who, form.sign-in__form').first().waitFor();
    if (await this.page.locator('form.sign-in__form').isVisible()) await this.signIn(this.#account, this.#password);
  }

  /** Signs in over the page of an ended session, as the same person. */
  async signInAgain(): Promise<void> {
    await this.signIn(this.#account, this.#password);
  }

  /** Comes back to the same page on another day: the session has ended, the person signs in again. */
  async again(): Promise<void> {
    const { pathname, search } = new URL(this.page.url());
    await this.open(pathname + search);
  }

  /** A picture of the page, where pictures are wanted. */
  async shot(name: string): Promise<void> {
    if (shots === undefined) return;
    mkdirSync(shots, { recursive: true });
    await this.page.screenshot({ path: join(shots, `${name}.png`) });
  }

  async leave(): Promise<void> {
    await this.context.close();
  }
}
