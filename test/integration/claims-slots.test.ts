import { dynamoClaimStore } from '@yilu/claims/adapters/dynamo-claim-store';
import { centresOf } from '@yilu/claims/city/centres';
import type { ClaimStore } from '@yilu/claims/ports';
import { bookAppointment } from '@yilu/claims/use-cases/book-appointment';
import { cancelAppointment } from '@yilu/claims/use-cases/cancel-appointment';
import { takeOutcome } from '@yilu/claims/use-cases/take-outcome';
import { CaseId, ClaimId, PersonId } from '@yilu/contracts';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Hall, hall } from '../api/claims/hall.js';
import { type Store, startStore } from '../fixtures/store.js';

let store: Store;
let claims: ClaimStore;
let here: Hall;
let count = 0;
beforeAll(async () => {
  store = await startStore();
});
afterAll(() => store.stop());
beforeEach(async () => {
  claims = dynamoClaimStore(await store.table(`slots-${count++}`));
  here = hall(claims);
});

describe('a slot', () => {
  const nine = '2026-11-23T01:00:00.000Z';
  const half = '2026-11-23T01:30:00.000Z';
  const capacity = centresOf('ningbo').find(({ centreId }) => centreId === 'haishu')?.slotCapacity ?? 0;
  /** So many people with a claim each. */
  const crowd = async (size: number) => {
    const all = Array.from({ length: size }, () => ({
      caseId: CaseId.parse(crypto.randomUUID()),
      personId: PersonId.parse(crypto.randomUUID()),
    }));
    await Promise.all(
      all.map(async ({ caseId, personId }) =>
        takeOutcome(here.deps)(
          await here.outcome({
            caseId,
            parties: [{ role: 'a', personId, provider: 'wechat' }],
            sides: [{ role: 'a', personId, kind: 'motor', plate: '浙B1', insurer: '人保财险', liability: 'full' }],
          }),
        ),
      ),
    );
    return all.map(({ caseId, personId }) => ({ personId, claimId: ClaimId.parse(`${caseId}-a`) }));
  };
  const by = (who: { personId: PersonId; claimId: ClaimId }, operation: string) => {
    const key = crypto.randomUUID();
    return { ...who, command: { actor: who.personId, operation, key, hash: key } };
  };
  const taken = async (at: string) => (await claims.takenOn('haishu', '2026-11-23')).get(at) ?? 0;

  it('is never sold more often than it has places, however many ask at once', async () => {
    const people = await crowd(24);
    const outcomes = await Promise.all(
      people.map((who) =>
        bookAppointment(here.deps)(by(who, 'bookAppointment'), { centreId: 'haishu', startsAt: nine }),
      ),
    );
    const booked = outcomes.filter(({ ok }) => ok).length;
    expect(await taken(nine)).toBe(booked);
    expect(booked).toBeLessThanOrEqual(capacity);
    for (const outcome of outcomes)
      if (!outcome.ok) expect(['claims.slot_full', 'command.busy']).toContain(outcome.refusal);
    // Whoever was told that it is busy asks again: in the end it is full, and never more.
    for (const who of people)
      await bookAppointment(here.deps)(by(who, 'bookAppointment'), { centreId: 'haishu', startsAt: nine });
    expect(await taken(nine)).toBe(capacity);
  });

  it('counts exactly the claims that hold a place, after any mixture of bookings, moves and cancellations', async () => {
    const people = await crowd(6);
    let seed = 20_261_120;
    const random = (below: number) => {
      seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
      return seed % below;
    };
    for (let round = 0; round < 25; round++)
      await Promise.all(
        people.map((who) => {
          const act = random(3);
          if (act === 2) return cancelAppointment(here.deps)(by(who, 'cancelAppointment'));
          const startsAt = act === 0 ? nine : half;
          return bookAppointment(here.deps)(by(who, 'bookAppointment'), { centreId: 'haishu', startsAt });
        }),
      );
    const held = await Promise.all(
      people.map(async ({ claimId }) => (await claims.find({ claimId })).claims[0]?.appointment?.startsAt),
    );
    for (const at of [nine, half]) {
      const holders = held.filter((one) => one === at).length;
      expect(await taken(at)).toBe(holders);
      expect(holders).toBeLessThanOrEqual(capacity);
    }
  });
});
