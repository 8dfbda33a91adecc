import { beforeEach, describe, expect, it } from 'vitest';
import { type City, city } from './city.js';
import { people } from './drivers.js';

let here: City;
beforeEach(async () => {
  here = await city();
});
const code = (answer: { status: number; body: { code?: string } }) => [answer.status, answer.body.code];

describe('text that no paper can print', () => {
  it.each([
    ['a lone surrogate', '中山西路\ud83d'],
    ['a NUL', '中山\u0000西路'],
    ['an escape', '中山\u001b[31m西路'],
    ['a turn of direction', '中山\u202e西路'],
  ])('is refused: %s', async (_what, text) => {
    const id = await here.steps.joined();
    const scene = { weather: 'rain', place: text, occurredAt: here.clock.at.toISOString() };
    const vehicle = { kind: 'motor', vehicleId: people.a.vehicleId };
    const answers = [
      await here.as('a').put(`/accidents/${id}/particulars`, { vehicle, scene }),
      await here.steps.state(id, 'a', { note: text }),
      await here.as('a').post(`/accidents/${id}/officer-requests`, { reason: text }),
      await here.as('a').post(`/accidents/${id}/referral`, { reason: 'refused', note: text }),
    ];
    for (const answer of answers) expect(code(answer)).toEqual([400, 'request.text_unprintable']);
  });

  it('takes rare characters, emoji and line breaks', async () => {
    const id = await here.steps.confirmed();
    expect((await here.steps.state(id, 'a', { note: '王䶮说：\n我没动🚗' })).status).toBe(200);
  });
});

describe('instants that cannot be', () => {
  const open = (occurredAt: string) => here.as('a').post('/accidents', { hazards: [], occurredAt });

  it.each(['0000-01-01T00:00:00Z', '9999-12-31T23:59:59Z', '2026-11-20T09:00:00Z'])(
    'of a phone whose clock is wrong (%s) give way to the server’s, so that nobody is stuck at the roadside',
    async (occurredAt) => {
      const { caseId } = (await open(occurredAt)).body;
      const { scene } = (await here.as('a').get(`/accidents/${caseId}`)).body;
      expect(scene.occurredAt).toBe('2026-11-20T06:00:00.000Z');
    },
  );

  it.each(['0000-01-01T00:00:00Z', '9999-12-31T23:59:59Z', '2026-11-20T06:30:00Z'])(
    'are refused in the agreement’s own facts: %s',
    async (occurredAt) => {
      const id = await here.steps.joined();
      const scene = { weather: 'rain', place: '海曙区', occurredAt };
      const vehicle = { kind: 'motor', vehicleId: people.a.vehicleId };
      const answer = await here.as('a').put(`/accidents/${id}/particulars`, { vehicle, scene });
      expect(code(answer)).toEqual([422, 'accident.impossible_time']);
    },
  );
});

describe('the day of the accident', () => {
  const confirmOn = (id: string, occurredAt: string) =>
    here.as('a').put(`/accidents/${id}/particulars`, {
      vehicle: { kind: 'motor', vehicleId: people.a.vehicleId },
      scene: { weather: 'rain', place: '海曙区', occurredAt },
    });

  it('that is confirmed decides whether the insurance was in force, not the one given at the gate', async () => {
    const driver = here.drivers.get(people.a.personId);
    if (!driver) throw new Error('No driver');
    const vehicles = driver.vehicles.map((one) => ({ ...one, insuredUntil: '2026-11-19' }));
    here.drivers.set(people.a.personId, { ...driver, vehicles });
    const id = await here.steps.joined();
    expect(code(await confirmOn(id, '2026-11-20T05:00:00Z'))).toEqual([409, 'accident.insurance_lapsed']);
    expect((await confirmOn(id, '2026-11-19T05:00:00Z')).status).toBe(200);
  });

  it('is fixed once the other’s vehicle was looked up for it', async () => {
    const id = await here.steps.confirmed();
    expect((await confirmOn(id, '2026-11-20T05:30:00Z')).status).toBe(200);
    expect(code(await confirmOn(id, '2026-11-19T05:30:00Z'))).toEqual([422, 'accident.impossible_time']);
  });
});

describe('many of one thing', () => {
  it('are no way to swell a case: refused photographs count too, in the end', async () => {
    const id = await here.steps.open();
    let answer = await here.steps.photo(id);
    for (let i = 0; i < 60 && answer.status === 201; i++) {
      await here.steps.store(id, answer.body.photoId, new Uint8Array([0]), 1000);
      answer = await here.steps.photo(id);
    }
    expect(code(answer)).toEqual([409, 'accident.too_many_photos']);
    expect((await here.as('a').get(`/accidents/${id}`)).body.photos.length).toBeLessThanOrEqual(36);
  });

  it('name a hazard once, however often it is sent', async () => {
    const { body } = await here
      .as('a')
      .post('/accidents', { hazards: Array(30).fill('X01'), occurredAt: here.clock.at.toISOString() });
    const { referral } = (await here.as('a').get(`/accidents/${body.caseId}`)).body;
    expect(referral.hazards).toHaveLength(1);
  });
});

describe('codes guessed side by side', () => {
  it('open nothing once five wrong ones are counted, however many are sent at once', async () => {
    const id = await here.steps.cleared();
    const { body } = await here.as('a').post(`/accidents/${id}/pairing`);
    const wrong = (n: number) => String((Number(body.code) + n) % 1_000_000).padStart(6, '0');
    const guesses = [1, 2, 3, 4, 5].map(wrong);
    let counted = () => {};
    const fiveWrong = new Promise<void>((done) => {
      counted = done;
    });
    const { perform } = here.deps.cases;
    // The right guess has read that nothing is locked, and writes only after the wrong ones were counted.
    const cases: typeof here.deps.cases = {
      ...here.deps.cases,
      perform: (command, wanted, decide) =>
        perform(command, wanted, async (found) => {
          const decided = await decide(found);
          if (wanted.code === body.code) await fiveWrong;
          return decided;
        }),
    };
    Object.assign(here.deps, { cases });
    const right = here.as('b').post('/accidents/joins', { code: body.code });
    for (const guess of guesses) await here.as('b').post('/accidents/joins', { code: guess });
    counted();
    expect(code(await right)).toEqual([429, 'accident.code_locked']);
  });
});

describe('a statement sent again', () => {
  it('in the same words takes nothing back; in others it voids what was accepted and signed', async () => {
    const id = await here.steps.accepted();
    await here.steps.sign(id, 'a');
    expect((await here.steps.state(id, 'b')).body.status).toBe('signing');
    expect((await here.as('a').get(`/accidents/${id}`)).body.agreement.signedAt.a).toBeDefined();
    expect((await here.steps.state(id, 'b', { note: '补充' })).body.status).toBe('comparing');
    expect((await here.as('a').get(`/accidents/${id}`)).body.agreement).toBeUndefined();
  });
});
