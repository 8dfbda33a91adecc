import { describe, expect, it } from 'vitest';
import { emptyDraft } from './decision-draft.js';
import { type DecisionView, findingsTemplate, reasonsTemplate } from './decision-templates.js';

const vehicle = (plate: string) =>
  ({ kind: 'motor', vehicleKind: 'car', plate, makeAndColour: '', insurer: '' }) as const;
const party = (plate: string) => ({
  isYou: false,
  joinedAt: '2026-11-21T06:05:00.000Z',
  provider: 'wechat' as const,
  confirmed: true,
  vehicle: { ...vehicle(plate), maskedPolicyNumber: 'P***1' },
});
const view: DecisionView = {
  scene: { occurredAt: '2026-11-21T06:05:00.000Z', place: '中山东路' },
  parties: { a: party('浙B12A07'), b: party('浙B34C56') },
  statements: {
    a: { shape: 'A01', mover: 'b', facts: [] },
    b: { shape: 'A02', mover: 'a', facts: ['both_changed_lane'] },
  },
  others: ['motor'],
  photos: [],
};
const chosen = {
  ...emptyDraft,
  shape: 'A01',
  liability: { a: 'none', b: 'full' },
  basis: '《道路交通安全法》第四十三条',
} as const;

describe('the texts to begin a decision from', () => {
  it('name place, plates and what each said, in Chinese', () => {
    const text = findingsTemplate(view, emptyDraft);
    for (const part of [
      '2026年11月21日 周六 14:05',
      '中山东路',
      '浙B12A07',
      '浙B34C56',
      '追尾',
      '对方当时也在变更车道',
    ])
      expect(text).toContain(part);
  });

  it('claim no photographs that the store does not hold', () => {
    expect(findingsTemplate(view, emptyDraft)).not.toContain('照片');
  });

  it('say who did it once shape and liability are chosen', () => {
    expect(findingsTemplate(view, chosen)).toMatch(/查明：B 车追尾/);
    expect(reasonsTemplate(chosen, ['a', 'b'])).toMatch(/^B 车.*第四十三条.*A 车承担无责任，B 车承担全部责任。$/);
  });

  it('give no reasons before that', () => {
    expect(reasonsTemplate(emptyDraft, ['a', 'b'])).toBeUndefined();
  });

  it('blame both where liability is equal', () => {
    expect(reasonsTemplate({ ...chosen, liability: { a: 'equal', b: 'equal' } }, ['a', 'b'])).toMatch(/^各方/);
  });
});
