import { createConnection } from 'node:net';
import type { FollowedReportPage, OwnReportView } from '@yilu/contracts';
import type { Page, Route } from 'playwright-core';
import { phoneShot } from '../fixtures/feedback-shots.js';
import type { Phone } from './browser.js';
import { eventually } from './fines.js';
import type { Caller } from './journey.js';
import { seldom } from './seldom.js';

/** A file as a camera or an album hands it over: each another picture, with the place where it was taken. */
export async function pictureFile(name: string, type: 'jpeg' | 'webp' = 'jpeg') {
  return { name: `${name}.${type}`, mimeType: `image/${type}`, buffer: await phoneShot({ type }) };
}
type PictureFile = Awaited<ReturnType<typeof pictureFile>>;

/** A number as it stands in groups of four on a screen. */
export const numberOn = (text: string): string => text.replace(/[^0-9A-Z]/g, '');

/** What a phone does with the pages of reporting: it touches them, and looks for what is in sight. */
export function reporting(hand: Phone, h5: string) {
  const { page } = hand;
  const seen = async (selector: string): Promise<string> => {
    const first = page.locator(`${selector}:visible`).first();
    await first.waitFor();
    return first.innerText();
  };
  const tap = (selector: string) => hand.tap(`${selector}:visible`);
  const chosen = async (selector: string, files: readonly PictureFile[]) => {
    const chooser = page.waitForEvent('filechooser');
    await tap(selector);
    await (await chooser).setFiles([...files]);
  };
  return {
    seen,
    tap,
    chosen,
    begin: async () => {
      await page.goto(h5);
      await tap('#home-report');
      await seen('#report-camera');
    },
    /** Past the place; true where something was reported nearby, which is another matter. */
    placed: async (): Promise<boolean> => {
      await tap('#place-next');
      await page.locator('[id^=similar-]:visible, #report-service:visible').first().waitFor();
      if (await page.locator('#report-service:visible').first().isVisible()) return false;
      await tap('#none-of-these');
      await seen('#report-service');
      return true;
    },
    /** Files what is on the page; answers its number. */
    filed: async () => {
      await tap('#file-report');
      return numberOn(await seen('#report-number'));
    },
  };
}
export type Reporting = ReturnType<typeof reporting>;

export const reportsOf = async (caller: Caller): Promise<string[]> =>
  (await caller.get<FollowedReportPage>('/feedback/reports?limit=50')).items.map(({ reportId }) => reportId);

/** A report once every photograph of it has arrived and was looked into. */
export const arrived = (caller: Caller, reportId: string, photos: number): Promise<OwnReportView> =>
  eventually(
    seldom(async () => {
      const report = await caller.get<OwnReportView>(`/feedback/reports/${reportId}/own`);
      return report.photos.filter(({ state }) => state === 'sealed').length === photos ? report : undefined;
    }),
    `${photos} photographs of ${reportId} at the city`,
  );

/** Lets half of a file through to the store, and then the connection is gone. */
async function cutAtHalf(route: Route): Promise<void> {
  const request = route.request();
  const { hostname, port, pathname, search } = new URL(request.url());
  const bytes = request.postDataBuffer() ?? Buffer.alloc(0);
  await new Promise<void>((resolve, reject) => {
    const socket = createConnection(Number(port), hostname, () => {
      socket.write(
        `PUT ${pathname}${search} HTTP/1.1\r\nhost: ${hostname}:${port}\r\ncontent-length: ${bytes.length}\r\n\r\n`,
      );
      socket.write(bytes.subarray(0, bytes.length >> 1), () => {
        socket.destroy();
        resolve();
      });
    });
    socket.once('error', reject);
  });
  await route.abort('connectionreset');
}

/** The next so many uploads of a page break off half way; answers how many there were in all. */
export async function cutUploads(page: Page, times: number): Promise<() => number> {
  let uploads = 0;
  await page.route(
    (url) => url.pathname.includes('/feedback/originals/'),
    async (route) => {
      if (route.request().method() !== 'PUT') return route.continue();
      uploads += 1;
      return uploads <= times ? cutAtHalf(route) : route.continue();
    },
  );
  return () => uploads;
}

/** Walks with the tabulator to what has this name, and presses it: nothing is touched. */
export async function press(page: Page, id: string): Promise<void> {
  await reach(page, id);
  await page.keyboard.press('Enter');
}

/** Walks with the tabulator to what has this name. */
async function reach(page: Page, id: string): Promise<void> {
  await page.locator(`#${id}:visible`).first().waitFor();
  for (let steps = 0; steps < 150; steps += 1) {
    if ((await page.evaluate('document.activeElement && document.activeElement.id')) === id) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`The keyboard does not reach ${id}`);
}

/** Walks with the tabulator to a field and writes in it: one that has only just come to life may lose the focus once. */
export async function writeIn(page: Page, id: string, text: string): Promise<void> {
  const field = page.locator(`#${id}:visible`).first();
  await eventually(async () => {
    await reach(page, id);
    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.type(text);
    return (await field.inputValue()) === text;
  }, `${text} in ${id}`);
}
