import { advanceDraw } from '@yilu/exams/use-cases/advance-draw';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { applicants, drawIn, hours, townOfApplicants } from '../../fixtures/exams-draw.js';
import { type ExamsTown, planId } from '../../fixtures/exams-town.js';
import { type Store, startStore } from '../../fixtures/store.js';

let store: Store;
beforeAll(async () => {
  store = await startStore();
});
afterAll(() => store.stop());

/** Everything that a draw leaves behind: every byte on the shelf, everybody's booking, every seat, every word told. */
async function outcomeOf(town: ExamsTown) {
  return {
    shelf: Object.fromEntries([...town.shelf.files].sort()),
    bookings: await Promise.all(applicants.map((who) => town.bookingOf(who, 'S2'))),
    sessions: await Promise.all(['S2YZ1207A', 'S2YZ1207P'].map(town.session)),
    drawn: (await town.told('exams.application_drawn')).sort((one, other) => one.place - other.place),
    fees: (await town.told('exams.fee_due')).map(({ number }) => number).sort(),
  };
}

class Killed extends Error {}

/**
 * The same thing, whose every call kills the process the first time that it is made: before it is done, or when it is done
 * and its answer is on the way.
 */
function deadly<T extends object>(of: T, when: 'before' | 'after', died: Set<string>): T {
  const dies = (name: string, args: readonly unknown[]) => {
    const call = `${name} ${JSON.stringify(args).slice(0, 400)}`;
    if (died.has(call)) return;
    died.add(call);
    throw new Killed(call);
  };
  return new Proxy(of, {
    get(target, name, receiver) {
      const method = Reflect.get(target, name, receiver);
      if (typeof method !== 'function') return method;
      if (name === 'read')
        return (...args: unknown[]) => {
          dies('read', args);
          return method.apply(target, args);
        };
      return async (...args: unknown[]) => {
        if (when === 'before') dies(String(name), args);
        const answer = await method.apply(target, args);
        if (when === 'after') dies(String(name), args);
        return answer;
      };
    },
  });
}

describe('the job of a draw', () => {
  it.each(['before', 'after'] as const)(
    'killed once at each of its calls, %s it is done, comes to the same files, seats and words',
    async (when) => {
      const plain = await townOfApplicants(store);
      await drawIn(plain);
      const town = await townOfApplicants(store);
      const died = new Set<string>();
      const deps = {
        ...town.deps,
        store: deadly(town.deps.store, when, died),
        shelf: deadly(town.deps.shelf, when, died),
      };
      for (const at of [hours.closed, hours.drawn]) {
        town.clock.at = at;
        for (let alive = false; !alive; )
          await advanceDraw(deps)(planId, () => true).then(
            () => {
              alive = true;
            },
            (fault: unknown) => {
              if (!(fault instanceof Killed)) throw fault;
            },
          );
      }
      expect(died.size).toBeGreaterThan(200);
      expect(await outcomeOf(town)).toEqual(await outcomeOf(plain));
    },
    120_000,
  );

  it('whose time is always over after one more step, comes to the same', async () => {
    const [plain, town] = [await townOfApplicants(store), await townOfApplicants(store)];
    await drawIn(plain);
    let runs = 0;
    for (const at of [hours.closed, hours.drawn]) {
      town.clock.at = at;
      const wanted = at === hours.closed ? 'rooted' : 'done';
      for (let stage = ''; stage !== wanted; runs++) {
        let left = 2;
        stage = (await advanceDraw(town.deps)(planId, () => left-- > 0))?.stage ?? 'done';
      }
    }
    expect(runs).toBeGreaterThan(30);
    expect(await outcomeOf(town)).toEqual(await outcomeOf(plain));
  });

  it('does no harm when two of it run at the same time', async () => {
    const [plain, town] = [await townOfApplicants(store), await townOfApplicants(store)];
    await drawIn(plain);
    for (const at of [hours.closed, hours.drawn]) {
      town.clock.at = at;
      const both = await Promise.allSettled([1, 2].map(() => advanceDraw(town.deps)(planId, () => true)));
      expect(both.map(({ status }) => status)).toContain('fulfilled');
    }
    await advanceDraw(town.deps)(planId, () => true);
    expect(await outcomeOf(town)).toEqual(await outcomeOf(plain));
  });
});
