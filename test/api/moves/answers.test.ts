import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { garageCar, type MovesTown, movesTown, place } from '../../fixtures/moves-town.js';
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
const changes = async () => (await here.told('moves.move_changed')).map(({ change }) => change);

describe('an owner’s link', () => {
  it('shows what is asked of him, without signing in, and nothing of who asks', async () => {
    await here.asked();
    const { status, body, text, headers } = await here.get(undefined, await here.linkOf());
    expect([status, headers.get('cache-control')]).toEqual([200, 'no-store']);
    expect(Object.keys(body).sort()).toEqual([
      'askedAt',
      'maskedPlate',
      'mayAnswer',
      'moveId',
      'place',
      'state',
      'urged',
    ]);
    expect(body).toMatchObject({ maskedPlate: '浙B·6***0', place, mayAnswer: true });
    expect(text).not.toMatch(/asker|person|photo|location/);
  });

  it('answers once; the page stays readable until the end, and not after it', async () => {
    const moveId = await here.asked();
    const link = await here.linkOf();
    expect((await here.post(undefined, link, { answer: 'coming', minutes: 5 }, 'from-the-sms')).status).toBe(200);
    expect(await here.view(moveId)).toMatchObject({
      state: 'coming',
      answer: { answer: 'coming', until: '2026-11-20T02:05:00.000Z' },
    });
    expect((await here.post(undefined, link, { answer: 'coming', minutes: 5 }, 'from-the-sms')).status).toBe(200);
    for (const again of [
      { answer: 'moved' },
      { answer: 'coming', minutes: 5 },
      { answer: 'not_me', denial: 'not_my_car' },
    ])
      expect((await here.post(undefined, link, again)).status).toBe(409);
    expect((await here.get(undefined, link)).body).toMatchObject({ mayAnswer: false, state: 'coming' });
    expect(await changes()).toEqual(['coming']);
    await here.post('asker', `/moves/${moveId}/end`, { how: 'free' });
    expect((await here.get(undefined, link)).status).toBe(404);
    expect((await here.post(undefined, link, { answer: 'moved' })).status).toBe(404);
  });

  it('gives nothing else: no other route takes it for a sign-in, and no other request opens by it', async () => {
    const moveId = await here.asked();
    const link = await here.linkOf();
    const token = link.slice('/moves/answers/'.length);
    for (const path of [
      '/moves',
      `/moves/${moveId}`,
      '/moves/standing',
      '/moves/export',
      '/moves/addressed',
      `/moves/addressed/${moveId}`,
    ])
      expect((await here.get(undefined, path)).status).toBe(401);
    for (const path of [
      `/moves/${moveId}/end`,
      `/moves/${moveId}/urge`,
      `/moves/addressed/${moveId}/answer`,
      '/moves/staff/tasks',
    ])
      expect((await here.post(undefined, path, { how: 'free' })).status).toBe(401);
    for (const act of ['end', 'urge', 'police'])
      expect((await here.post(undefined, `${link}/${act}`, {})).status).toBe(401);
    const other = await here.asked('other', { plate: garageCar });
    const forged = [
      `${other}${token.slice(12)}`,
      `${token.slice(0, 31)}${token.endsWith('0') ? '1' : '0'}`,
      `${moveId}${'0'.repeat(20)}`,
    ];
    for (const one of forged) {
      expect((await here.get(undefined, `/moves/answers/${one}`)).status).toBe(404);
      expect((await here.post(undefined, `/moves/answers/${one}`, { answer: 'moved' })).status).toBe(404);
    }
    expect((await here.moveOf(moveId)).state).toBe('waiting');
  });

  it('lies nowhere in clear', async () => {
    await here.asked();
    const token = (await here.linkOf()).slice('/moves/answers/'.length);
    const all = JSON.stringify([
      await here.events(),
      await here.moveOf((await here.told('moves.owner_asked'))[0]?.moveId as never),
    ]);
    expect(all).not.toContain(token);
    expect(all).not.toContain(token.slice(12));
  });

  it('says that it was seen when the page says so, not when a machine looks at it first', async () => {
    const moveId = await here.asked();
    const link = await here.linkOf();
    await here.get(undefined, link);
    expect((await here.view(moveId)).seenAt).toBeUndefined();
    here.pass(1);
    await here.post(undefined, `${link}/opening`);
    here.pass(1);
    await here.post(undefined, `${link}/opening`);
    expect((await here.view(moveId)).seenAt).toBe('2026-11-20T02:01:00.000Z');
  });

  it('is the same one in an urge', async () => {
    const moveId = await here.asked();
    const first = await here.linkOf();
    here.pass(10);
    await here.post('asker', `/moves/${moveId}/urge`);
    expect(await here.linkOf()).toBe(first);
  });
});

describe('an owner in the app', () => {
  it('finds what he was asked, and answers; whoever drives his car may too', async () => {
    const moveId = await here.asked('asker', { plate: garageCar });
    for (const who of ['owner', 'driver'] as const)
      expect((await here.get(who, '/moves/addressed')).body.items).toMatchObject([
        { moveId, maskedPlate: '浙B·1***5' },
      ]);
    await here.post('driver', `/moves/addressed/${moveId}/opening`);
    await here.post('driver', `/moves/addressed/${moveId}/answer`, { answer: 'coming', minutes: 3 });
    here.pass(3);
    expect((await here.post('owner', `/moves/addressed/${moveId}/answer`, { answer: 'moved' })).body.state).toBe(
      'moved',
    );
    expect(await changes()).toEqual(['coming', 'moved']);
  });
  it('says what he said once', async () => {
    const moveId = await here.asked('asker', { plate: garageCar });
    const answer = (content: object) => here.post('owner', `/moves/addressed/${moveId}/answer`, content);
    await answer({ answer: 'coming', minutes: 3 });
    expect((await answer({ answer: 'coming', minutes: 30 })).status).toBe(409);
    expect((await answer({ answer: 'not_me', denial: 'not_my_car' })).status).toBe(409);
  });
  it('is nobody else: a stranger’s request is one that does not exist', async () => {
    const moveId = await here.asked('asker', { plate: garageCar });
    for (const who of ['other', 'asker'] as const) {
      expect((await here.get(who, `/moves/addressed/${moveId}`)).status).toBe(404);
      expect((await here.post(who, `/moves/addressed/${moveId}/answer`, { answer: 'moved' })).status).toBe(404);
    }
  });
  it.each([
    { answer: 'coming', minutes: 31 },
    { answer: 'coming', minutes: 0 },
    { answer: 'later' },
    { answer: 'not_me' },
    { answer: 'moved', text: 'x' },
  ])('cannot say %j', async (content) => {
    const moveId = await here.asked('asker', { plate: garageCar });
    expect((await here.post('owner', `/moves/addressed/${moveId}/answer`, content)).status).toBe(400);
  });
  it('may still say that he moved it when the police have it, and they keep it', async () => {
    const moveId = await here.asked('asker', { plate: garageCar });
    here.pass(20);
    await here.watch();
    await here.post('owner', `/moves/addressed/${moveId}/answer`, { answer: 'moved' });
    expect(await here.view(moveId)).toMatchObject({ state: 'police', answer: { answer: 'moved' } });
  });
});
