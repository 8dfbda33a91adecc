import { AdoptedRecord } from '@yilu/contracts';
import { describe, expect, it } from 'vitest';
import { draftOf, recordOf, rewardFenAs, withBrigade } from './record-draft.js';

const tip = { plate: '浙B12345', plateKind: '02', type: 'red_light', place: '海曙区中山西路与丽园北路路口' };

describe('the record of an adopted report', () => {
  it('begins with what the report says, and is complete where the place names its district', () => {
    const made = recordOf(draftOf(tip));
    expect(made).toEqual({
      record: {
        plate: '浙B12345',
        plateKind: '02',
        vehicleKind: 'car',
        use: 'private',
        key: 'red_light',
        place: '海曙区中山西路与丽园北路路口',
        area: '海曙区',
        unitId: '330203',
      },
    });
    expect('record' in made && AdoptedRecord.safeParse(made.record).success).toBe(true);
  });

  it('says what is missing, and lets nothing be guessed', () => {
    const { plate: _plate, ...unread } = tip;
    expect(recordOf(draftOf({ ...unread, place: '中山西路' }))).toEqual({ missing: ['plate', 'area', 'unitId'] });
  });

  it('is worth what the act is worth that is entered, and not what its reporter took it for', () => {
    expect(rewardFenAs('red_light', 'red_light')).toBe(5_000);
    expect(rewardFenAs('red_light', 'cut_queue')).toBe(2_000);
    expect(rewardFenAs('cut_queue', 'plate_forged')).toBe(50_000);
    expect(rewardFenAs('school_bus_ge20', 'overman_coach_lt20')).toBe(20_000);
    expect(rewardFenAs('red_light', 'phone')).toBeUndefined();
  });

  it('takes the district of the brigade, and keeps it for the expressway', () => {
    const draft = draftOf({ ...tip, place: 'G15 沈海高速' });
    expect(withBrigade(draft, '330212').area).toBe('鄞州区');
    expect(withBrigade(withBrigade(draft, '330212'), '330291')).toMatchObject({ unitId: '330291', area: '鄞州区' });
  });
});
