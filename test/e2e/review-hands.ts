import { createHash } from 'node:crypto';
import AxeBuilder from '@axe-core/playwright';
import type { AskMoveRequest, MoveChanged, MovePhotoForm } from '@yilu/contracts';
import type { Addresses } from '@yilu/local-city/addresses';
import type { Browser, Page } from 'playwright-core';
import { expect } from 'vitest';
import type { Caller } from './journey.js';
import { shot } from './tip-hands.js';

/** Where the cars of these tests stand in the way. */
export const yard = { lat: 29.8621, lng: 121.5507, place: '海曙区大沙泥街 12 号院内' } as const;

/** Asks for a car to be moved that somebody has to get past at once: the police have it in the same moment. */
export async function blocked(caller: Caller, plate: string): Promise<string> {
  const bytes = await shot({ shows: { plate } });
  const form = await caller.post<MovePhotoForm>('/moves/photos', {
    mediaType: 'image/jpeg',
    sizeBytes: bytes.length,
    sha256: createHash('sha256').update(bytes).digest('hex'),
  });
  const body = new FormData();
  for (const [name, value] of Object.entries(form.fields)) body.append(name, value);
  body.append('file', new Blob([new Uint8Array(bytes)], { type: 'image/jpeg' }), 'photo.jpg');
  const sent = await fetch(form.url, { method: 'POST', body });
  if (!sent.ok) throw new Error(`The store answered ${sent.status}`);
  const { place, ...location } = yard;
  const request = { plate, place, location, photoIds: [form.photoId], emergency: true } satisfies AskMoveRequest;
  return (await caller.post<MoveChanged>('/moves', request)).moveId;
}

/** Officers at their desks: each in a browser of his own, signed in once. */
export function desks(browser: Browser, { console: desk }: Addresses) {
  const open = new Map<string, Promise<Page>>();
  const signedIn = async (name: string): Promise<Page> => {
    const context = await browser.newContext({
      viewport: { width: 1440, height: 900 },
      locale: 'zh-CN',
      timezoneId: 'Asia/Shanghai',
      // A button that has just come to life is looked at in its own colour, not on the way there.
      reducedMotion: 'reduce',
    });
    const page = await context.newPage();
    await page.goto(desk);
    await page.getByTestId('sign-in').click();
    await page.getByRole('button', { name: new RegExp(name) }).click();
    await page.getByTestId('sign-out').waitFor();
    return page;
  };
  return async (name: string, path: string): Promise<Page> => {
    const known = open.get(name) ?? signedIn(name);
    open.set(name, known);
    const page = await known;
    await page.goto(`${desk}${path}`);
    return page;
  };
}

/** Opens this by its key: one that is pressed while the page still comes to life is lost. */
export async function openedBy(page: Page, key: string, id: string): Promise<void> {
  const form = page.getByTestId(id);
  const opened = async () => {
    if (!(await form.isVisible())) await page.keyboard.press(key);
    return form.isVisible();
  };
  await expect.poll(opened).toBe(true);
}

/** No serious finding, and nothing that has to be scrolled sideways, on the widest and the narrowest desk. */
export async function seemly(page: Page): Promise<void> {
  for (const width of [1280, 1440]) {
    await page.setViewportSize({ width, height: 900 });
    const { violations } = await new AxeBuilder({ page }).analyze();
    const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
    expect(serious.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
    const over = `['html', '.sub-main', '.case-scroll', '.dock'].flatMap((one) => document.querySelector(one) ?? [])
      .map((one) => one.scrollWidth - one.clientWidth).filter((pixels) => pixels > 0)`;
    expect(await page.evaluate(over)).toEqual([]);
  }
}

/** What citizens and officers wrote themselves, and sentences that citizens are going to read. */
const written = '.queue-place, .queue-plates, .queue-held, .prose, blockquote, textarea, .map-frame';
const chineseLeft = `(() => {
  const walker = document.createTreeWalker(document.querySelector('#main'), NodeFilter.SHOW_TEXT);
  const left = [];
  while (walker.nextNode()) {
    const { parentElement, textContent } = walker.currentNode;
    if (!parentElement.closest(${JSON.stringify(written)})) left.push(textContent);
  }
  return left;
})()`;
/** How a law is quoted beside its English name. */
const quoted = /《[^》\n]*》[第条款项目之零一二三四五六七八九十百、（）和至及]*/gu;

/** Chinese on this page once it speaks English, without names of people and places, as `known` lists them. */
export async function leftInEnglish(page: Page, known: readonly string[] = []): Promise<string[]> {
  await page.getByTestId('toggle-locale').click();
  const shown = await page.evaluate<string[]>(chineseLeft);
  await page.getByTestId('toggle-locale').click();
  const rest = known.reduce((text, one) => text.replaceAll(one, ''), shown.join('\n').replace(quoted, ''));
  return rest.match(/.*\p{Script=Han}.*/gu) ?? [];
}
