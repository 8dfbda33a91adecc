import { CaseId, type PartyRole, partyRoles } from '@yilu/contracts';
import { cityProfile } from '@yilu/law';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Answer, type City, city } from './city.js';

const sequences = 10_000;

/** What a party does; `pace` is how long the city thinks between reading and writing, `fault` what breaks meanwhile. */
interface Act {
  readonly who: PartyRole;
  readonly what:
    | 'read'
    | 'state'
    | 'accept'
    | 'sign'
    | 'officer'
    | 'determine'
    | 'injure'
    | 'propose'
    | 'agree'
    | 'refuse'
    | 'resign';
  readonly mover: PartyRole;
  readonly pace: number;
  readonly fault: 'none' | 'before_write' | 'after_write';
}
type Seen = { readonly version: number; readonly documentHash: string; readonly number: string };

/** What the parties know: the agreement that each of them read last, and what the city told him he signed. */
interface Model {
  readonly seen: Map<PartyRole, Seen>;
  /** The amended agreement, as each of them read it last. */
  readonly drafts: Map<PartyRole, Seen>;
  readonly signed: { readonly by: PartyRole; readonly documentHash: string }[];
  readonly papers: Set<string>;
}

/** Everything of one accident that a sequence plays on. */
interface Real {
  readonly here: City;
  readonly id: CaseId;
  readonly seats: readonly PartyRole[];
  /** What the store does under each key that a phone sends. */
  readonly storms: Map<string, Pick<Act, 'pace' | 'fault'>>;
}

class StoreFault extends Error {}
const moment = () => new Promise((resolve) => setImmediate(resolve));

/** A city whose store thinks as long as it is told, and breaks before or after a write when it is told. */
async function stormyCity(parties: number, from: 'compared' | 'signed') {
  const storms: Real['storms'] = new Map();
  const here = await city({ profile: { ...cityProfile('ningbo'), maxOnlineParties: 4 } });
  const { perform } = here.deps.cases;
  here.deps.cases.perform = async (command, wanted, decide) => {
    const { pace = 0, fault = 'none' } = storms.get(command.key) ?? {};
    storms.delete(command.key);
    const outcome = await perform(command, wanted, async (found) => {
      for (let n = 0; n < pace; n++) await moment();
      const decided = await decide(found);
      if (fault === 'before_write') throw new StoreFault();
      return decided;
    });
    if (fault === 'after_write') throw new StoreFault();
    return outcome;
  };
  const others = Array.from({ length: parties - 1 }, () => 'motor' as const);
  const first = here.accidents.get(await here.steps[from](others));
  if (!first) throw new Error('No case to begin from');
  const seats = partyRoles.slice(0, parties);
  /** Each sequence gets a fresh copy of one accident, its paper under a number of its own: nothing else is bound to it. */
  const begin = (): { readonly real: Real; readonly model: Model } => {
    const id = CaseId.parse(crypto.randomUUID());
    const number = `XY-${id}`;
    const agreement = first.agreement && { ...first.agreement, number };
    here.accidents.set(id, { ...first, caseId: id, ...(agreement ? { agreement } : {}) });
    if (agreement) here.papers.set(number, { number, state: 'genuine' });
    const signed = (agreement?.signatures ?? []).map(({ by, documentHash }) => ({ by, documentHash }));
    const papers = new Set(agreement ? [number] : []);
    return { real: { here, id, seats, storms }, model: { seen: new Map(), drafts: new Map(), signed, papers } };
  };
  return begin;
}

/** A phone sends again under the same key until it is answered; the store breaks once at most. */
async function perform({ here, id, storms }: Real, model: Model, { who, what, mover, pace, fault }: Act) {
  const mine = here.as(who);
  const key = `act-${crypto.randomUUID()}`;
  const send = async (act: () => Promise<Answer>) => {
    storms.set(key, { pace, fault });
    const first = await act();
    return first.status === 500 ? act() : first;
  };
  const read = async () => {
    const { agreement, amendment } = (await mine.get(`/accidents/${id}`)).body;
    if (amendment?.agreement) {
      model.papers.add(amendment.agreement.number);
      model.drafts.set(who, amendment.agreement);
    }
    if (!agreement) return model.seen.delete(who);
    model.papers.add(agreement.number);
    return model.seen.set(who, agreement);
  };
  if (what === 'read') await read();
  if (what === 'state')
    await send(() => mine.put(`/accidents/${id}/statement`, { shape: 'A01', mover, facts: [] }, key));
  if (what === 'officer') await send(() => mine.post(`/accidents/${id}/officer-requests`, {}, key));
  if (what === 'accept') {
    const { version, proposal } = (await mine.get(`/accidents/${id}`)).body;
    const liability = proposal?.liability ?? { a: 'full' };
    await send(() => mine.post(`/accidents/${id}/acceptances`, { caseVersion: version, liability }, key));
  }
  if (what === 'determine') {
    const officer = here.as('accident_officer');
    const { version } = (await officer.get(`/accidents/staff/cases/${id}`)).body;
    const texts = { basis: '《道路交通安全法》第四十三条', findings: '查明事实。', reasons: '未保持安全距离。' };
    const liability = Object.fromEntries(here.accidents.get(id) ? shares(here, id, mover) : []);
    const decision = { caseVersion: version, shape: 'A01', liability, ...texts };
    await send(() => officer.post(`/accidents/staff/cases/${id}/determination`, decision, key));
  }
  // Each signs what he last read, however old that is by now.
  const sign = async (seen: Seen | undefined, path: string) => {
    if (!seen) return;
    const { version: agreementVersion, documentHash } = seen;
    const strokes = [[[1, 1] as const, [9, 9] as const]];
    const request = { agreementVersion, documentHash, strokes };
    const answer = await send(() => mine.post(`/accidents/${id}/${path}`, request, key));
    if (answer.status === 200) model.signed.push({ by: who, documentHash });
  };
  if (what === 'sign') await sign(model.seen.get(who), 'signatures');
  if (what === 'resign') await sign(model.drafts.get(who), 'amendment/signatures');
  if (what === 'propose') {
    const corrections = { place: `中山东路 ${key.slice(-4)} 号` };
    await send(() => mine.post(`/accidents/${id}/amendments`, { reason: '地点写错了', corrections }, key));
  }
  if (what === 'agree' || what === 'refuse') {
    const { amendmentId = crypto.randomUUID() } = (await mine.get(`/accidents/${id}`)).body.amendment ?? {};
    const said = { answer: what, ...(what === 'refuse' ? { reason: '没有错' } : {}) };
    await send(() => mine.post(`/accidents/${id}/amendment/answers`, { amendmentId, ...said }, key));
  }
  if (what === 'injure') {
    const told = { injured: { of: who, passenger: false }, symptoms: '头晕', since: here.clock.at.toISOString() };
    await send(() => mine.post(`/accidents/${id}/injury`, told, key));
  }
}

const shares = (here: City, id: CaseId, mover: PartyRole) =>
  partyRoles
    .slice(0, (here.accidents.get(id)?.others.length ?? 0) + 1)
    .map((role) => [role, role === mover ? 'full' : 'none']);

/** What must hold after every step, whoever did what at once. */
async function expectLawful({ here, id, seats }: Real, { signed, papers }: Model) {
  const accident = here.accidents.get(id);
  if (!accident) throw new Error('The case is lost');
  const { agreement, status, progress } = accident;
  for (const paper of [agreement, accident.amendment?.draft])
    for (const { by, documentHash, agreementVersion } of paper?.signatures ?? []) {
      expect({ documentHash, agreementVersion }).toEqual({
        documentHash: paper?.documentHash,
        agreementVersion: paper?.version,
      });
      expect(signed).toContainEqual({ by, documentHash });
    }
  // Nobody signs while, or after, an officer is asked for.
  const asked = progress.findIndex(({ what }) => what === 'officer_requested');
  if (asked >= 0) {
    expect(progress.slice(asked).map(({ what }) => what)).not.toContain('agreement_signed');
    expect(agreement).toBeUndefined();
  }
  const inForce = agreement?.signatures.length === seats.length;
  const reopened = status === 'reopened_injury';
  expect(status === 'signed' || (reopened && !accident.determination)).toBe(inForce);
  // Nobody signs while, or after, somebody is found to be hurt.
  const hurt = progress.findIndex((one) => one.what === 'injury_reported');
  if (hurt >= 0) expect(progress.slice(hurt).map(({ what }) => what)).not.toContain('amendment_signed');
  if (inForce) {
    expect(agreement?.signatures.map(({ by }) => by).sort()).toEqual(seats);
    expect(accident.comparison?.agree).toBe(true);
  }
  for (const number of papers) {
    const state = (await here.deps.cases.verify(number))?.state ?? 'unknown';
    expect(state === 'genuine').toBe(inForce && !reopened && agreement?.number === number);
  }
}

class Acts implements fc.AsyncCommand<Model, Real> {
  constructor(private readonly acts: readonly Act[]) {}
  check = () => true;
  async run(model: Model, real: Real) {
    const able = this.acts.filter(({ who, mover }) => real.seats.includes(who) && real.seats.includes(mover));
    await Promise.all(able.map((act) => perform(real, model, act)));
    await expectLawful(real, model);
  }
  toString = () =>
    this.acts.map(({ who, what, fault }) => `${who} ${what}${fault === 'none' ? '' : ` (${fault})`}`).join(' | ');
}

/** Some acts are common, others rare. */
const actOf = (often: readonly Act['what'][], seldom: readonly Act['what'][]): fc.Arbitrary<Act> =>
  fc.record({
    who: fc.constantFrom(...partyRoles),
    what: fc.oneof(
      { weight: 8, arbitrary: fc.constantFrom(...often) },
      { weight: 1, arbitrary: fc.constantFrom(...seldom) },
    ),
    mover: fc.oneof({ weight: 6, arbitrary: fc.constant('b' as const) }, fc.constantFrom(...partyRoles)),
    pace: fc.nat({ max: 3 }),
    fault: fc.oneof(
      { weight: 8, arbitrary: fc.constant('none' as const) },
      fc.constantFrom('before_write', 'after_write' as const),
    ),
  });
const everybody = (what: Act['what']) =>
  fc
    .record({ pace: fc.nat({ max: 3 }), stragglers: fc.nat({ max: 3 }), mover: fc.constantFrom('a', 'b' as const) })
    .map(
      ({ pace, stragglers, mover }) =>
        new Acts(partyRoles.map((who, n) => ({ who, what, mover, pace: n < stragglers ? pace : 0, fault: 'none' }))),
    );
const some = (act: fc.Arbitrary<Act>) => fc.array(act, { minLength: 1, maxLength: 3 }).map((acts) => new Acts(acts));

const untilSigned = fc.commands(
  [
    some(actOf(['read', 'accept', 'sign'], ['state', 'officer', 'determine'])),
    everybody('state'),
    everybody('accept'),
    everybody('read'),
    everybody('sign'),
    everybody('officer'),
  ],
  { maxCommands: 12 },
);
const afterwards = fc.commands(
  [
    some(actOf(['read', 'propose', 'agree', 'agree', 'refuse', 'resign'], ['injure', 'sign', 'state', 'officer'])),
    everybody('propose'),
    everybody('agree'),
    everybody('read'),
    everybody('resign'),
  ],
  { maxCommands: 12 },
);

/** Plays sequences from one beginning; answers how many ended in each status, and with which amendment. */
async function play(begin: Awaited<ReturnType<typeof stormyCity>>, commands: typeof untilSigned, numRuns: number) {
  const ends = new Map<string, number>();
  const count = (end: string) => ends.set(end, (ends.get(end) ?? 0) + 1);
  await fc.assert(
    fc.asyncProperty(commands, async (played) => {
      const { real, model } = begin();
      await fc.asyncModelRun(() => ({ model, real }), played);
      const { status = 'lost', amendment } = real.here.accidents.get(real.id) ?? {};
      count(status);
      if (amendment) count(`amendment ${amendment.state}`);
      real.here.accidents.delete(real.id);
      real.here.events.length = 0;
    }),
    { numRuns },
  );
  return ends;
}

/** Sequences that all end alike would prove nothing. */
const expectEnds = (ends: ReadonlyMap<string, number>, wanted: readonly string[]) => {
  for (const end of wanted) expect(ends.get(end) ?? 0, `${end} of ${JSON.stringify([...ends])}`).toBeGreaterThan(5);
};

describe.each([2, 3, 4])('whatever %i parties do at once, and whatever breaks meanwhile,', (parties) => {
  it('signatures match the signed version, nobody signs in a dispute, no superseded paper is genuine', async () => {
    const ends = await play(await stormyCity(parties, 'compared'), untilSigned, Math.ceil(sequences / 3));
    expectEnds(ends, ['comparing', 'signing', 'signed', 'officer_requested', 'officer_queue', 'determined']);
  }, 300_000);

  it('an amendment takes effect whole or not at all, and one paper at most is genuine', async () => {
    const ends = await play(await stormyCity(parties, 'signed'), afterwards, Math.ceil(sequences / 6));
    expectEnds(ends, [
      'signed',
      'reopened_injury',
      'amendment open',
      'amendment completed',
      'amendment refused',
      'amendment expired',
    ]);
  }, 300_000);
});
