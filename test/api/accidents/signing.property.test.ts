import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Answer, city } from './city.js';

const who = fc.constantFrom('a' as const, 'b' as const);
const act = fc.record({
  who,
  what: fc.constantFrom('state', 'accept', 'read', 'sign', 'sign', 'officer' as const),
  mover: fc.constantFrom('a' as const, 'b' as const, 'b' as const, 'b' as const),
  atOnce: fc.boolean(),
});

it('whatever two drivers do and in whatever order, what is signed is what both last saw and accepted', async () => {
  let inForce = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(act, { minLength: 4, maxLength: 24 }), async (acts) => {
      const here = await city();
      const id = await here.steps.accepted();
      const seen = { a: undefined, b: undefined } as Record<
        'a' | 'b',
        { version: number; documentHash: string } | undefined
      >;
      for (const one of ['a', 'b'] as const) seen[one] = (await here.as(one).get(`/accidents/${id}`)).body.agreement;
      const signed: { by: string; documentHash: string }[] = [];
      let running: Promise<unknown>[] = [];
      for (const one of acts) {
        const mine = here.as(one.who);
        const steps: { readonly [what: string]: () => Promise<unknown> } = {
          state: () => here.steps.state(id, one.who, { mover: one.mover }),
          accept: () => here.steps.accept(id, one.who),
          officer: () => mine.post(`/accidents/${id}/officer-requests`, {}),
          read: async () => {
            seen[one.who] = (await mine.get(`/accidents/${id}`)).body.agreement;
          },
          // Each signs what he last read, however old that is by now.
          sign: async () => {
            const { version = 1, documentHash = 'f'.repeat(64) } = seen[one.who] ?? {};
            const answer: Answer = await here.steps.sign(id, one.who, { agreementVersion: version, documentHash });
            if (answer.status === 200) signed.push({ by: one.who, documentHash });
          },
        };
        running.push(steps[one.what]?.() ?? Promise.resolve());
        if (!one.atOnce) {
          await Promise.all(running);
          running = [];
        }
      }
      await Promise.all(running);

      const accident = [...here.accidents.values()].find(({ caseId }) => caseId === id);
      const agreement = accident?.agreement;
      for (const signature of agreement?.signatures ?? []) {
        expect(signature.documentHash).toBe(agreement?.documentHash);
        expect(signature.agreementVersion).toBe(agreement?.version);
        expect(signed).toContainEqual({ by: signature.by, documentHash: signature.documentHash });
      }
      if (accident?.status !== 'signed') return;
      inForce += 1;
      expect(agreement?.signatures.map(({ by }) => by).sort()).toEqual(['a', 'b']);
      expect(accident.comparison?.agree).toBe(true);
      expect(accident.officer).toBeUndefined();
    }),
    { numRuns: 60, seed: 20261120 },
  );
  // A run in which nobody ever signed would prove nothing.
  expect(inForce).toBeGreaterThan(5);
}, 60_000);
