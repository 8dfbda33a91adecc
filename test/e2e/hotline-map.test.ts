import { createRequire } from 'node:module';
import AxeBuilder from '@axe-core/playwright';
import type { HeatMap } from '@yilu/contracts';
import { contentSecurityPolicy } from '@yilu/infra/constructs/content-security-policy';
import { people } from '@yilu/local-city/demo/people';
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser, type Phone, phone } from './browser.js';
import { addresses } from './city.js';
import { eventually } from './fines.js';
import { hotlineHands } from './hotline-hands.js';
import { inWechat } from './journey.js';
import { seriousFindings, sizes, untranslated } from './looks.js';

/** The public map on the phone and the desk's map: they draw, by touch and by keys, and ask nobody but the city. */
const require = createRequire(import.meta.url);
const { PNG } = require('pngjs') as typeof import('pngjs');
const { h5, api, console: desk, simulators } = addresses;
const crossing = { lat: 29.8684, lng: 121.5541 };
const place = '海曙区药行街开明街口东侧';
const warm = { lat: 29.8781, lng: 121.5541 };
let browser: Browser;
let close: () => Promise<void>;
let reportId: string;

beforeAll(async () => {
  ({ browser, close } = await launchBrowser());
  const [, , person] = people;
  if (!person) throw new Error('Nobody lives here');
  const caller = await inWechat(api, simulators, person);
  const hands = hotlineHands(addresses);
  // Three in one place are enough for the heat to show it.
  for (const serviceCode of ['FAC-MIRROR', 'FAC-BARRIER', 'FAC-MARKING-WORN'])
    await hands.filed(caller, {
      serviceCode,
      location: warm,
      place: '海曙区解放北路',
      description: '设施坏了',
      attributes: { danger_now: '否' },
    });
  reportId = await hands.filed(caller, {
    serviceCode: 'FAC-SIGN-MISSING',
    location: crossing,
    place,
    description: '路口的注意行人标志不见了',
    attributes: { danger_now: '否' },
  });
});
afterAll(() => close());

/** Origins that the city answers at, and the browser's own. */
const origins = new Set(
  Object.values(addresses)
    .filter((address): address is string => typeof address === 'string' && address.startsWith('http'))
    .map((address) => new URL(address).origin),
);
const strangers = (page: Page): string[] => {
  const found: string[] = [];
  page.context().on('request', (request) => {
    const url = request.url();
    if (!/^(data|blob):/.test(url) && !origins.has(new URL(url).origin)) found.push(url);
  });
  return found;
};

/** How many colours a picture of it has: a map that draws nothing has one. */
async function colours(part: Locator): Promise<number> {
  const { data } = PNG.sync.read(await part.screenshot());
  const seen = new Set<number>();
  for (let at = 0; at < data.length; at += 4) seen.add(data.readUInt32BE(at));
  return seen.size;
}

/** The policy that both sites are served with in the cloud, but that this city's own addresses are plain HTTP. */
const policy = contentSecurityPolicy.replaceAll(' https:', ' https: http://127.0.0.1:*');
/** A site's pages as the cloud serves them; answers what the policy refused. */
async function underPolicy(context: BrowserContext, site: string): Promise<string[]> {
  const refused: string[] = [];
  context.on('console', (message) => {
    // Taro's own style sheet names a font of icons that nothing here shows.
    const isIcons = message.text().startsWith('Loading the font');
    if (message.text().includes('Content Security Policy') && !isIcons) refused.push(message.text());
  });
  await context.route(`${site}/**`, async (route) => {
    if (route.request().resourceType() !== 'document') return route.fallback();
    const response = await route.fetch();
    const headers = { ...response.headers(), 'content-security-policy': policy };
    return route.fulfill({ response, headers });
  });
  return refused;
}
const canvasOf = (page: Page) => page.locator('canvas.maplibregl-canvas:visible').first();

describe('the public map on the phone', () => {
  let hand: Phone;
  let asked: string[];
  const mapPage = '/packageHotline/pages/map/index';
  const mark = () => hand.page.locator(`#mark-${reportId}:visible`);
  const atMap = async () => {
    await hand.page.goto(`${h5}${mapPage}`);
    await hand.page.locator('#map-nearer:visible').waitFor();
  };
  /** Until it lies alone: what lies together is one button, which leads closer. */
  const alone = async () => {
    await hand.page.locator('[id^=mark]:visible').first().waitFor();
    await eventually(async () => {
      if (await mark().isVisible()) return true;
      await hand.tap('#map-nearer:visible');
      await hand.page.waitForTimeout(600);
      return false;
    }, 'a mark that lies alone');
  };

  beforeAll(async () => {
    hand = await phone(browser);
    await hand.context.setGeolocation({ latitude: crossing.lat, longitude: crossing.lng });
    asked = strangers(hand.page);
    await atMap();
  });

  it('draws the city’s streets', async () => {
    await eventually(async () => (await colours(canvasOf(hand.page))) > 50, 'streets');
    expect(await seriousFindings(hand)).toEqual([]);
  });

  it('opens the report of a mark', async () => {
    await alone();
    await mark().click();
    const card = hand.page.locator('#map-card:visible');
    await card.waitFor();
    expect(await card.innerText()).toContain(place);
    expect(await seriousFindings(hand)).toEqual([]);
    await hand.tap('#map-open:visible');
    await hand.page.waitForURL(new RegExp(`pages/report/index\\?id=${reportId}`));
  });

  it('is moved and sized by keys, and the place under the ring is chosen by Enter', async () => {
    await atMap();
    // Where the phone is may be known late, and the map goes there.
    await hand.page.waitForTimeout(3_000);
    const boxes: number[][] = [];
    hand.page.on('request', (request) => {
      const { pathname, searchParams } = new URL(request.url());
      if (pathname.endsWith('/feedback/map')) boxes.push(searchParams.get('bbox')?.split(',').map(Number) ?? []);
    });
    const width = () => (boxes.at(-1)?.[2] ?? 0) - (boxes.at(-1)?.[0] ?? 0);
    await canvasOf(hand.page).focus();
    const isEast = ([west = 0, , east = 0]: number[]) => (west + east) / 2 > crossing.lng;
    /** A map that still glides from one press goes on from there with the next, as under a finger. */
    const pressed = (key: string, seen: () => boolean, what: string) =>
      eventually(async () => {
        await hand.page.keyboard.press(key);
        await hand.page.waitForTimeout(500);
        return seen();
      }, what);
    await pressed('ArrowRight', () => boxes.some(isEast), 'the part of the map to the east');
    const near = width();
    await pressed('-', () => width() > near, 'a wider part of the map');
    await hand.page.keyboard.press('Enter');
    await expect.poll(() => hand.page.locator('#report-here:visible').innerText()).toContain('在这里');
    await hand.tap('#report-here:visible');
    await hand.page.waitForURL(/pages\/new\/index\?lat=29\.\d{5}&lng=121\.\d{5}/);
  });

  it('shows the same as a list, for whoever wants no map', async () => {
    await atMap();
    await hand.tap('#shows-list:visible');
    const row = hand.page.locator(`#listed-${reportId}:visible`);
    await row.waitFor();
    expect(await row.innerText()).toContain(place);
    expect(await seriousFindings(hand)).toEqual([]);
    await hand.tap('#status-closed:visible');
    await row.waitFor({ state: 'detached' });
    await hand.tap('#status-open:visible');
    await row.click();
    await hand.page.waitForURL(new RegExp(`pages/report/index\\?id=${reportId}`));
  });

  it('shows where most was reported, in words too', async () => {
    await eventually(async () => {
      const { cells } = (await (await fetch(`${api}/feedback/heat`)).json()) as HeatMap;
      return cells.some(({ centre, count }) => count >= 3 && Math.abs(centre.lat - warm.lat) < 0.002);
    }, 'a warm place');
    await atMap();
    await hand.tap('#heat:visible');
    const places = hand.page.locator('#warm-places:visible .list-link');
    await places.first().waitFor();
    expect(await places.first().innerText()).toMatch(/([3-9]|\d\d) 个问题/);
    // It lies in the middle of the map then.
    await places.first().click();
    await hand.page.waitForTimeout(2_000);
    expect(await seriousFindings(hand)).toEqual([]);
    /** How many colours the map has the other way; where it is drawn slowly, it is looked at once more. */
    const switched = async () => {
      await hand.tap('#heat:visible');
      await hand.page.waitForTimeout(2_000);
      return colours(canvasOf(hand.page));
    };
    await eventually(async () => {
      const cold = await switched();
      return cold < (await switched()) - 100;
    }, 'the same place without its heat');
    await hand.tap('#heat:visible');
    expect(await seriousFindings(hand)).toEqual([]);
  });

  it('is large enough in elder mode, and speaks English', async () => {
    for (const [preferences, see] of [
      [
        { elder: true },
        async () => {
          for (const width of [390, 320]) {
            await hand.page.setViewportSize({ width, height: 844 });
            const seen = await sizes(hand);
            expect(seen.small).toEqual([]);
            expect(seen.sideways).toBe(false);
          }
          await hand.page.setViewportSize({ width: 390, height: 844 });
        },
      ],
      [
        { locale: 'en' },
        async () => {
          await hand.tap('#shows-list:visible');
          await hand.page.locator('#map-list:visible').waitFor();
          // The list may be read anew for where the phone is, between one look and the next.
          const names = hand.page.locator('.one-line:visible');
          await expect.poll(async () => untranslated(hand, await names.allInnerTexts())).toEqual([]);
        },
      ],
    ] as const) {
      const kept = JSON.stringify({ data: JSON.stringify(preferences) });
      await hand.page.evaluate(`localStorage.setItem('preferences', ${JSON.stringify(kept)})`);
      await atMap();
      await see();
      expect(await seriousFindings(hand)).toEqual([]);
    }
  });

  it('asks nobody but the city', () => {
    expect(asked).toEqual([]);
  });

  it('works under the policy that the site is served with', async () => {
    // A service worker would answer in the site's place.
    const context = await browser.newContext({ viewport: { width: 390, height: 844 }, serviceWorkers: 'block' });
    const refused = await underPolicy(context, h5);
    const page = await context.newPage();
    await page.goto(`${h5}${mapPage}`);
    await page.locator('#map-nearer:visible').waitFor();
    await eventually(async () => (await colours(canvasOf(page))) > 50, 'streets under the policy');
    expect(refused).toEqual([]);
    await context.close();
  });

  it('gives way to the list where nothing can be drawn', async () => {
    const old = await phone(browser);
    await old.context.setGeolocation({ latitude: crossing.lat, longitude: crossing.lng });
    await old.page.route('**/map/**/maplibre-gl.mjs', (route) => route.abort());
    await old.page.goto(`${h5}${mapPage}`);
    await old.page.locator('#no-map:visible').waitFor();
    await old.tap('#shows-list:visible');
    await old.page.locator(`#listed-${reportId}:visible`).waitFor();
    await old.context.close();
  });
});

describe('the desk’s map', () => {
  let page: Page;
  let asked: string[];
  const at = (id: string) => page.getByTestId(id);

  beforeAll(async () => {
    const context = await browser.newContext({
      viewport: { width: 1440, height: 900 },
      locale: 'zh-CN',
      // A button that has just come to life is looked at in its own colour, not on the way there.
      reducedMotion: 'reduce',
    });
    page = await context.newPage();
    await page.goto(desk);
    await at('sign-in').click();
    await page.getByRole('button', { name: /费宁/ }).click();
    await at('sign-out').waitFor();
    // From here on: who signs in was with the bureau's own directory.
    asked = strangers(page);
    await page.goto(`${desk}/hotline/map`);
    await page.locator('[data-testid=desk-map][data-ready=yes]').waitFor();
  });

  const seemly = async () => {
    for (const width of [1440, 1280]) {
      await page.setViewportSize({ width, height: 900 });
      const { violations } = await new AxeBuilder({ page }).analyze();
      const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
      expect(serious.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
      expect(await page.evaluate('document.documentElement.scrollWidth <= window.innerWidth')).toBe(true);
    }
  };

  it('draws every open report with a pin over the streets, and counts them', async () => {
    await eventually(async () => (await colours(canvasOf(page))) > 50, 'streets');
    await eventually(async () => /共 [1-9]/.test(await at('map-count').innerText()), 'a count');
    expect(await at('map-mark').count()).toBeGreaterThan(0);
    await seemly();
  });

  it('narrows down by unit and by how they stand', async () => {
    await at('map-unit').selectOption('lighting');
    await eventually(async () => /共 \d/.test(await at('map-count').innerText()), 'a count of one unit');
    await page.locator(`[data-key="${reportId}"]`).waitFor({ state: 'detached' });
    await at('map-unit').selectOption('');
    await at('map-done').click();
    await page.locator(`[data-key="${reportId}"]`).waitFor({ state: 'detached' });
    await at('map-done').click();
  });

  it('shows the heat, and leads by keys from the list to the report', async () => {
    await at('map-heat').check();
    await at('map-service').selectOption('FAC-SIGN-MISSING');
    const entry = page.locator(`[data-key="${reportId}"]`);
    await entry.waitFor();
    await seemly();
    await entry.focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(new RegExp(`/hotline/[a-z]+/${reportId}`));
  });

  it('shows the pin of a report where it was filed', async () => {
    const pin = at('pin').first();
    await pin.waitFor();
    expect(await pin.getAttribute('aria-label')).toContain('29.86840, 121.55410');
  });

  it('asks nobody but the city', () => {
    expect(asked).toEqual([]);
  });
});
