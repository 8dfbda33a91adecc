import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/** What citizens wrote, and sentences that they are going to read, stand in Chinese on every screen. */
const citizens = '.report-excerpt, .queue-place, .prose, blockquote, [lang="zh-CN"], textarea';
const chineseLeft = `(() => {
  const walker = document.createTreeWalker(document.querySelector('#main'), NodeFilter.SHOW_TEXT);
  const left = [];
  while (walker.nextNode()) {
    const { parentElement, textContent } = walker.currentNode;
    if (parentElement.closest(${JSON.stringify(citizens)})) continue;
    const own = textContent.replace(/《[^》]*》[第条款项目之零一二三四五六七八九十百]*/gu, '');
    if (/\\p{Script=Han}/u.test(own)) left.push(own.trim());
  }
  return left;
})()`;
const focusMore = `(() => {
  const more = document.querySelector('[data-testid="more"]:enabled');
  more?.focus();
  return Boolean(more);
})()`;
const overhang = `['html', '.sub-main', '.case-scroll', '.dock', '.queue-scroll'].flatMap((one) =>
  [...document.querySelectorAll(one)].filter((element) => element.scrollWidth > element.clientWidth).map(() => one))`;

/** An officer at a screen of 1440 × 900: signing in, walking through a list, acting by keys. */
export function deskHands(page: Page, desk: string) {
  const at = (id: string) => page.getByTestId(id);
  const focused = () => page.evaluate<string | null>(`document.activeElement?.getAttribute('data-key') ?? null`);
  return {
    at,
    /** Signs whoever was here out, and this officer in. */
    async signIn(name: string, path: string) {
      await page.goto(desk);
      await at('sign-in').or(at('sign-out')).first().waitFor();
      if (await at('sign-out').isVisible()) await at('sign-out').click();
      await at('sign-in').click();
      await page.getByRole('button', { name: new RegExp(name) }).click();
      await at('sign-out').waitFor();
      await page.goto(`${desk}${path}`);
    },
    /** Walks down a list by j until an entry has the focus, page by page, and opens it by Enter. */
    async walkTo(key: string) {
      const entry = page.locator(`[data-key="${key}"]`);
      await at('report-entry').first().waitFor();
      const reached = async () => {
        if (await entry.count()) return true;
        // While a page is on its way the button is none, and behind the last one it is gone.
        if (await page.evaluate(focusMore)) await page.keyboard.press('Enter');
        return false;
      };
      await expect.poll(reached).toBe(true);
      for (let steps = 0; steps < 200 && (await focused()) !== key; steps++) await page.keyboard.press('j');
      await page.keyboard.press('Enter');
      await page.locator(`[data-testid="report-entry"][data-key="${key}"][aria-current="true"]`).waitFor();
      await at('report').waitFor();
    },
    /** Opens the form of an act by its key, once the report was read. */
    async begin(act: string, key: string) {
      const offered = page.locator(`[data-testid="act-${act}"]:enabled`);
      const form = at(`act-form-${act}`);
      // After an act the report is read again, and a key that comes meanwhile opens nothing.
      const begun = async () => {
        if (!(await form.isVisible()) && (await offered.isVisible())) await page.keyboard.press(key);
        return form.isVisible();
      };
      await expect.poll(begun).toBe(true);
    },
    /** Sends the form that is open, from wherever the focus is in it, and waits for the word that it is done. */
    async send(done: string) {
      await page.keyboard.press('Control+Enter');
      await expect.poll(() => at('acted').textContent()).toBe(done);
    },
    /** Moves a list of choices on by the arrow key until it shows this value. */
    async chooseByKeys(id: string, value: string) {
      await at(id).focus();
      for (let steps = 0; steps < 60 && (await at(id).inputValue()) !== value; steps++)
        await page.keyboard.press('ArrowDown');
      expect(await at(id).inputValue()).toBe(value);
    },
    /** No serious finding and nothing that has to be scrolled sideways, on the widest and the narrowest desk, in both languages. */
    async seemly() {
      // Whoever looks takes nothing out of the officer's hands: the focus comes back to where it was.
      await page.evaluate('window.heldFocus = document.activeElement');
      for (const [width, locale] of [
        [1440, 'zh'],
        [1280, 'en'],
      ] as const) {
        await page.setViewportSize({ width, height: 900 });
        if (locale === 'en') await at('toggle-locale').click();
        const { violations } = await new AxeBuilder({ page }).analyze();
        const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
        expect(serious.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
        expect(await page.evaluate(overhang)).toEqual([]);
        if (locale === 'en') {
          expect(await page.evaluate(chineseLeft)).toEqual([]);
          await at('toggle-locale').click();
        }
      }
      await page.setViewportSize({ width: 1440, height: 900 });
      await page.evaluate('window.heldFocus?.focus()');
    },
  };
}
