import { ningboMoveLimits } from '@yilu/law/feedback/move-limits';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  garageCar,
  handle,
  type MovesTown,
  movesTown,
  personOf,
  photo,
  place,
  strangersCar,
  unreachableCar,
} from '../../fixtures/moves-town.js';
import { type Store, startStore } from '../../fixtures/store.js';

let store: Store;
let here: MovesTown;
beforeAll(async () => {
  store = await startStore();
});
afterAll(() => store.stop());
beforeEach(async () => {
  here = await movesTown(store);
});

describe('a request that a car be moved', () => {
  it('tells an owner in the app, and everybody who drives the car by consent', async () => {
    const moveId = await here.asked('asker', { plate: garageCar });
    expect(await here.told('moves.owner_asked')).toEqual([
      {
        ...{ moveId, maskedPlate: '浙B·1***5', place, askedAt: here.clock.at.toISOString(), round: 1 },
        ...{ toldAt: here.clock.at.toISOString(), holders: [personOf('owner'), personOf('driver')] },
      },
    ]);
    expect(here.register.asked).toBe(0);
    expect(await here.view(moveId)).toMatchObject({ state: 'waiting', told: [{ by: 'app' }] });
  });

  it('tells an owner elsewhere through the register, by a handle and a link that are sealed', async () => {
    const moveId = await here.asked();
    const [event] = await here.told('moves.owner_asked');
    expect(event).toMatchObject({ holders: [], relay: { by: ['sms'] } });
    expect(await here.deps.vault.open('owner_handle', moveId, event?.relay?.handle ?? '')).toBe(handle);
    expect(JSON.stringify(await here.events())).not.toContain(handle);
    expect(await here.view(moveId)).toMatchObject({ state: 'waiting', told: [{ by: 'sms' }] });
  });

  it('goes to the police at once where no way leads to the owner', async () => {
    const moveId = await here.asked('asker', { plate: unreachableCar });
    expect(await here.view(moveId)).toMatchObject({
      state: 'police',
      told: [],
      police: { why: 'not_reached', unit: ningboMoveLimits.dutyUnit, taken: false },
    });
    expect(await here.told('moves.owner_asked')).toEqual([]);
    const { items } = (await here.get('desk_operator', '/moves/staff/tasks?kind=police')).body;
    expect(items).toMatchObject([{ plate: unreachableCar, place, why: 'not_reached' }]);
  });

  it('shows its asker nothing of the owner, and the owner nothing of him', async () => {
    const moveId = await here.asked('asker', { plate: garageCar, location: { lat: 29.87, lng: 121.55 } });
    const mine = (await here.get('asker', `/moves/${moveId}`)).text;
    expect(mine).not.toContain(personOf('owner'));
    const owners = (await here.get('owner', `/moves/addressed/${moveId}`)).text;
    for (const secret of [personOf('asker'), 'photo', 'location', garageCar]) expect(owners).not.toContain(secret);
    expect(mine + owners).not.toMatch(/phone|"name|address"/i);
  });

  it('is one however often it is sent, and nobody is told twice', async () => {
    const wish = await here.wish('asker');
    const [first, again] = [
      await here.post('asker', '/moves', wish, 'same-key-1'),
      await here.post('asker', '/moves', wish, 'same-key-1'),
    ];
    expect([first.status, again.body]).toEqual([201, first.body]);
    expect(await here.told('moves.owner_asked')).toHaveLength(1);
    expect(here.register.asked).toBe(1);
  });

  it('is refused with nothing lost while the register cannot be asked', async () => {
    here.register.down = true;
    const wish = await here.wish('asker');
    expect((await here.post('asker', '/moves', wish, 'same-key-1')).body).toMatchObject({
      status: 503,
      code: 'moves.register_unreachable',
    });
    here.register.down = false;
    expect((await here.post('asker', '/moves', wish, 'same-key-1')).status).toBe(201);
    expect((await here.get('asker', '/moves/standing')).body.leftToday).toBe(2);
  });

  it('is for whoever has proved his name, and not about his own car', async () => {
    expect((await here.ask('unverified')).body.code).toBe('moves.not_verified');
    expect((await here.ask('owner', { plate: garageCar })).body.code).toBe('moves.own_car');
  });
});

describe('the plate', () => {
  it.each([
    ['full-width letters and digits', '浙Ｂ６７８９０', strangersCar],
    ['dots and spaces', '浙b·67 890', strangersCar],
    ['a new-energy car', '浙BD12345', '浙BD12345'],
    ['a trailer', '浙B1234挂', '浙B1234挂'],
    ['a police car', '浙B1234警', '浙B1234警'],
    ['an embassy', '123456使', '123456使'],
  ])('is read as it is meant: %s', async (_case, plate, read) => {
    expect(await here.view(await here.asked('asker', { plate }))).toMatchObject({ plate: read });
  });
  it.each([
    ['Cyrillic letters', '浙В67890', 'moves.plate_look_alike'],
    ['Greek letters', '浙Β67890', 'moves.plate_look_alike'],
    ['a Cyrillic letter in the middle', '浙B6789О', 'moves.plate_look_alike'],
    ['an O for a zero', '浙B6789O', 'moves.plate_form'],
    ['one character too many', '浙B678900', 'moves.plate_form'],
    ['another province’s character', '浊B67890', 'moves.plate_form'],
  ])('is refused with its own sentence: %s', async (_case, plate, code) => {
    const { status, body } = await here.ask('asker', { plate });
    expect([status, body.code]).toEqual([422, code]);
    expect(here.register.asked).toBe(0);
  });
});

describe('a photograph', () => {
  it('goes straight to the store by a form that takes exactly its bytes', async () => {
    const { status, body } = await here.post('asker', '/moves/photos', photo);
    expect([status, body.url]).toEqual([201, 'https://out.test']);
    const policy = JSON.parse(Buffer.from(body.fields.policy, 'base64').toString());
    expect(policy.conditions).toContainEqual(['content-length-range', 64, 64]);
    expect(body.fields['x-amz-checksum-sha256']).toBe(Buffer.from('a'.repeat(64), 'hex').toString('base64'));
  });
  it('has to be there, to be a picture, and to be his own, before anybody is troubled', async () => {
    const { body: waiting } = await here.post('asker', '/moves/photos', photo);
    const elses = await here.photographed('other');
    const noPicture = await here.photographed('asker', Buffer.from('<svg onload="alert(1)"></svg>'));
    for (const [photoId, code] of [
      [waiting.photoId, 'moves.photo_missing'],
      [noPicture, 'moves.photo_refused'],
      [elses, 'moves.photo_unknown'],
      ['00000000-0000-4000-8000-00000000ffff', 'moves.photo_unknown'],
    ])
      expect((await here.ask('asker', { photoIds: [photoId] })).body.code).toBe(code);
    expect(here.register.asked).toBe(0);
    expect((await here.post('asker', '/moves', { ...(await here.wish('asker')), photoIds: [] })).status).toBe(400);
  });
  it('proves one request and no second one', async () => {
    const wish = await here.wish('asker');
    expect((await here.post('asker', '/moves', wish)).status).toBe(201);
    expect((await here.post('asker', '/moves', { ...wish, plate: garageCar })).body.code).toBe('moves.photo_unknown');
  });
  it('is seen by its asker and officers alone, by links that die', async () => {
    const moveId = await here.asked();
    const [shown] = (await here.view(moveId)).photos;
    expect(shown.url).toMatch(/^https:\/\/out\.test\/moves\/originals\/.+X-Amz-Expires=300/);
    expect((await here.get('other', `/moves/${moveId}`)).status).toBe(404);
  });
});

describe('what is typed', () => {
  it.each([
    ['control characters in the place', { place: '地库\u0007出口' }, 400],
    ['a place of 201 characters', { place: '路'.repeat(201) }, 400],
    ['a place in another country', { location: { lat: 48.85, lng: 2.35 } }, 422],
    ['four photographs', { photoIds: Array.from({ length: 4 }, () => crypto.randomUUID()) }, 400],
    ['a field that nobody knows', { phone: '13800000000' }, 400],
  ])('is refused with a clear problem: %s', async (_case, over, status) => {
    const { body } = await here.ask('asker', over);
    expect(body).toMatchObject({ status, detail: expect.stringMatching(/[。！]$/) });
  });
});
