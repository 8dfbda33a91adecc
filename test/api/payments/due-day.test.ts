import { DecisionNumber, type DomainEvent } from '@yilu/contracts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { storeAtOnce, walletsAtOnce } from '../../fixtures/payments-at-once.js';
import { type Till, till } from '../../fixtures/payments-till.js';

const number = DecisionNumber.parse('3302061000000011');
const obligationId = `F${number}`;

interface Day {
  readonly dueOn: string;
  readonly dueProvisional: boolean;
}

/** A decision that goes by post: its day is a guess until the post has brought it. */
async function posted() {
  const shops = walletsAtOnce(() => new Date());
  const here = till({ ...storeAtOnce(), providers: shops.providers });
  await here.known('zhang');
  const made = here.decided(number);
  if (made.type !== 'violations.decision_made') throw new Error(made.type);
  const owed = { obligationId, dueOn: '2027-01-20', dueProvisional: true };
  await here.follow.violations({ ...made, data: { ...made.data, owed } });
  const served = (day?: Day): DomainEvent => {
    const { points: _points, served: _served, owed: _owed, ...about } = made.data;
    const told = { ...about, by: 'mail' as const, on: '2026-12-25' };
    return here.event('violations.decision_served', { ...told, ...(day ? { owed: { obligationId, ...day } } : {}) });
  };
  return { here, served, due: () => dueOf(here) };
}
const dueOf = async (here: Till) => {
  const { dueOn, dueProvisional } = (await here.get('/payments/obligations', 'zhang')).body.items[0];
  return { dueOn, dueProvisional };
};

describe('The last day to pay', () => {
  it('takes the place of a provisional one, earlier or later', async () => {
    const { here, served, due } = await posted();
    await here.follow.violations(served({ dueOn: '2027-01-11', dueProvisional: false }));
    expect(await due()).toEqual({ dueOn: '2027-01-11', dueProvisional: false });
  });

  it('that is certain is never cut, and never becomes provisional again', async () => {
    const { here, served, due } = await posted();
    await here.follow.violations(served({ dueOn: '2027-01-11', dueProvisional: false }));
    await here.follow.violations(served({ dueOn: '2027-01-10', dueProvisional: false }));
    await here.follow.violations(served({ dueOn: '2027-02-20', dueProvisional: true }));
    expect(await due()).toEqual({ dueOn: '2027-01-11', dueProvisional: false });
  });

  it('stays where nothing is owed by the paper that was served', async () => {
    const { here, served, due } = await posted();
    await here.follow.violations(served());
    expect(await due()).toEqual({ dueOn: '2027-01-20', dueProvisional: true });
  });

  it('comes again by its queue where it is told before its decision', async () => {
    const { served } = await posted();
    const elsewhere = till({ ...storeAtOnce(), providers: walletsAtOnce(() => new Date()).providers });
    const event = served({ dueOn: '2027-01-11', dueProvisional: false });
    await expect(elsewhere.follow.violations(event)).rejects.toThrow('obligation.not_found');
  });

  it('is the same in whatever order the news comes, and however often', async () => {
    const news = fc.record({
      dueOn: fc.integer({ min: 10, max: 28 }).map((day) => `2027-01-${day}`),
      dueProvisional: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.array(news, { minLength: 1, maxLength: 4 }),
        fc.infiniteStream(fc.nat()),
        async (all, draw) => {
          const [one, other] = [await posted(), await posted()];
          for (const day of all) await one.here.follow.violations(one.served(day));
          const shuffled = [...all, ...all]
            .map((day) => ({ day, at: draw.next().value ?? 0 }))
            .sort((a, b) => a.at - b.at);
          for (const { day } of shuffled) await other.here.follow.violations(other.served(day));
          expect(await other.due()).toEqual(await one.due());
        },
      ),
      { numRuns: 40 },
    );
  });
});
