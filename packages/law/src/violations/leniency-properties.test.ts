import { addDays } from '@yilu/kernel/day';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { vehicleKinds } from './catalogue.js';
import { ningboCatalogue } from './catalogue-ningbo.js';
import { cityFines } from './city-fines.js';
import { fineInRange } from './fine-range.js';
import { type Ruling, rulingOn } from './leniency.js';
import type { Case, CaseFacts } from './leniency-case.js';
import type { Prior } from './leniency-priors.js';
import { type RuleId, rules } from './leniency-rules.js';
import { violationOf, violations } from './table.js';

const today = '2026-11-22';
const fines = cityFines('ningbo', today);
const ruleIds: RuleId[] = ['first_warning', 'first_no_penalty', 'no_fault', 'usual_fine'];
const severity = { no_penalty: 0, warning: 1, fine: 2 };

const facts: fc.Arbitrary<CaseFacts> = fc.record(
  {
    slight: fc.boolean(),
    mended: fc.boolean(),
    harm: fc.constantFrom('none', 'slight', 'serious'),
    noFault: fc.boolean(),
    age: fc.integer({ min: 6, max: 90 }),
    onTheSpot: fc.boolean(),
    inTheWay: fc.boolean(),
    accident: fc.boolean(),
    jam: fc.boolean(),
    overPercent: fc.integer({ min: 1, max: 120 }),
  },
  { requiredKeys: [] },
);
const prior: fc.Arbitrary<Prior> = fc
  .record({
    recordId: fc.uuid(),
    key: fc.constantFrom(...violations.map(({ key }) => key)),
    city: fc.constantFrom('ningbo', 'ningbo', 'zaozhuang'),
    days: fc.integer({ min: -400, max: 30 }),
    outcome: fc.constantFrom('open', 'fine', 'warning', 'no_penalty'),
    ruleId: fc.option(fc.constantFrom(...ruleIds), { nil: undefined }),
  })
  .map(({ days, ruleId, ...rest }) => ({ ...rest, on: addDays(today, days), ...(ruleId ? { ruleId } : {}) }));
const cases: fc.Arbitrary<Case> = fc.record({
  situationId: fc.constantFrom(...ningboCatalogue.situations.map(({ id }) => id)),
  occurredOn: fc.constant(today),
  vehicleKind: fc.constantFrom('small_car_non_commercial', 'small_car_non_commercial', ...vehicleKinds),
  facts,
  priors: fc.array(prior, { maxLength: 3 }),
  catalogue: fc.constant(ningboCatalogue),
  fines: fc.constant(fines),
});

function assertSound(ruling: Ruling) {
  const row = violationOf(ruling.key);
  if (!row) throw new Error(`no row ${ruling.key}`);
  if (ruling.outcome === 'fine') expect(fineInRange(row, ruling.fen).ok).toBe(true);
  else {
    expect([ruling.fen, ruling.points]).toEqual([0, 0]);
    expect(ruling.education?.zh).toBeTruthy();
    expect(Object.keys(rules)).toContain(ruling.ruleId);
    expect(ruling.reason.basis).toMatch(/^《.+第.+条/);
    expect([ruling.reason.zh, ruling.reason.en].join()).not.toMatch(/[{}]|undefined/);
  }
  if (ruling.outcome === 'warning') expect(row.warningAllowed).toBe(true);
}

describe('whatever is asked', () => {
  it('no record that is added ever makes a result more lenient', () =>
    fc.assert(
      fc.property(cases, prior, (asked, added) => {
        const [before, after] = [rulingOn(asked), rulingOn({ ...asked, priors: [...asked.priors, added] })];
        if (!before.ok || !after.ok) return !after.ok;
        return severity[after.value.outcome] >= severity[before.value.outcome] && after.value.fen >= before.value.fen;
      }),
      { numRuns: 3000 },
    ));

  it('no fact that speaks against somebody ever makes a result more lenient', () =>
    fc.assert(
      fc.property(
        cases,
        fc.constantFrom<CaseFacts[]>({ accident: true }, { jam: true }, { harm: 'serious' }, { inTheWay: true }),
        (asked, against) => {
          const [before, after] = [rulingOn(asked), rulingOn({ ...asked, facts: { ...asked.facts, ...against } })];
          return !before.ok || !after.ok || severity[after.value.outcome] >= severity[before.value.outcome];
        },
      ),
      { numRuns: 2000 },
    ));

  it('a result is within the law, a warning has no points, and leniency has its rule, article, reason and lesson', () =>
    fc.assert(
      fc.property(cases, (asked) => {
        const result = rulingOn(asked);
        if (result.ok) assertSound(result.value);
      }),
      { numRuns: 3000 },
    ));

  it('the order of the records makes no difference', () =>
    fc.assert(
      fc.property(cases, (asked) => {
        const turned = rulingOn({ ...asked, priors: [...asked.priors].reverse() });
        const straight = rulingOn(asked);
        return straight.ok && turned.ok ? straight.value.fen === turned.value.fen : straight.ok === turned.ok;
      }),
    ));

  it.each<[string, CaseFacts, boolean]>([
    ['plain', {}, false],
    ['mended, with a prior', { mended: true }, true],
    ['mended', { mended: true }, false],
    ['slight, mended and harmless', { slight: true, mended: true, harm: 'none' }, false],
    ['grave', { accident: true, harm: 'serious' }, false],
    ['a youth', { age: 16 }, true],
    ['a child', { age: 12 }, false],
  ])('each of the 993 situations comes to something lawful: %s', (_, given, again) => {
    const priors: Prior[] = again
      ? [{ recordId: 'R1', key: 'horn', city: 'ningbo', on: '2026-10-01', outcome: 'fine' }]
      : [];
    for (const { id, key } of ningboCatalogue.situations) {
      const result = rulingOn({
        situationId: id,
        occurredOn: today,
        vehicleKind: 'small_car_non_commercial',
        facts: given,
        priors,
        catalogue: ningboCatalogue,
        fines,
      });
      if (result.ok) assertSound(result.value);
      else expect([key, violationOf(key)?.ningboFine]).toEqual([key, undefined]);
    }
  });

  it('each of the 288 flexible situations is lenient the first time, and none with a record', () => {
    const lenient = (priors: Prior[]) =>
      ningboCatalogue.situations.filter(({ id }) => {
        const result = rulingOn({
          situationId: id,
          occurredOn: today,
          vehicleKind: 'small_car_non_commercial',
          facts: { mended: true },
          priors,
          catalogue: ningboCatalogue,
          fines,
        });
        return result.ok && result.value.ruleId.startsWith('first_');
      });
    expect(lenient([])).toEqual(ningboCatalogue.situations.filter(({ lenience }) => lenience));
    expect(lenient([{ recordId: 'R1', key: 'horn', city: 'ningbo', on: '2026-10-01', outcome: 'open' }])).toEqual([]);
  });
});
