import { type DayFigures, factsAfter, noFacts, published, statisticsOf } from '@yilu/accidents/domain/statistics';
import { countProgress } from '@yilu/accidents/use-cases/count-progress';
import { CaseId, type DomainEvent } from '@yilu/contracts';
import { addDays } from '@yilu/kernel';
import { cityProfile } from '@yilu/law';
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { type City, city } from './city.js';
import { inMemoryStatistics } from './in-memory-figures.js';

const openedOn = (day: number) => Date.parse('2026-11-01T02:00:00Z') + day * 86_400_000;
const caseIds = Array.from({ length: 8 }, () => CaseId.parse(crypto.randomUUID()));
const range = { from: '2026-11-01', to: '2026-11-30', threshold: 1 };
const instant = (ms: number) => new Date(ms).toISOString();

type Kind = 'cleared' | 'signed' | 'claim' | 'determined' | 'referred' | 'withdrawn' | 'expired' | 'injury';
const typeOf = {
  cleared: 'accidents.road_cleared',
  signed: 'accidents.outcome_fixed',
  determined: 'accidents.outcome_fixed',
  claim: 'claims.claim_registered',
  referred: 'accidents.case_referred',
  withdrawn: 'accidents.case_withdrawn',
  expired: 'accidents.case_expired',
  injury: 'accidents.injury_reported',
} as const satisfies Record<Kind, DomainEvent['type']>;

const event = (type: DomainEvent['type'], caseId: CaseId, ms: number, more: object = {}): DomainEvent => {
  const at = instant(ms);
  const data = { caseId, status: 'evidence', parties: [], fixedAt: at, registeredAt: at, reportedAt: at, ...more };
  return { id: crypto.randomUUID(), type, at, data } as unknown as DomainEvent;
};

/** Eight accidents, each opened once, with what became of them, told twice here and there and in any order. */
const streams = fc
  .tuple(
    fc.array(fc.integer({ min: 0, max: 12 }), { minLength: 8, maxLength: 8 }),
    fc.array(
      fc.record({
        of: fc.integer({ min: 0, max: 7 }),
        kind: fc.constantFrom(...(Object.keys(typeOf) as Kind[])),
        after: fc.integer({ min: 0, max: 400 * 60_000 }),
      }),
      { maxLength: 40 },
    ),
    fc.array(fc.nat(60), { maxLength: 20 }),
    fc.infiniteStream(fc.nat()),
  )
  .map(([days, told, repeats, order]) => {
    const opened = caseIds.map((caseId, n) => event('accidents.case_opened', caseId, openedOn(days[n] ?? 0)));
    const rest = told.map(({ of, kind, after }) => {
      const caseId = caseIds[of] ?? CaseId.parse('');
      const more = kind === 'signed' ? { kind: 'agreement' } : { kind: 'determination' };
      return event(typeOf[kind], caseId, openedOn(days[of] ?? 0) + after, more);
    });
    const all = [...opened, ...rest];
    const twice = repeats.flatMap((at) => all[at % all.length] ?? []);
    return [...all, ...twice]
      .map((one) => [order.next().value ?? 0, one] as const)
      .sort(([one], [other]) => one - other)
      .map(([, one]) => one);
  });

/** Medians the long way, out of nothing but instants: no distribution, no days. */
function medianByHand(events: readonly DomainEvent[], type: DomainEvent['type'], kind?: string) {
  const first = (caseId: string, wanted: string, field: 'at' | 'fixedAt' | 'registeredAt') => {
    const instants = events.flatMap(({ type: told, at, data }) => {
      const said: Record<string, unknown> = { ...data, at };
      const fits = told === wanted && said['caseId'] === caseId && (wanted !== type || !kind || said['kind'] === kind);
      return fits ? [String(said[field])] : [];
    });
    return instants.sort()[0];
  };
  const field = type === 'accidents.outcome_fixed' ? 'fixedAt' : type.startsWith('claims.') ? 'registeredAt' : 'at';
  const minutes = caseIds
    .flatMap((caseId) => {
      const [from, to] = [first(caseId, 'accidents.case_opened', 'at'), first(caseId, type, field)];
      return from && to ? [Math.floor((Date.parse(to) - Date.parse(from)) / 60_000)] : [];
    })
    .sort((one, other) => one - other);
  if (minutes.length === 0) return { suppressed: true };
  const [low = 0, high = 0] = [minutes[Math.floor((minutes.length - 1) / 2)], minutes[Math.floor(minutes.length / 2)]];
  return { count: minutes.length, median: (low + high) / 2 };
}

describe('the public figures', () => {
  it('are the same counted up event by event, recomputed from all events, and worked out by hand', async () => {
    await fc.assert(
      fc.asyncProperty(streams, async (events) => {
        const store = inMemoryStatistics();
        for (const one of events) await countProgress(store)(one);
        const counted = statisticsOf(events, range);
        const days: readonly DayFigures[] = await store.days(range.from, range.to);
        expect(published(days, range)).toEqual(counted);
        expect(counted.cases).toBe(caseIds.length);
        expect(counted.minutes.cleared).toEqual(medianByHand(events, 'accidents.road_cleared'));
        expect(counted.minutes.signed).toEqual(medianByHand(events, 'accidents.outcome_fixed', 'agreement'));
        expect(counted.minutes.claim).toEqual(medianByHand(events, 'claims.claim_registered'));
      }),
      { numRuns: 300 },
    );
  });

  it('count an accident in which somebody turned out to be hurt as that, whatever was signed before', () => {
    const [caseId = CaseId.parse('')] = caseIds;
    const told = [
      event('accidents.injury_reported', caseId, openedOn(1)),
      event('accidents.outcome_fixed', caseId, openedOn(0), { kind: 'agreement' }),
      event('accidents.case_opened', caseId, openedOn(0)),
    ];
    expect(statisticsOf(told, range).outcomes).toMatchObject({ reopened_injury: 1, signed: null });
  });

  it('tell no small group by the difference of two answers, whatever ranges are asked for', () => {
    const figures = fc.array(
      fc.record({
        day: fc.integer({ min: 0, max: 34 }),
        name: fc.constantFrom('cases', 'outcome:expired', 'signed:7'),
      }),
      { maxLength: 80 },
    );
    const monday = '2026-10-26';
    const told = (days: readonly DayFigures[], weeks: number) => {
      const to = addDays(monday, weeks * 7 - 1);
      const { cases, outcomes, minutes } = published(
        days.filter(({ day }) => day <= to),
        { from: monday, to, threshold: 5 },
      );
      return [cases ?? 0, outcomes.expired ?? 0, 'count' in minutes.signed ? minutes.signed.count : 0];
    };
    fc.assert(
      fc.property(figures, fc.integer({ min: 1, max: 4 }), (found, weeks) => {
        const days = found.map(({ day, name }) => ({ day: addDays(monday, day), tally: { [name]: 1 } }));
        const [fewer, more] = [told(days, weeks), told(days, weeks + 1)];
        for (const [at, count] of more.entries()) {
          const difference = count - (fewer[at] ?? 0);
          expect(difference === 0 || difference >= 5).toBe(true);
        }
      }),
    );
  });

  it('know nothing of an event that belongs to no accident', () => {
    const other = event('identity.person_deleted', CaseId.parse(crypto.randomUUID()), openedOn(0));
    expect(factsAfter(noFacts, other)).toEqual(noFacts);
    expect(statisticsOf([other], range).cases).toBeNull();
  });
});

describe('GET /accidents/statistics', () => {
  let here: City;
  beforeEach(async () => {
    here = await city();
  });
  const settle = async (count: number) => {
    for (let n = 0; n < count; n++) await here.steps.signed();
    for (const told of here.events) {
      const [id, at] = [crypto.randomUUID(), here.clock.at.toISOString()];
      await countProgress(here.deps.statistics)({ ...told, id, at } as DomainEvent);
    }
  };
  const ask = (query = '') => here.call('GET', `/accidents/statistics${query}`);

  it('is open to everybody, may be kept for five minutes, and says its threshold', async () => {
    await settle(5);
    const { status, body } = await ask();
    expect(status).toBe(200);
    expect(body).toMatchObject({ from: '2026-10-19', to: '2026-11-22', threshold: 5, cases: 5 });
    expect(body.minutes.signed).toEqual({ count: 5, median: 0 });
    expect(body.outcomes).toMatchObject({ signed: 5, withdrawn: null });
  });

  it('suppresses groups that are smaller', async () => {
    await settle(4);
    const { body } = await ask();
    expect([body.cases, body.minutes.signed, body.outcomes.signed]).toEqual([null, { suppressed: true }, null]);
    here = await city({ profile: { ...cityProfile(), publishedFrom: 2 } });
    await settle(2);
    expect((await ask()).body).toMatchObject({ threshold: 2, cases: 2 });
  });

  it('answers for the year that a phone asks for', async () => {
    expect((await ask('?from=2025-11-21&to=2026-11-20')).status).toBe(200);
  });

  it('says nothing of anybody', async () => {
    await settle(6);
    expect((await ask()).text).not.toMatch(/浙B|[0-9a-f]{8}-|张|李/);
  });

  it.each([
    ['?from=2026-11-20&to=2026-11-19', 422, 'accident.impossible_range'],
    ['?from=2025-11-01&to=2026-11-19', 422, 'accident.impossible_range'],
    ['?from=yesterday', 400, 'request.invalid'],
    ['?place=x', 400, 'request.invalid'],
  ])('refuses %s', async (query, status, refusal) => {
    const answer = await ask(query);
    expect([answer.status, answer.body.code]).toEqual([status, refusal]);
  });
});
