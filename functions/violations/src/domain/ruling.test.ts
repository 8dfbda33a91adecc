import { ningboCatalogue } from '@yilu/law/violations/catalogue-ningbo';
import { describe, expect, it } from 'vitest';
import type { ViolationRecord } from './files.js';
import { priorOf, withoutPrior, withPrior } from './priors.js';
import { priorsNamed, rulingFor } from './ruling.js';

const law = { city: 'ningbo', catalogues: [ningboCatalogue] };
const on = '2026-11-20';
const record = (recordId: string, occurredAt: string, key = 'marking_prohibition') =>
  ({
    recordId,
    occurredAt,
    key,
    lawKind: 'small_car_non_commercial',
    recordedBy: 'camera',
    facts: {},
  }) as ViolationRecord;
const flexible = ningboCatalogue.situations.find(({ id, key, lenience }) => id === key && lenience === 'warning');
const key = flexible?.key ?? '';
const of = (recordId: string, occurredAt: string) => record(recordId, occurredAt, key);

describe('what a record comes to', () => {
  it('is a warning with no fine and no points for a first violation, with its rule and its reason', () => {
    const ruled = rulingFor({ record: of('B', '2026-11-10T02:00:00Z') }, law, on);
    expect(ruled).toMatchObject({
      ok: true,
      value: { outcome: 'warning', fen: 0, points: 0, ruleId: 'first_warning' },
    });
  });

  it('is a fine where an earlier record of the car stands against it, and that record is named', () => {
    const earlier = of('A', '2026-09-10T02:00:00Z');
    const priors = [priorOf('ningbo', earlier)];
    const ruled = rulingFor({ record: of('B', '2026-11-10T02:00:00Z'), vehicle: { priors } }, law, on);
    expect(ruled).toMatchObject({ ok: true, value: { outcome: 'fine' } });
    expect(ruled.ok && priorsNamed(ruled.value)).toEqual([{ recordId: 'A', on: '2026-09-10' }]);
    const erased = rulingFor(
      { record: of('B', '2026-11-10T02:00:00Z'), vehicle: { priors: withoutPrior(priors, earlier.recordId) } },
      law,
      on,
    );
    expect(erased).toMatchObject({ value: { outcome: 'warning' } });
  });

  it('gives one of two records of a day the warning, whichever is decided first', () => {
    const [first, second] = [of('A', '2026-11-10T02:00:00Z'), of('B', '2026-11-10T05:00:00Z')];
    const open = [priorOf('ningbo', first), priorOf('ningbo', second)];
    expect(rulingFor({ record: first, vehicle: { priors: open } }, law, on)).toMatchObject({
      value: { outcome: 'warning' },
    });
    expect(rulingFor({ record: second, vehicle: { priors: open } }, law, on)).toMatchObject({
      value: { outcome: 'fine' },
    });
    const warned = withPrior(open, priorOf('ningbo', second, { outcome: 'warning', ruleId: 'first_warning' }));
    expect(rulingFor({ record: first, vehicle: { priors: warned } }, law, on)).toMatchObject({
      value: { outcome: 'fine' },
    });
  });

  it('counts what the driver did in another car', () => {
    const priors = [priorOf('ningbo', of('A', '2026-09-10T02:00:00Z'), { outcome: 'fine', ruleId: 'usual_fine' })];
    expect(rulingFor({ record: of('B', '2026-11-10T02:00:00Z'), driver: { priors } }, law, on)).toMatchObject({
      value: { outcome: 'fine' },
    });
  });

  it('is refused for days before the table, whatever the city knew of its fines then', () => {
    expect(rulingFor({ record: of('A', '2019-01-01T00:00:00Z') }, law, on)).toEqual({
      ok: false,
      refusal: 'ruling.before_table',
    });
  });
});
