import { PlanId, SessionId } from '@yilu/contracts';
import { commitmentOf } from '@yilu/draw/commitment';
import { tellEdition } from '@yilu/exams/use-cases/tell-edition';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { vault } from '../../fixtures/exams-people.js';
import { type ExamsTown, examsTown, planId as openPlan, sessionOf } from '../../fixtures/exams-town.js';
import { type Store, startStore } from '../../fixtures/store.js';

let store: Store;
let town: ExamsTown;
beforeAll(async () => {
  store = await startStore();
});
afterAll(() => store.stop());
beforeEach(async () => {
  town = await examsTown(store);
});

const plans = '/exams/staff/plans';
const session = (n: number, over: object = {}) => ({
  sessionId: `S2JB12${String(n).padStart(3, '0')}`,
  subject: 'S2',
  classes: ['C1'],
  siteId: 'jiangbei',
  startsAt: `2026-12-1${n % 10}T01:00:00.000Z`,
  endsAt: `2026-12-1${n % 10}T03:00:00.000Z`,
  capacity: 10,
  priorityCapacity: 1,
  ...over,
});
const draft = (over: object = {}) => ({
  title: { zh: '十二月第三周', en: 'Third week of December' },
  opensAt: '2026-11-23T01:00:00.000Z',
  closesAt: '2026-11-30T10:00:00.000Z',
  drawAt: '2026-11-30T11:00:00.000Z',
  rankRule: { firstBooking: 'window' },
  sessions: [session(4), session(5)],
  ...over,
});
const drafted = async (over: object = {}) => {
  const { status, body } = await town.post('exam_admin', plans, draft(over));
  expect([status, body]).toMatchObject([201, { version: 1 }]);
  return PlanId.parse(body.planId);
};
const published = async (over: object = {}) => {
  const planId = await drafted(over);
  const { status, body } = await town.post('exam_admin', `${plans}/${planId}/publication`, { version: 1 });
  expect([status, body]).toMatchObject([200, { version: 1 }]);
  return planId;
};
const planIn = async (planId: PlanId) => (await town.find({ plans: [planId] })).plans[0];

describe('a draft', () => {
  it('is kept for the desk alone until it is published', async () => {
    const planId = await drafted();
    const { body } = await town.get('supervisor', `${plans}/${planId}`);
    expect(body).toMatchObject({ status: 'draft', version: 1, sessions: 2, seats: 20, editedBy: '王警官', runs: [] });
    expect(body.draft.sessions).toHaveLength(2);
    expect((await town.get('exam_admin', `${plans}?show=drafts`)).body.items).toMatchObject([{ planId }]);
    expect((await town.get(undefined, `/exams/plans/${planId}`)).status).toBe(404);
    expect((await town.get(undefined, '/exams/plans')).text).not.toContain(planId);
  });

  it('is refused with every fault at once, each with row and reason', async () => {
    const { status, body } = await town.post(
      'exam_admin',
      plans,
      draft({
        drawAt: '2026-11-30T10:05:00.000Z',
        sessions: [
          session(4, { capacity: 0, priorityCapacity: 0 }),
          session(5, { startsAt: '2026-11-19T01:00:00.000Z', endsAt: '2026-11-19T03:00:00.000Z' }),
          session(6, { siteId: 'atlantis', sessionId: 'S2JB12004' }),
          // A hall of another plan, in the same hours.
          session(7, { siteId: 'yinzhou', startsAt: '2026-12-07T02:00:00.000Z', endsAt: '2026-12-07T04:00:00.000Z' }),
        ],
      }),
    );
    expect([status, body.code]).toEqual([422, 'exams.plan_faulty']);
    const at = (body.fields as { path: string; message: string }[]).map(({ path }) => path);
    expect(at).toEqual([
      'drawAt',
      'closesAt',
      'sessions.0.capacity',
      'sessions.1.startsAt',
      'sessions.2.siteId',
      'sessions.2.sessionId',
      'sessions.3.startsAt',
    ]);
    expect(body.fields[2].message).toBe('名额不能为零。\nThere must be at least one seat.');
    expect((await town.get('exam_admin', `${plans}?show=drafts`)).body.items).toEqual([]);
  });

  it('is not written over by whoever began from an older text', async () => {
    const planId = await drafted();
    const save = (title: string, version: number) =>
      town.putTo('exam_admin', `${plans}/${planId}`, { version, draft: draft({ title: { zh: title, en: title } }) });
    const both = await Promise.all([save('甲', 1), save('乙', 1)]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(both.find(({ status }) => status === 409)?.body.code).toBe('exams.plan_edited_meanwhile');
    expect((await save('丙', 2)).body).toMatchObject({ version: 3 });
    expect((await town.get('exam_admin', `${plans}/${planId}`)).body.title.zh).toBe('丙');
  });
});

describe('publication', () => {
  it('writes the sessions, binds the city to a sealed seed, and tells the public figures of the seats', async () => {
    const planId = await drafted();
    const { body } = await town.post('exam_admin', `${plans}/${planId}/publication`, { version: 1 });
    const plan = await planIn(planId);
    const seed = await vault.open('draw_seed', planId, plan?.sealedSeed ?? '');
    expect(body).toEqual({ planId, version: 1, commitment: commitmentOf(planId, seed) });
    expect(seed).toMatch(/^[0-9a-f]{64}$/);
    const shown = await town.get(undefined, `/exams/plans/${planId}`);
    expect(shown.body).toMatchObject({ version: 1, status: 'published', commitment: body.commitment });
    expect(shown.text).not.toContain(seed);
    expect(await town.session('S2JB12004')).toMatchObject({ planId, capacity: 10, open: false, booked: 0 });
    expect(await town.told('exams.seats_planned')).toEqual([
      { cells: [{ siteId: 'jiangbei', subject: 'S2', week: '2026-12-14', seats: 20 }] },
    ]);
    expect((await town.told('staff.acted')).map(({ act }) => act).sort()).toEqual(['plan_drafted', 'plan_published']);
  });

  it('asked for twice with one key, or again by a colleague, happens once', async () => {
    const planId = await drafted();
    const publish = (key?: string) => town.post('exam_admin', `${plans}/${planId}/publication`, { version: 1 }, key);
    const first = await publish('publish-1');
    expect((await publish('publish-1')).body).toEqual(first.body);
    expect((await publish()).body.code).toBe('exams.plan_published');
    const again = await town.putTo('exam_admin', `${plans}/${planId}`, { version: 1, draft: draft() });
    expect(again.body.code).toBe('exams.plan_published');
  });

  it('broken off after its sessions were written ends the same when it is asked for again', async () => {
    const broken = await examsTown(store);
    let fails = true;
    const { perform } = broken.deps.store;
    Object.assign(broken.deps.store, {
      perform: (...[command, ...rest]: Parameters<typeof perform>) => {
        if (command.operation === 'publishExamPlan' && fails) throw new Error('killed');
        return perform(command, ...rest);
      },
    });
    town = broken;
    const planId = await drafted();
    const publish = () => town.post('exam_admin', `${plans}/${planId}/publication`, { version: 1 }, 'publish-1');
    const said = console.error;
    console.error = () => undefined;
    expect((await publish()).status).toBe(500);
    console.error = said;
    expect(await town.session('S2JB12004')).toMatchObject({ version: 1 });
    expect((await planIn(planId))?.status).toBe('draft');
    // Until then its sessions are nobody's, reserved seats neither.
    const before = town.clock.at;
    town.clock.at = new Date('2026-11-23T02:00:00.000Z');
    const listed = () => town.get(undefined, `/exams/plans/${planId}/sessions?subject=S2`);
    const hold = () => town.post('pressed', '/exams/sessions/S2JB12004/hold', { pool: 'priority' });
    const book = () => town.post('pressed', '/exams/sessions/S2JB12004/booking', { pool: 'priority' });
    const join = () => town.post('ready', '/exams/sessions/S2JB12004/waiting', {});
    expect((await listed()).body.items).toEqual([]);
    expect([(await hold()).status, (await book()).status]).toEqual([404, 404]);
    expect((await join()).status).toBe(409);
    expect(await town.session('S2JB12004')).toMatchObject({ version: 1, holds: [], waiters: [] });
    town.clock.at = before;
    // A colleague takes a session out before it is published after all.
    fails = false;
    const fewer = await town.putTo('exam_admin', `${plans}/${planId}`, {
      version: 1,
      draft: draft({ sessions: [session(4)] }),
    });
    expect(fewer.body).toMatchObject({ version: 2 });
    const done = await town.post('exam_admin', `${plans}/${planId}/publication`, { version: 2 });
    expect(done.body).toMatchObject({ version: 1 });
    expect(await town.session('S2JB12004')).toMatchObject({ version: 1 });
    expect(await town.session('S2JB12005')).toMatchObject({ cancelled: {} });
    town.clock.at = new Date('2026-11-23T02:01:00.000Z');
    expect((await listed()).body.items).toMatchObject([{ sessionId: 'S2JB12004' }, { cancelled: {} }]);
    expect((await hold()).status).toBe(201);
  });

  it('that is late writes over no session in which people sit by now', async () => {
    const late = await examsTown(store);
    const { perform } = late.deps.store;
    let between: (() => Promise<unknown>) | undefined;
    Object.assign(late.deps.store, {
      perform: async (...[command, ...rest]: Parameters<typeof perform>) => {
        const meanwhile = between;
        // Two officers press the button: this one has looked at what is stored, and then the other was quicker.
        if (command.operation === 'publishSessions' && meanwhile) {
          between = undefined;
          await meanwhile();
        }
        return perform(command, ...rest);
      },
    });
    town = late;
    const planId = await drafted();
    const publish = () => town.post('exam_admin', `${plans}/${planId}/publication`, { version: 1 });
    const before = town.clock.at;
    between = async () => {
      expect((await publish()).status).toBe(200);
      town.clock.at = new Date('2026-11-23T02:00:00.000Z');
      const pool = { pool: 'priority' };
      expect((await town.post('pressed', '/exams/sessions/S2JB12004/booking', pool)).status).toBe(201);
      town.clock.at = before;
    };
    expect((await publish()).body.code).toBe('exams.plan_published');
    expect(await town.session('S2JB12004')).toMatchObject({ booked: 1, priorityBooked: 1 });
  });

  it('takes no number that another plan has taken meanwhile', async () => {
    const planId = await drafted();
    const { perform } = town.deps.store;
    let taken = false;
    Object.assign(town.deps.store, {
      perform: async (...[command, ...rest]: Parameters<typeof perform>) => {
        if (command.operation === 'publishSessions' && !taken) {
          taken = true;
          await town.put({ sessions: [sessionOf({ sessionId: SessionId.parse('S2JB12004'), planId: openPlan })] });
        }
        return perform(command, ...rest);
      },
    });
    const { body } = await town.post('exam_admin', `${plans}/${planId}/publication`, { version: 1 });
    expect(body.code).toBe('exams.plan_edited_meanwhile');
    expect(await town.session('S2JB12004')).toMatchObject({ planId: openPlan, version: 1 });
  });

  it('looks at the clock again: a draft that lay too long is refused', async () => {
    const planId = await drafted();
    town.clock.at = new Date('2026-12-05T02:00:00.000Z');
    const { status, body } = await town.post('exam_admin', `${plans}/${planId}/publication`, { version: 1 });
    expect([status, body.code]).toEqual([422, 'exams.plan_faulty']);
    expect((await planIn(planId))?.status).toBe('draft');
  });

  it('takes a plan of two thousand sessions', async () => {
    const sites = ['yinzhou', 'haishu', 'jiangbei', 'zhenhai', 'beilun'];
    const sessions = Array.from({ length: 2000 }, (_, n) => {
      const [site, slot] = [sites[n % 5], Math.floor(n / 5)];
      const start = Date.parse('2026-12-14T00:00:00.000Z') + Math.floor(slot / 8) * 86_400_000 + (slot % 8) * 3_600_000;
      return session(4, {
        sessionId: `BIG${String(n).padStart(5, '0')}`,
        siteId: site,
        startsAt: new Date(start).toISOString(),
        endsAt: new Date(start + 3_500_000).toISOString(),
      });
    });
    const planId = await published({ sessions });
    expect((await planIn(planId))?.seats).toBe(20_000);
    expect(await town.session('BIG01999')).toMatchObject({ planId, version: 1 });
  });
});

describe('a next edition', () => {
  const edition = (planId: PlanId, version: number, over: object = {}, key?: string) =>
    town.post(
      'exam_admin',
      `${plans}/${planId}/editions`,
      { version, reason: '江北考场检修', draft: draft(over) },
      key,
    );

  it('changes what is published, with its reason, and leaves the commitment as it is', async () => {
    const planId = await published();
    const before = await planIn(planId);
    const { body } = await edition(planId, 1, { sessions: [session(4, { capacity: 12 }), session(6)] });
    expect(body).toMatchObject({ version: 2, commitment: before?.commitment });
    const shown = (await town.get(undefined, `/exams/plans/${planId}`)).body;
    expect(shown).toMatchObject({ version: 2, seats: 22, change: { reason: '江北考场检修' } });
    expect(await town.session('S2JB12004')).toMatchObject({ version: 2, capacity: 12 });
    expect(await town.session('S2JB12005')).toMatchObject({ cancelled: { reason: { zh: '江北考场检修' } } });
    expect(await town.session('S2JB12006')).toMatchObject({ version: 1, planId });
    const cells = (await town.told('exams.seats_planned')).map((told) => told.cells[0]?.seats).sort();
    expect(cells).toEqual([2, 20]);
    // Nobody can have applied before the window opens.
    expect(await town.told('exams.edition_published')).toEqual([]);
  });

  it('is refused from an older one, of a draft, and once applications are closed', async () => {
    const planId = await published();
    expect((await edition(await drafted({ sessions: [session(8)] }), 1)).body.code).toBe('exams.plan_not_published');
    const both = await Promise.all([
      edition(planId, 1, { sessions: [session(4)] }),
      edition(planId, 1, { title: { zh: '乙', en: 'B' } }),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    town.clock.at = new Date('2026-11-30T10:00:00.000Z');
    expect((await edition(planId, 2)).body.code).toBe('exams.plan_closed');
  });

  it('of two officers is one whole text, never sessions of both', async () => {
    const planId = await published();
    const texts = [
      { sessions: [session(4, { capacity: 20 }), session(5, { capacity: 20 }), session(6)] },
      { sessions: [session(4, { capacity: 30 }), session(5, { capacity: 30 }), session(7)] },
    ];
    const both = await Promise.all(texts.map((text) => edition(planId, 1, text)));
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    const inForce = both[0]?.status === 200 ? [20, 20, 'S2JB12006'] : [30, 30, 'S2JB12007'];
    const { items } = (await town.get('exam_admin', `${plans}/${planId}/sessions?subject=S2`)).body;
    const [four, five, more] = items.filter((one: { cancelled?: unknown }) => !one.cancelled);
    expect([four.capacity, five.capacity, more?.sessionId]).toEqual(inForce);
    expect((await planIn(planId))?.changing).toBeUndefined();
  });

  it('that was broken off gives way to another a minute later', async () => {
    const planId = await published();
    const plan = await planIn(planId);
    if (!plan) throw new Error('no plan');
    const changing = { text: 'c'.repeat(64), at: town.clock.at.toISOString() };
    await town.put({ plans: [{ ...plan, changing, version: plan.version + 1 }] });
    expect((await edition(planId, 1)).body.code).toBe('exams.plan_edited_meanwhile');
    town.clock.at = new Date(town.clock.at.getTime() + 60_000);
    expect((await edition(planId, 1)).body).toMatchObject({ version: 2 });
  });

  it('tells everybody who has applied once, and takes what is gone out of their preferences', async () => {
    const opened = await published();
    town.clock.at = new Date('2026-11-23T02:00:00.000Z');
    const people = ['ready', 'c1', 'c2', 'c3'] as const;
    await town.settle('c1', 'c2', 'c3');
    const apply = (who: (typeof people)[number], preferences: string[], planVersion = 1) =>
      town.putTo(who, '/exams/bookings/S2/application', {
        planId: opened,
        planVersion,
        preferences,
        anySession: false,
      });
    for (const who of people.slice(0, 3))
      expect((await apply(who, ['S2JB12005', 'S2JB12004'])).status).toBeLessThan(300);
    town.clock.at = new Date('2026-11-23T03:00:00.000Z');
    expect((await edition(opened, 1, { sessions: [session(4)] })).body).toMatchObject({ version: 2 });
    expect((await apply('c3', ['S2JB12005'])).status).toBe(409);
    town.clock.at = new Date('2026-11-23T04:00:00.000Z');
    expect((await apply('c3', ['S2JB12004'], 2)).status).toBeLessThan(300);

    const shards = await town.told('exams.edition_published');
    expect(shards).toHaveLength(64);
    const tell = tellEdition(town.deps);
    for (const shard of [...shards, ...shards]) await tell(`event-${shard.shard}-${Math.random()}`, shard);
    const told = await town.told('exams.plan_changed');
    expect(told).toHaveLength(3);
    expect(told[0]).toMatchObject({ planId: opened, version: 2, reason: '江北考场检修' });
    const booking = await town.bookingOf('c1', 'S2');
    expect(booking?.application?.preferences).toEqual([SessionId.parse('S2JB12004')]);
    expect(booking?.application?.line).toContain('"preferences":["S2JB12004"],"any":false');
  });

  it('does not take a session away in which somebody has a seat', async () => {
    const planId = await published();
    const taken = await town.session('S2JB12005');
    if (!taken) throw new Error('no session');
    await town.put({ sessions: [{ ...taken, version: 2, booked: 1, priorityBooked: 1 }] });
    const { status, body } = await edition(planId, 1, { sessions: [session(4)] });
    expect([status, body.fields[0].path]).toEqual([422, 'sessions']);
  });

  it.each([
    ['day', { startsAt: '2026-12-16T01:00:00.000Z', endsAt: '2026-12-16T03:00:00.000Z' }],
    ['end', { endsAt: '2026-12-15T04:00:00.000Z' }],
    ['site', { siteId: 'zhenhai' }],
    ['class', { classes: ['C2'] }],
  ])('does not take its %s from a session in which somebody has a seat: it stands on his slip', async (_, over) => {
    const planId = await published();
    const taken = await town.session('S2JB12005');
    if (!taken) throw new Error('no session');
    await town.put({ sessions: [{ ...taken, version: 2, booked: 1, priorityBooked: 1 }] });
    const { status, body } = await edition(planId, 1, { sessions: [session(4), session(5, over)] });
    expect([status, body.fields?.[0].path]).toEqual([422, 'sessions.1.startsAt']);
    const more = { classes: ['C1', 'C2'], capacity: 12 };
    expect((await edition(planId, 1, { sessions: [session(4), session(5, more)] })).status).toBe(200);
  });

  it('told when the window is over leaves an application as the root has it', async () => {
    const planId = await published();
    town.clock.at = new Date('2026-11-30T09:58:00.000Z');
    const wish = { planId, planVersion: 1, preferences: ['S2JB12005', 'S2JB12004'], anySession: false };
    const { leafHash } = (await town.putTo('ready', '/exams/bookings/S2/application', wish)).body;
    town.clock.at = new Date('2026-11-30T09:59:00.000Z');
    expect((await edition(planId, 1, { sessions: [session(4)] })).status).toBe(200);
    town.clock.at = new Date('2026-11-30T10:00:00.000Z');
    for (const shard of await town.told('exams.edition_published')) await tellEdition(town.deps)('event-late', shard);
    expect(await town.told('exams.plan_changed')).toHaveLength(1);
    expect((await town.bookingOf('ready', 'S2'))?.application?.leafHash).toBe(leafHash);
  });
});

describe('who may do what', () => {
  it.each(['desk_operator', 'finance', 'admin'] as const)('%s sees no plan and drafts none', async (role) => {
    expect((await town.get(role, plans)).status).toBe(403);
    expect((await town.post(role, plans, draft())).status).toBe(403);
  });

  it.each(['supervisor', 'auditor'] as const)('%s reads and does nothing', async (role) => {
    expect((await town.get(role, plans)).status).toBe(200);
    expect((await town.post(role, plans, draft())).body.code).toBe('exams.role_missing');
    expect((await town.post(role, `${plans}/${openPlan}/publication`, { version: 1 })).status).toBe(403);
    expect(
      (await town.post(role, `${plans}/${openPlan}/editions`, { version: 1, draft: draft(), reason: '五个字以上' }))
        .status,
    ).toBe(403);
  });

  it('nobody without a token, and no citizen', async () => {
    expect((await town.get(undefined, plans)).status).toBe(401);
    expect((await town.get('ready', plans)).status).toBe(403);
  });

  it('unknown fields and unknown plans are refused', async () => {
    expect((await town.post('exam_admin', plans, { ...draft(), secret: 1 })).status).toBe(400);
    expect((await town.get('exam_admin', `${plans}/P00000000`)).status).toBe(404);
    expect((await town.post('exam_admin', `${plans}/P00000000/publication`, { version: 1 })).status).toBe(404);
  });
});
