import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startCity } from '@yilu/local-city/city';
import { launchBrowser, type Phone } from './browser.js';
import { demoPeople } from './journey.js';
import { accident } from './picture-accident.js';
import { afterwards } from './picture-afterwards.js';
import { desk } from './picture-desk.js';
import { examDesk } from './picture-exam-desk.js';
import { learning } from './picture-exams.js';
import { following } from './picture-following.js';
import { hotline } from './picture-hotline.js';
import { hotlineDesk } from './picture-hotline-desk.js';
import { map } from './picture-map.js';
import { review } from './picture-review.js';
import { inLook, type Look, type Studio } from './picture-studio.js';
import { tips } from './picture-tips.js';
import { together } from './picture-together.js';
import { violations } from './picture-violations.js';

const walks: Readonly<Record<string, (studio: Studio) => Promise<void>>> = {
  accident,
  violations,
  desk,
  learning,
  'exam-desk': examDesk,
  together,
  afterwards,
  map,
  hotline,
  following,
  'hotline-desk': hotlineDesk,
  review,
  tips,
};

/** `npm run pictures [-- WALK …]`: walks the main screens as their users do and keeps a picture of each in docs/pictures. */
const wanted = process.argv.slice(2);
const unknown = wanted.find((name) => !walks[name]);
if (unknown) throw new Error(`No walk is called ${unknown}: ${Object.keys(walks).join(', ')}`);

const folder = fileURLToPath(new URL('../../docs/pictures', import.meta.url));
await mkdir(folder, { recursive: true });
const directory = await mkdtemp(join(tmpdir(), 'yilu-pictures-'));
const { addresses, storeEndpoint, stop } = await startCity({ directory, portBase: 19_800, open: false, quiet: true });
const { browser, close } = await launchBrowser();

const keepOne = async ({ page }: Pick<Phone, 'page'>, name: string) => {
  // Fonts and drawings have to be there before a picture is worth keeping.
  await page.waitForLoadState('networkidle');
  await page.waitForTimeout(300);
  await page.screenshot({ path: join(folder, `${name}.png`) });
  console.log(name);
};

const keep = async (who: Pick<Phone, 'page'>, name: string, ...looks: readonly Look[]) => {
  await keepOne(who, name);
  for (const look of looks) await inLook(who, look, () => keepOne(who, `${name}-${look}`));
};

try {
  const people = await demoPeople(addresses.simulators);
  const studio = { browser, addresses, storeEndpoint, people, keep };
  for (const [name, walk] of Object.entries(walks))
    if (wanted.length === 0 || wanted.includes(name)) await walk(studio);
} finally {
  await close();
  await stop();
  await rm(directory, { recursive: true, force: true });
}
