import AxeBuilder from '@axe-core/playwright';
import type { Phone } from './browser.js';

/** What axe finds wrong with a screen, as far as it is serious. */
export async function seriousFindings({ page }: Phone): Promise<string[]> {
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
