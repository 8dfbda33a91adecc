import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';

const require = createRequire(import.meta.url);

/** A real Chromium out of an npm package, with a Chinese font out of another: nothing has to be installed. */
export async function launchBrowser(): Promise<{ browser: Browser; close: () => Promise<void> }> {
  const home = mkdtempSync(join(tmpdir(), 'yilu-browser-'));
  const fonts = dirname(require.resolve('@expo-google-fonts/noto-sans-sc/package.json'));
  mkdirSync(join(home, 'cache'));
  writeFileSync(
    join(home, 'fonts.conf'),
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>${fonts}</dir><cachedir>${join(home, 'cache')}</cachedir></fontconfig>`,
  );
  // The package unpacks into TMPDIR and takes an older binary that it finds there for its own.
  const outerTmp = process.env['TMPDIR'];
  process.env['TMPDIR'] = home;
  const { default: packaged } = await import('@sparticuz/chromium');
  const executablePath = await packaged.executablePath();
  if (outerTmp === undefined) delete process.env['TMPDIR'];
  else process.env['TMPDIR'] = outerTmp;

  const browser = await chromium.launch({
    executablePath,
    timeout: 120_000,
    args: [
      '--no-sandbox',
      '--use-gl=angle',
      '--use-angle=swiftshader',
      '--enable-unsafe-swiftshader',
      '--disable-background-networking',
    ],
    env: { ...process.env, HOME: home, TMPDIR: home, FONTCONFIG_FILE: join(home, 'fonts.conf') },
  });
  browser.on('context', (context) => {
    // As long as an expectation is polled for: a city on a busy machine may stand still for many seconds.
    context.setDefaultTimeout(60_000);
    context.on('page', (page) => {
      opened.add(page);
      page.once('close', () => opened.delete(page));
    });
  });
  return {
    browser,
    async close() {
      await browser.close();
      // A process of the browser's may write there a moment longer.
      rmSync(home, { recursive: true, force: true, maxRetries: 10 });
    },
  };
}

/** Every page that a browser of these tests has opened: what it showed is told when a test fails. */
export const opened = new Set<Page>();

/** Whether each page of the app's stack that can be seen has come to where it stays. */
const isStill = `[...document.querySelectorAll('.taro_page')].every(
  (page) => page.clientHeight === 0 || page.classList.contains('taro_page_stationed'),
)`;

/** A page that has just been opened slides in: from here on it lies still. */
export const atRest = async (page: Page): Promise<void> => void (await page.waitForFunction(isStill));

/** A phone of 390 × 844 that counts its owner's taps and keystrokes. */
export async function phone(browser: Browser, over: { locale?: string } = {}) {
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    deviceScaleFactor: 2,
    hasTouch: true,
    isMobile: true,
    locale: over.locale ?? 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    geolocation: { latitude: 29.8683, longitude: 121.544 },
    permissions: ['geolocation'],
  });
  const page = await context.newPage();
  const effort = { taps: 0, typed: 0 };
  return {
    page,
    context,
    effort,
    async tap(selector: string) {
      effort.taps++;
      await page.locator(selector).first().click();
    },
    async type(selector: string, text: string) {
      effort.typed += text.length;
      const field = page.locator(selector).first();
      // Taro's view moves its children once as it comes to life, some milliseconds after they are there, and a field
      // that moves loses the focus: no thumb is that fast.
      const before = await field.inputValue();
      do await field.fill(text);
      while (before !== text && (await field.inputValue()) === before);
    },
  };
}
export type Phone = Awaited<ReturnType<typeof phone>>;

/** Every JSON answer that a page got, for what must never be in one. */
export function recordAnswers(page: Page, api: string): { readonly texts: string[] } {
  const texts: string[] = [];
  page.on('response', (response) => {
    if (!response.url().startsWith(api)) return;
    response.text().then(
      (text) => texts.push(text),
      // A body that is gone with its page was never shown to anybody.
      () => undefined,
    );
  });
  return { texts };
}
