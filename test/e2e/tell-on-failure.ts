import { afterEach } from 'vitest';
import { opened } from './browser.js';

/** What every screen showed when a test failed: a fault that comes once in ten runs is understood from one. */
afterEach(async ({ task }) => {
  if (task.result?.state !== 'fail') return;
  for (const page of opened) {
    const text = await page.locator('body').innerText({ timeout: 2_000 }).catch(String);
    console.error(`${task.name}\n${page.url()}\n${text.slice(0, 2_000)}\n`);
  }
});
