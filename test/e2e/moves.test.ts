import type { MovePage, MoveTaskPage, MoveView } from '@yilu/contracts';
import { signInOfficer } from '@yilu/local-city/demo/staff';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchBrowser, type Phone, phone } from './browser.js';
import { addresses } from './city.js';
import { type Motorist, motorist } from './fines.js';
import { named, seen, signIn } from './hands.js';
import { type Caller, inWechat } from './journey.js';
import { seriousFindings, sizes, untranslated } from './looks.js';
import { inLook } from './picture-studio.js';
import { give, shot } from './tip-hands.js';

/** Somebody whose way is blocked, from the photograph to the owner's answer and to the police where it does not help. */
const { h5, api, simulators } = addresses;
const pages = `${h5}/packageMoves/pages`;
const place = '天一广场地下车库 3 号出口';
const unit = '宁波市公安局交通警察局（演示）';
let browser: Browser;
let close: () => Promise<void>;
let asker: Phone;
let owner: Phone;
let asking: Caller;
let car: Motorist;
let moveId = '';

beforeAll(async () => {
  ({ browser, close } = await launchBrowser());
  asking = await inWechat(api, simulators, named('吴桐'));
  car = await motorist(addresses, '陈静', 'wechat');
  asker = await phone(browser);
  await signIn(asker, h5, 'wechat', named('吴桐'));
  owner = await phone(browser);
  await signIn(owner, h5, 'wechat', named('陈静'));
});
afterAll(async () => {
  const { items } = await asking.get<MovePage>('/moves');
  for (const { moveId: id, state } of items)
    if (state !== 'ended') await asking.post(`/moves/${id}/end`, { how: 'given_up' });
  await close();
});

/** Within the seconds in which a phone asks again by itself. */
const soon = (text: string) =>
  expect.poll(() => asker.page.locator('#move-course:visible').innerText()).toContain(text);
const moveOf = () => asking.get<MoveView>(`/moves/${moveId}`);

it('takes a photograph, a plate and a place, and tells the owner in the app', async () => {
  await asker.page.goto(`${pages}/ask/index`);
  await seen(asker, '#move-photo');
  const picture = (step: number) =>
    shot({ shows: { plate: car.plate, plateKind: car.plateKind, colour: '白色', step } });
  await give(asker, '#move-photo', picture(0));
  await seen(asker, '#photo-remove-1');
  await give(asker, '#move-photo', picture(1));
  await seen(asker, '#photo-remove-2');
  await asker.tap('#photo-remove-1:visible');
  await expect.poll(() => asker.page.locator('#photo-remove-2:visible').count()).toBe(0);
  await asker.type('#move-plate:visible', car.plate);
  await asker.type('#move-place:visible', place);
  expect(await seriousFindings(asker)).toEqual([]);
  await asker.tap('#send-move:visible');
  await seen(asker, '#move-course');
  const [first] = (await asking.get<MovePage>('/moves')).items;
  moveId = first?.moveId ?? '';
  const { told, photos, state } = await moveOf();
  expect([told.map(({ by }) => by), photos.length, state]).toEqual([['app'], 1, 'waiting']);
  expect(await asker.page.locator('#urge:visible').isDisabled()).toBe(true);
  expect(await seriousFindings(asker)).toEqual([]);
});

it('lets the owner answer with one tap, which the asker sees live, and shows neither of them the other', async () => {
  await owner.page.goto(`${pages}/answer/index?id=${moveId}`);
  const asked = await seen(owner, '#move-asked');
  expect(asked).toContain(place);
  expect(asked).not.toContain('吴桐');
  expect(await seriousFindings(owner)).toEqual([]);
  await owner.tap('#coming-5:visible');
  await seen(owner, '#move-answered');
  await soon('车主说');
  expect(await asker.page.locator('.content:visible').innerText()).not.toContain('陈静');
  await owner.tap('#moved:visible');
  await seen(asker, '#still-blocked');
});

it('goes to the police where it still stands there, and says which unit has it', async () => {
  await asker.tap('#still-blocked:visible');
  expect(await seen(asker, '#move-police')).toContain('122');
  const desk = await signInOfficer(addresses, 'officer-lin');
  const { items } = await desk<MoveTaskPage>('GET', '/moves/staff/tasks?kind=police');
  const task = items.find(({ plate, place: where }) => plate === car.plate && where === place);
  await desk('POST', `/moves/staff/tasks/${task?.taskId}/taking`, { version: task?.version });
  await soon(`${unit}正在处理`);
  await asker.tap('#move-free:visible');
  await seen(asker, '#ask-again');
  expect((await moveOf()).ended?.how).toBe('free');
});

const screens = [
  ['ask/index', '#send-move'],
  ['move/index?id=', '#move-course'],
  ['standing/index', '#move-limits'],
] as const;

it.each(screens)(
  'shows no Chinese but names on %s in English, and is large enough for an elder',
  async (path, ready) => {
    await asker.page.goto(`${pages}/${path}${path.endsWith('=') ? moveId : ''}`);
    await seen(asker, ready);
    await inLook(asker, 'en', async () => {
      await seen(asker, ready);
      // A unit is called as its officers' identity provider calls it.
      expect(await untranslated(asker, [car.plate, place, unit, '浙'])).toEqual([]);
    });
    await inLook(asker, 'elder', async () => {
      await seen(asker, ready);
      const { small, body, sideways } = await sizes(asker);
      expect({ small, sideways }).toEqual({ small: [], sideways: false });
      expect(body).toBeGreaterThanOrEqual(24);
      expect(await seriousFindings(asker)).toEqual([]);
    });
  },
);
