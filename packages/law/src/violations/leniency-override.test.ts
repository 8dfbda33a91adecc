import { describe, expect, it } from 'vitest';
import { ningboCatalogue } from './catalogue-ningbo.js';
import { cityFines } from './city-fines.js';
import { rulingOn } from './leniency.js';
import { type OfficerOrder, officerRuling } from './leniency-override.js';

const today = '2026-11-22';
const automatic = rulingOn({
  situationId: 'prohibition_sign',
  occurredOn: today,
  vehicleKind: 'small_car_non_commercial',
  facts: {},
  priors: [],
  catalogue: ningboCatalogue,
  fines: cityFines('ningbo', today),
});
if (!automatic.ok) throw new Error(automatic.refusal);
const warning = automatic.value;

const order = (over: Partial<OfficerOrder> = {}): OfficerOrder => ({
  outcome: 'fine',
  fen: 120_00,
  reason: '拒不改正，继续通行',
  staffId: 'NB0001',
  ...over,
});
const refusal = (key: string, given: OfficerOrder) => {
  const result = officerRuling(key, given, warning);
  return result.ok ? 'accepted' : result.refusal;
};

describe('an officer', () => {
  it('may decide otherwise with a reason, and the record keeps what the rules had said', () => {
    const result = officerRuling('prohibition_sign', order(), warning);
    expect(result).toMatchObject({
      ok: true,
      value: {
        outcome: 'fine',
        fen: 120_00,
        points: 1,
        ruleId: 'officer',
        reason: { zh: '民警决定：拒不改正，继续通行', basis: '《道路交通安全法》第九十条' },
        order: { staffId: 'NB0001' },
        instead: { ruleId: 'first_warning', outcome: 'warning', fen: 0, points: 0 },
      },
    });
  });

  it('sets the sum where the rules leave it to him', () => {
    const result = officerRuling('class_mismatch', order({ fen: 300_00 }));
    expect(result).toMatchObject({ ok: true, value: { fen: 300_00, points: 9 } });
    expect(result.ok && 'instead' in result.value).toBe(false);
  });

  it('gives no points with a warning or with no penalty, but a lesson', () => {
    for (const outcome of ['warning', 'no_penalty'] as const)
      expect(officerRuling('red_light', order({ outcome }))).toMatchObject({
        ok: true,
        value: { fen: 0, points: 0, education: { id: 'education.signals' } },
      });
  });

  it.each<[string, string, OfficerOrder]>([
    ['order.no_reason', 'prohibition_sign', order({ reason: '    ' })],
    ['order.no_reason', 'prohibition_sign', order({ reason: ' 就这样 ' })],
    ['order.unknown_row', 'flying', order()],
    ['order.criminal', 'drunk_drive', order()],
    ['order.warning_not_in_law', 'parking_obstruct', order({ outcome: 'warning' })],
    ['order.changes_nothing', 'prohibition_sign', order({ outcome: 'warning' })],
    ['fine.out_of_range', 'prohibition_sign', order({ fen: 200_01 })],
    ['fine.not_a_fine', 'prohibition_sign', order({ fen: 0 })],
  ])('is refused: %s for %s', (expected, key, given) => expect(refusal(key, given)).toBe(expected));
});
