import { type EventData, ReportId } from '@yilu/contracts';
import { describe, expect, it } from 'vitest';
import { dutySms, noticeWords } from './notice-words.js';
import { plannedBy } from './planned.js';

const now = new Date('2026-11-27T02:00:00.000Z');
type Overdue = EventData<'feedback.report_overdue'>;
const overdue: Overdue = {
  reportId: ReportId.parse('0123456789AB'),
  serviceCode: 'FAC-LIGHTING',
  service: { zh: '路灯不亮', en: 'Street light out' },
  unitId: 'lighting',
  unit: { zh: '宁波市路灯管理所', en: 'Ningbo Street Lighting' },
  level: 'unit',
  expectedOn: '2026-11-26',
  phone: '19905740351',
};
const planned = (over: Partial<Overdue> = {}, at = now) => {
  const data = { ...overdue, ...over };
  const [message, ...others] = plannedBy(
    { id: `event-${data.reportId}`, type: 'feedback.report_overdue', at: at.toISOString(), data },
    at,
  );
  if (message?.kind !== 'duty' || others.length > 0) throw new Error('not one message to a duty phone');
  return message;
};

describe('what is late', () => {
  it.each(['unit', 'lead', 'supervisor'] as const)(
    'is told to the %s by its duty phone, whole in both languages',
    (level) => {
      const { notice, values, phone, urgent } = planned({ level });
      expect([phone, urgent]).toEqual([overdue.phone, false]);
      for (const locale of ['zh-CN', 'en'] as const) {
        const words = noticeWords(locale, notice, values);
        expect(Object.values(words).join()).not.toMatch(/[{}]/);
        const text = dutySms(locale, words);
        expect(text).toContain(overdue.reportId);
        expect(text).toContain(locale === 'zh-CN' ? overdue.unit.zh : overdue.unit.en);
        expect(text.length).toBeLessThanOrEqual(500);
      }
    },
  );
  it('is one message a day and office, however much is late there', () => {
    const first = planned().messageId;
    expect(planned({ reportId: ReportId.parse('CDEFGHJKMNPQ') }).messageId).toBe(first);
    const others = [
      planned({ level: 'lead' }),
      planned({ unitId: 'greening' }),
      planned({ unitId: undefined }),
      planned({ level: 'supervisor' }),
      planned({}, new Date('2026-11-28T02:00:00.000Z')),
    ];
    expect(new Set([first, ...others.map(({ messageId }) => messageId)]).size).toBe(6);
  });
  it('is one message for the supervisor, whichever unit is late', () => {
    const level = 'supervisor';
    expect(planned({ level, unitId: 'greening' }).messageId).toBe(planned({ level }).messageId);
  });
});
