import { createRequire } from 'node:module';
import { people } from '@yilu/local-city/demo/people';
import { scenePicture } from '@yilu/local-city/demo/scene-picture';
import { atRest, type Phone } from './browser.js';
import { type DemoPerson, until } from './journey.js';

const require = createRequire(import.meta.url);
let pictures = 0;

/** Somebody of the demo city. */
export function named(name: string) {
  const person = people.find((one) => one.name === name);
  if (!person) throw new Error(`The demo has no ${name}`);
  return person;
}

/** What stands on a phone's screen there, once it is in sight. */
export async function seen(who: Phone, selector: string): Promise<string> {
  const first = who.page.locator(`${selector}:visible`).first();
  await first.waitFor();
  return first.innerText();
}

/** Signs a demo citizen in by his wallet, through the page where he says who he is. */
export async function signIn(who: Phone, h5: string, wallet: string, person: DemoPerson) {
  await who.page.goto(h5);
  await who.tap('#home-sign-in');
  await who.tap(`#sign-in-${wallet}`);
  await who.page.getByText(person.name, { exact: true }).click();
  await who.page.locator('#crash').waitFor();
}

/** One touch of the shutter: the camera opens and takes the picture. */
export async function shoot(who: Phone, shot: string) {
  const chooser = who.page.waitForEvent('filechooser');
  await who.tap(`#photo-${shot}`);
  await (await chooser).setFiles(photographFile(shot));
}

/** What a camera writes: each time another picture. */
export const photographFile = (shot: string) => ({
  name: `${shot}.png`,
  mimeType: 'image/png',
  buffer: scenePicture({ first: [200, 205, 210], second: [40, 70, 120], shift: pictures++ }),
});

/** A finger's line on the paper: one touch. */
export async function write(who: Phone) {
  who.effort.taps++;
  const pad = who.page.locator('#sign-pad:visible').first();
  await pad.waitFor();
  await atRest(who.page);
  // Off the bar at the bottom, which would cover half of the paper, and until it lies still.
  await pad.evaluate((paper: { scrollIntoView(how: object): void }) => paper.scrollIntoView({ block: 'center' }));
  await pad.hover();
  const box = await pad.boundingBox();
  if (!box) throw new Error('No paper to sign on');
  const at = (x: number, y: number) => [box.x + box.width * x, box.y + box.height * y] as const;
  await who.page.mouse.move(...at(0.2, 0.6));
  await who.page.mouse.down();
  for (const [x, y] of [
    [0.4, 0.3],
    [0.5, 0.7],
    [0.8, 0.4],
  ] as const)
    await who.page.mouse.move(...at(x, y), { steps: 4 });
  await who.page.mouse.up();
}

/** What a camera reads off the screen of the other phone. */
export async function readQr(who: Phone): Promise<string> {
  const { PNG } = require('pngjs') as typeof import('pngjs');
  const jsqr = require('jsqr') as {
    default: (data: Uint8ClampedArray, width: number, height: number) => { data: string } | null;
  };
  const read = async () => {
    const { data, width, height } = PNG.sync.read(await who.page.screenshot());
    return jsqr.default(new Uint8ClampedArray(data), width, height)?.data;
  };
  return until(read, 'a QR that a camera can read');
}
