import type { Page } from 'playwright-core';
import { phone } from './browser.js';
import type { Studio } from './picture-studio.js';

/** The public map with a mark that was opened, the same as a list and as heat; then the desk's map of all that is open. */
export async function map({ browser, addresses, keep }: Studio): Promise<void> {
  const { h5, console: desk } = addresses;
  const drawn = async (page: Page, ready: string) => {
    await page.locator(ready).first().waitFor();
    // The streets fade in after the buttons.
    await page.waitForTimeout(1_500);
  };

  const guest = await phone(browser);
  await guest.context.setGeolocation({ latitude: 29.8692, longitude: 121.5905 });
  await guest.page.goto(`${h5}/packageHotline/pages/map/index`);
  await drawn(guest.page, '#map-nearer:visible');
  await keep(guest, 'map', 'en', 'elder', 'dark');
  await drawn(guest.page, '.map-mark:visible');
  await guest.page.locator('.map-mark:visible').first().click();
  await drawn(guest.page, '#map-nearer:visible');
  if (await guest.page.locator('#map-card:visible').isVisible()) await keep(guest, 'map-card');
  await guest.tap('#heat:visible');
  await guest.page.locator('#warm-places:visible').waitFor();
  await drawn(guest.page, '#warm-places:visible');
  await keep(guest, 'map-heat');
  await guest.tap('#shows-list:visible');
  await guest.page.locator('#map-list:visible, #map-none:visible').first().waitFor();
  await keep(guest, 'map-list');
  await guest.context.close();

  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'zh-CN' });
  const page = await context.newPage();
  await page.goto(desk);
  await page.getByTestId('sign-in').click();
  await page.getByRole('button', { name: /费宁/ }).click();
  await page.getByTestId('sign-out').waitFor();
  await page.goto(`${desk}/hotline/map`);
  await drawn(page, '[data-testid=desk-map][data-ready=yes]');
  await page.getByTestId('map-mark').first().waitFor();
  await keep({ page }, 'desk-map', 'dark');
  await context.close();
}
