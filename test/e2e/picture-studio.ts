import type { Addresses } from '@yilu/local-city/addresses';
import type { Browser } from 'playwright-core';
import type { Phone } from './browser.js';
import type { DemoPerson } from './journey.js';

/** How else the same screen may look to somebody. */
export type Look = 'en' | 'elder' | 'dark';

/** What a walk through the screens needs: a city, its people, and somebody who keeps the pictures. */
export interface Studio {
  readonly browser: Browser;
  readonly addresses: Addresses;
  /** The store behind the city, for days that its API cannot bring about within a walk. */
  readonly storeEndpoint: string;
  readonly people: readonly [DemoPerson, DemoPerson, DemoPerson];
  /** Keeps the screen as it is, and again in each other look. */
  readonly keep: (who: Pick<Phone, 'page'>, name: string, ...looks: readonly Look[]) => Promise<void>;
}

/** Shows a screen in another look while `see` looks at it: loaded anew, as after a kill of the app. */
export async function inLook({ page }: Pick<Phone, 'page'>, look: Look, see: () => Promise<void>): Promise<void> {
  if (look === 'dark') {
    await page.emulateMedia({ colorScheme: 'dark' });
    await see();
    return page.emulateMedia({ colorScheme: 'light' });
  }
  const choose = async (preferences: object) => {
    const kept = JSON.stringify({ data: JSON.stringify(preferences) });
    await page.evaluate(`localStorage.setItem('preferences', ${JSON.stringify(kept)})`);
    await page.reload();
    await page.locator('.content > *').first().waitFor();
  };
  await choose(look === 'en' ? { locale: 'en' } : { elder: true });
  await see();
  await choose({});
}
