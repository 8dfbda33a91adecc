import { describe, expect, it } from 'vitest';
import table from '../vectors/points-and-procedure.json' with { type: 'json' };
import {
  type IntendedPenalty,
  legalReviewGrounds,
  mayAskForHearing,
  procedureFor,
  simpleFineMaxFen,
} from './procedure.js';
import { decisionDueAt, earliestHearingOn, procedureDueOn, procedureLimits } from './procedure-deadlines.js';

const rules = table.procedure_rules;

describe('the procedure', () => {
  it('200.00 is simple, 200.01 is general', () => {
    expect(procedureFor({ fineFen: 20_000 }).kind).toBe('simple');
    expect(procedureFor({ fineFen: 20_001 }).kind).toBe('general');
    expect(simpleFineMaxFen).toBe(rules.apl_general_limits.citizen * 100);
  });
  it('keeps 200 for organisations too, whatever the general limit says', () =>
    expect(procedureFor({ fineFen: 20_001 }, 'unit').kind).toBe('general'));

  it.each<[string, IntendedPenalty, string, number, string, boolean]>([
    ['a warning', { fineFen: 0 }, 'simple', rules.simple.officers, 'county_traffic_police', false],
    ['a fine of 200', { fineFen: 200_00 }, 'simple', rules.simple.officers, 'county_traffic_police', false],
    ['a fine of 500', { fineFen: 500_00 }, 'general', rules.general.officers, 'county_traffic_police', true],
    ['a fine of 2,000', { fineFen: 2_000_00 }, 'general', 2, 'county_traffic_police', false],
    [
      'a suspension with a small fine',
      { fineFen: 100_00, licence: 'suspension' },
      'general',
      2,
      'county_traffic_police',
      false,
    ],
    ['a revocation', { fineFen: 0, licence: 'revocation' }, 'general', 2, 'city_traffic_police', false],
    ['custody', { fineFen: 100_00, custody: true }, 'general', 2, 'county_public_security', false],
  ])('%s', (_, penalty, kind, officers, organ, mayBeQuick) =>
    expect(procedureFor(penalty)).toEqual({ kind, officers, organ, mayBeQuick }),
  );

  it.each<[IntendedPenalty, 'person' | 'unit', boolean]>([
    [{ fineFen: rules.hearing.fine_individual_ge * 100 - 1 }, 'person', false],
    [{ fineFen: rules.hearing.fine_individual_ge * 100 }, 'person', true],
    [{ fineFen: rules.hearing.fine_unit_ge * 100 - 1 }, 'unit', false],
    [{ fineFen: rules.hearing.fine_unit_ge * 100 }, 'unit', true],
    [{ fineFen: 0, licence: 'revocation' }, 'person', true],
    [{ fineFen: 200_00, licence: 'suspension' }, 'person', false],
  ])('a hearing may be asked for: %o of a %s, %s', (penalty, party, may) =>
    expect(mayAskForHearing(penalty, party)).toBe(may),
  );

  it('knows every ground of legal review', () =>
    expect(Object.keys(legalReviewGrounds)).toHaveLength(rules.legal_review.needed.length));
});

describe('the time to decide', () => {
  it('has the figures of the table', () => {
    const { fine_decided, suspension_decided, revocation_decided, simple_filed, hearing_asked, hearing_told } =
      procedureLimits;
    const figures = ({ value, unit }: { value: number; unit: string }) => ({ value, unit });
    expect([fine_decided, suspension_decided, revocation_decided].map(figures)).toEqual(
      rules.decision_time.map(figures),
    );
    expect(figures(simple_filed)).toEqual(rules.simple.file_within);
    expect(figures(hearing_asked)).toEqual(rules.hearing.apply_within);
    expect(figures(hearing_told)).toEqual(rules.hearing.notice_before);
  });

  const started = new Date('2026-09-29T06:30:00.000Z');
  it.each<[string, IntendedPenalty, string]>([
    ['on the spot for a simple one', { fineFen: 150_00 }, '2026-09-29T06:30:00.000Z'],
    ['24 hours for a fine, holidays or not', { fineFen: 500_00 }, '2026-09-30T06:30:00.000Z'],
    ['3 working days for a suspension', { fineFen: 500_00, licence: 'suspension' }, '2026-10-09T16:00:00.000Z'],
    ['7 working days for a revocation', { fineFen: 0, licence: 'revocation' }, '2026-10-14T16:00:00.000Z'],
  ])('%s', (_, penalty, due) => expect(decisionDueAt(penalty, started).toISOString()).toBe(due));

  it.each([
    ['simple_filed', '2026-09-29', '2026-10-08'],
    ['hearing_asked', '2026-11-20', '2026-11-27'],
    ['delivered', '2026-11-20', '2026-12-01'],
    ['closed', '2026-07-04', '2026-10-08'],
  ] as const)('%s from %s is due on %s', (limit, from, due) =>
    expect(procedureDueOn(limit, from)).toEqual({ on: due, provisional: false }),
  );

  it('a hearing is told seven working days ahead', () =>
    expect(earliestHearingOn('2026-11-20')).toEqual({ on: '2026-12-01', provisional: false }));

  it('a limit that enters a year without a holiday notice is provisional', () =>
    expect(procedureDueOn('delivered', '2026-12-25').provisional).toBe(true));
});
