import { AdoptedRecord } from '@yilu/contracts';
import { describe, expect, it } from 'vitest';
import { draftOf, recordOf, withBrigade } from './record-draft.js';

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

  it('takes the district of the brigade, and keeps it for the expressway', () => {
    const draft = draftOf({ ...tip, place: 'G15 沈海高速' });
    expect(withBrigade(draft, '330212').area).toBe('鄞州区');
    expect(withBrigade(withBrigade(draft, '330212'), '330291')).toMatchObject({ unitId: '330291', area: '鄞州区' });
  });
});
