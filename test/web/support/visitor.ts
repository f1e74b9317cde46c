import { readFileSync } from 'node:fs';
import type { RunOptions } from 'axe-core';
import type { BrowserContext, Locator, Page, Request } from 'playwright-core';
import { PASSWORD } from '../../support/people';

type Name = string | RegExp;

/** Somebody at a page, who finds things by what they say. What the page complains about ends the story. */
export class Visitor {
  /** What the console said that it should not. */
  readonly complaints: string[] = [];

  /** What has been asked for and not answered yet. */
  private readonly underWay = new Set<Request>();

  private constructor(
    readonly window: BrowserContext,
    readonly page: Page,
  ) {
    page.setDefaultTimeout(15_000);
    page.on('request', (request) => this.underWay.add(request));
    page.on('requestfinished', (request) => this.underWay.delete(request));
    page.on('requestfailed', (request) => this.underWay.delete(request));
    page.on('pageerror', (error) => this.complaints.push(`error: ${error.message}`));
    page.on('console', (message) => {
      const isFault = message.type() === 'error' && !EXPECTED.some((pattern) => pattern.test(message.text()));
      if (isFault) this.complaints.push(`console: ${message.text()}`);
    });
  }

  static async at(window: BrowserContext, path: string): Promise<Visitor> {
    const visitor = new Visitor(window, await window.newPage());
    await visitor.open(path);
    return visitor;
  }

  async open(path: string): Promise<void> {
    await this.page.goto(path);
    await this.settled();
  }

  /** Until the page shows its heading, nothing is on its way, and what was drawn of it has asked for nothing more. */
  async settled(): Promise<void> {
    await this.page.locator('h1').first().waitFor();
    for (let quiet = 0; quiet < 3; quiet = this.underWay.size === 0 ? quiet + 1 : 0) await this.drawn();
  }

  /** Two frames: then everything is drawn as it is now. */
  drawn(): Promise<void> {
    return this.page.evaluate(
      () => new Promise<void>((done) => requestAnimationFrame(() => requestAnimationFrame(() => done()))),
    );
  }

  /** Lets so many milliseconds go by at once, in a window that has its own time; then what was to happen meanwhile has been asked for. */
  async later(milliseconds: number): Promise<void> {
    await this.page.clock.fastForward(milliseconds);
    await this.settled();
  }

  /** Fills in the form of the sign-in page, or of the dialog when a session is over, and presses its button. */
  async signIn(email: string | null, password = PASSWORD): Promise<void> {
    const french = await this.speaksFrench();
    if (email !== null) await this.fill(french ? 'Adresse e-mail' : 'E-mail address', email);
    await this.fill(french ? 'Mot de passe' : 'Password', password);
    await this.press(french ? 'Se connecter' : 'Sign in');
  }

  /** Signs in and goes on: until the page that was on the way stands there, and no longer the form. */
  async enter(email: string, password = PASSWORD): Promise<void> {
    const field = await this.page.waitForSelector('input[type=password]');
    await this.signIn(email, password);
    await field.waitForElementState('hidden');
    await this.settled();
  }

  speaksFrench(): Promise<boolean> {
    return this.page.evaluate(() => document.documentElement.lang === 'fr');
  }

  async fill(label: Name, text: string): Promise<void> {
    await this.page.getByLabel(label, { exact: true }).fill(text);
  }

  /** Types a number into its field and leaves it, which is when it counts. */
  async type(label: Name, text: string): Promise<void> {
    const field = this.page.getByRole('textbox', { name: label });
    await field.fill(text);
    await field.press('Tab');
  }

  /** Takes one of a few: the radio button of this name. */
  async choose(name: Name): Promise<void> {
    await this.page.getByRole('radio', { name }).check();
  }

  /** Presses the button, link or menu entry of this name: a step of a help article. */
  async press(name: Name, within?: Name): Promise<void> {
    await this.control(name, within).click();
  }

  /** The button, link or menu entry of this name; `within`: in the card, dialog or region of that name. */
  control(name: Name, within?: Name): Locator {
    const place = within === undefined ? this.page : this.part(within);
    const named = (role: 'button' | 'link' | 'menuitem') => place.getByRole(role, { name, exact: true });
    return named('button').or(named('link')).or(named('menuitem')).first();
  }

  /** The card, dialog or region of this name. */
  part(name: Name): Locator {
    const named = (role: 'article' | 'dialog' | 'region') => this.page.getByRole(role, { name });
    return named('article').or(named('dialog')).or(named('region')).first();
  }

  /** Waits until the page shows a text. */
  async sees(text: Name): Promise<void> {
    await this.page.getByText(text).first().waitFor();
  }

  async seesHeading(text: Name): Promise<void> {
    await this.page.getByRole('heading', { name: text, exact: true }).first().waitFor();
  }

  /** What has the focus, by the name it is announced with. */
  focused(): Promise<string> {
    return this.page.evaluate(() => {
      const element = document.activeElement as HTMLElement;
      return (element.getAttribute('aria-label') ?? element.textContent ?? element.tagName).trim();
    });
  }

  /** Moves the focus on by Tab until something of this name has it. */
  async tabTo(name: Name): Promise<void> {
    for (let presses = 0; presses < 80; presses++) {
      await this.page.keyboard.press('Tab');
      const label = await this.page.evaluate(() => {
        const element = document.activeElement as HTMLInputElement;
        return (element.ariaLabel ?? element.labels?.[0]?.textContent ?? element.textContent ?? '').trim();
      });
      if (typeof name === 'string' ? label === name : name.test(label)) return;
    }
    throw new Error(`Tab does not reach ${name}`);
  }

  /** How far the page can be scrolled sideways, in pixels: 0 is right. */
  sideways(): Promise<number> {
    return this.page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  }

  /** What sticks out of the page to the right: for who has to find out why it can be scrolled sideways. */
  stickingOut(): Promise<string[]> {
    return this.page.evaluate(() => {
      const edge = document.documentElement.clientWidth;
      return [...document.querySelectorAll('main *')]
        .filter((element) => element.getBoundingClientRect().right > edge + 1)
        .map(({ tagName, className, textContent }) => `${tagName}.${className}: ${(textContent ?? '').slice(0, 40)}`)
        .slice(0, 5);
    });
  }

  /** Goes on with another window or another light. Pixels. */
  async change({ width, dark = false }: { width: number; dark?: boolean }): Promise<void> {
    await this.page.setViewportSize({ width, height: 844 });
    await this.page.emulateMedia({ colorScheme: dark ? 'dark' : 'light', reducedMotion: 'reduce' });
    // From its top: what the bar covers further down can be scrolled.
    await this.page.evaluate(() => scrollTo(0, 0));
    await this.drawn();
  }

  /**
   * What axe finds on the page as it is, WCAG 2.0 to 2.2 A and AA and best practice; each with where it is.
   * @param rules only these: colours alone can be different in another light
   */
  async barriers(rules?: string[]): Promise<string[]> {
    if (!(await this.page.evaluate(() => 'axe' in globalThis))) await this.page.evaluate(AXE);
    const runOnly: RunOptions['runOnly'] = rules ? { type: 'rule', values: rules } : { type: 'tag', values: TAGS };
    const violations = await this.page.evaluate(async (only) => {
      const { axe } = globalThis as unknown as { axe: typeof import('axe-core') };
      const results = await axe.run(document, { runOnly: only, resultTypes: ['violations'] });
      return results.violations;
    }, runOnly);
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id} at ${target}: ${failureSummary}`),
    );
  }

  /** A picture of the page, for people: into the folder SCREENSHOTS, if it is set. */
  async picture(name: string): Promise<void> {
    const folder = process.env.SCREENSHOTS;
    if (folder) await this.page.screenshot({ path: `${folder}/${name}.png`, fullPage: true });
  }

  async leave(): Promise<void> {
    await this.window.close();
    if (this.complaints.length > 0) throw new Error(`The page complained:\n${this.complaints.join('\n')}`);
  }
}

/** What a browser says of a page that is not there, and of a request that a story has stopped. */
const EXPECTED = [/the server responded with a status of 404/, /net::ERR_FAILED/, /^TypeError: Failed to fetch/];
const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
