import AxeBuilder from '@axe-core/playwright';
import { atRest, type Phone } from './browser.js';

/** What axe finds wrong with a screen, as far as it is serious. */
export async function seriousFindings({ page }: Phone): Promise<string[]> {
  await atRest(page);
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
}

/** How a law is quoted beside its English name. */
const quoted = /《[^》\n]*》[第条款项目之零一二三四五六七八九十百、（）和至及]*/gu;

/** Chinese on an English screen that neither quotes a law nor names a plate or a place, as `known` lists them. */
export async function untranslated({ page }: Phone, known: readonly string[]): Promise<string[]> {
  const shown = await page.locator('.content:visible').allInnerTexts();
  const rest = known.reduce((text, one) => text.replaceAll(one, ''), shown.join('\n').replace(quoted, ''));
  return rest.match(/.*\p{Script=Han}.*/gu) ?? [];
}

interface Sizes {
  readonly small: string[];
  readonly count: number;
  readonly body: number;
  readonly sideways: boolean;
}

/** Run in the page: what is too small for old eyes and unsteady hands. */
const measure = `(() => {
  const seen = (element) => { const box = element.getBoundingClientRect(); return box.width > 0 && box.height > 0; };
  const targets = [...document.querySelectorAll('.tap, input, textarea')].filter(seen);
  return {
    small: targets.filter((one) => one.getBoundingClientRect().height < 59.5 && !one.closest('.shell-bar')).map((one) => (one.id || one.className) + ' ' + Math.round(one.getBoundingClientRect().height)),
    count: targets.length,
    body: Math.min(...[...document.querySelectorAll('.paragraph, .lead, .action, .list-link')].filter(seen).map((one) => parseFloat(getComputedStyle(one).fontSize))),
    sideways: document.documentElement.scrollWidth > window.innerWidth,
  };
})()`;

/** How large targets and texts of a screen are in elder mode (X01): at least 60 and 24, and nothing scrolls sideways. */
export const sizes = async ({ page }: Pick<Phone, 'page'>): Promise<Sizes> => (await page.evaluate(measure)) as Sizes;
