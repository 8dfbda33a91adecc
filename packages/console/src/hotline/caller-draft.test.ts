import type { ServiceView } from '@yilu/contracts';
import { describe, expect, it } from 'vitest';
import { type CallerDraft, callerRequest, draftOf, emptyDraft, numbered } from './caller-draft.js';
import { middleOfCity } from './places.js';

const words = (zh: string) => ({ zh, en: zh });
const service: ServiceView = {
  code: 'FAC-SIGNAL-DARK',
  name: words('信号灯不亮'),
  description: words(''),
  group: words('设施-信号灯'),
  keywords: [],
  priority: 'urgent',
  dueWorkingDays: 1,
  isPrivate: false,
  takenBy: 'reports',
  attributes: [
    { code: 'direction', datatype: 'string', required: false, description: words('方向') },
    { code: 'danger_now', datatype: 'string', required: true, description: words('危险') },
  ],
};
const draft: CallerDraft = {
  ...emptyDraft,
  words: ' 红绿灯全灭了 ',
  serviceCode: service.code,
  place: '中山路解放路口',
  answers: { danger_now: '是', plate_no: '浙B12345', direction: ' ' },
};
const asked = (over: Partial<CallerDraft>, phone = '') =>
  callerRequest({ ...draft, ...over }, { phone, service, seen: [] });

describe('what a caller says', () => {
  it('is filed with the answers that its service asks for, and no others', () => {
    expect(asked({}, '139 0000-0002')).toMatchObject({
      line: '122',
      phone: '13900000002',
      report: { description: '红绿灯全灭了', place: '中山路解放路口', attributes: { danger_now: '是' } },
    });
    expect(asked({}, '139 0000-0002')).not.toHaveProperty('report.attributes.plate_no');
    expect(asked({})).not.toHaveProperty('phone');
  });
  it.each([
    ['no place at all', { place: ' ' }, '', 'console.hotline.missing.place'],
    ['a number that is on no plate', { assetCode: '1024' }, '', 'console.hotline.missing.asset'],
    ['a question that has to be answered', { answers: {} }, '', 'console.hotline.missing.questions'],
    ['a pin that nobody has moved from where it began', { pin: middleOfCity }, '', 'console.hotline.missing.moved'],
    ['a telephone of ten digits', {}, '1390000000', 'console.hotline.missing.phone'],
  ] as const)('is not filed with %s', (_what, over, phone, missing) => {
    expect(asked(over, phone)).toEqual({ missing });
  });
  it('needs a service that the operator chose', () => {
    expect(callerRequest(draft, { phone: '', service: undefined, seen: [] })).toEqual({
      missing: 'console.hotline.missing.service',
    });
  });
  it('may be anywhere that has a pin or a number', () => {
    expect(asked({ place: '', pin: { lat: 29.87, lng: 121.55 } })).toHaveProperty('report.location');
    expect(asked({ place: '', assetCode: ' nb-1024 ' })).toHaveProperty('report.assetCode', 'NB-1024');
  });
});

describe('a kept draft', () => {
  it('has one number for as long as it is written, and goes out under it', () => {
    const first = numbered(draft);
    expect(first.reportId).toMatch(/^[0-9A-HJKMNP-TV-Z]{12}$/);
    expect(numbered(draftOf(JSON.stringify(first))).reportId).toBe(first.reportId);
    expect(numbered(draft).reportId).not.toBe(first.reportId);
    expect(asked({ reportId: first.reportId })).toHaveProperty('report.reportId', first.reportId);
  });
  it('comes back as it was, and empty where it cannot be read', () => {
    expect(draftOf(JSON.stringify(draft))).toEqual(draft);
    for (const kept of ['', '{', 'null', '3']) expect(draftOf(kept)).toEqual(emptyDraft);
  });
});
