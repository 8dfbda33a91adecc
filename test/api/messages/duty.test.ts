import { type EventData, ReportId } from '@yilu/contracts';
import { beforeEach, describe, expect, it } from 'vitest';
import { memoryStore } from './memory-store.js';
import { type Town, town } from './town.js';

let here: Town;
beforeEach(() => {
  here = town(memoryStore().store);
});
type Overdue = EventData<'feedback.report_overdue'>;
const late = (over: Partial<Overdue> = {}) =>
  here.event('feedback.report_overdue', {
    reportId: ReportId.parse('0123456789AB'),
    serviceCode: 'FAC-LIGHTING',
    service: { zh: '路灯不亮', en: 'Street light out' },
    unitId: 'lighting',
    unit: { zh: '宁波市路灯管理所', en: 'Ningbo Street Lighting' },
    level: 'unit',
    expectedOn: '2026-11-19',
    phone: '19905740351',
    ...over,
  });

describe('the duty phone of a unit', () => {
  it('is told what is late, once a day however much it is, and again on the next', async () => {
    const first = late();
    for (const event of [first, first, late({ reportId: ReportId.parse('CDEFGHJKMNPQ') })]) await here.notice(event);
    expect(here.sent).toMatchObject([{ channel: 'sms', to: '19905740351', text: expect.stringContaining('路灯不亮') }]);
    here.clock.at = new Date('2026-11-21T06:00:00Z');
    await here.notice(late());
    expect(here.sent).toHaveLength(2);
  });
  it('is not rung up at night: the message waits for the morning', async () => {
    here.clock.at = new Date('2026-11-20T17:00:00Z');
    await here.notice(late());
    expect(here.sent).toEqual([]);
    here.clock.at = new Date('2026-11-21T00:00:30Z');
    await here.due();
    expect(here.sent).toHaveLength(1);
  });
  it('is tried again while the provider is down', async () => {
    here.provider.sms = { outcome: 'unreachable' };
    await here.notice(late());
    here.provider.sms = { outcome: 'delivered' };
    here.clock.at = new Date(here.clock.at.getTime() + 61_000);
    await here.due();
    expect(here.sent).toHaveLength(1);
  });
  it('stands in the ledger by what was said, not by whom it rang', async () => {
    await here.notice(late());
    const { body, text } = await here.get('desk_operator', '/messages/staff/deliveries');
    expect(body.items).toMatchObject([{ template: 'report_late_unit', outcome: 'delivered' }]);
    expect(text).not.toContain('19905740351');
  });
});
