import { type EventData, PersonId, ReportChange, ReportId, ReportPhotoId } from '@yilu/contracts';
import { describe, expect, it } from 'vitest';
import { pageOf } from './message.js';
import { directSms, noticeSms, noticeWords } from './notice-words.js';
import { plannedBy } from './planned.js';

const now = new Date('2026-11-22T03:00:00.000Z');
const personId = PersonId.parse('0d6f2c1e-54c1-4a53-9f0e-2b1a6c7d8e01');
const [reportId, other] = [ReportId.parse('0123456789AB'), ReportId.parse('0123456789AC')];
const service = { zh: '交通信号灯不亮、全灭', en: 'Traffic signal dark' };
const unit = { zh: '科技设施大队', en: 'Technology Team' };

type News = EventData<'feedback.news_due'>;
const planned = (change: ReportChange, over: Partial<News> = {}) =>
  plannedBy(
    {
      id: 'event-1',
      type: 'feedback.news_due',
      at: now.toISOString(),
      data: { personId, provider: 'wechat', reportId, service, change, ...over },
    },
    now,
  );

const dated = { expectedOn: '2026-12-04' };
const rows: readonly [ReportChange, Partial<News>, notice: string][] = [
  ['filed', {}, 'report_near'],
  ['accepted', dated, 'report_accepted'],
  ['accepted', {}, 'report_accepted'],
  ['rejected', {}, 'report_rejected'],
  ['joined', { duplicateOf: other }, 'report_joined'],
  ['dispatched', { ...dated, unit }, 'report_dispatched'],
  ['dispatched', {}, 'report_dispatched'],
  ['returned', {}, 'report_returned'],
  ['scheduled', dated, 'report_scheduled'],
  ['scheduled', {}, 'report_scheduled'],
  ['extended', dated, 'report_extended'],
  ['extended', {}, 'report_extended'],
  ['replied', { outcome: 'fixed' }, 'report_fixed'],
  ['replied', { outcome: 'not_fixed' }, 'report_not_fixed'],
  ['replied', { outcome: 'answered' }, 'report_answered'],
  ['reopened', {}, 'report_reopened'],
  ['moved', {}, 'report_moved'],
  ['service_changed', {}, 'report_recategorised'],
];

it('tells that a photograph could not be kept, and why, in both languages', () => {
  const why = { zh: '这是动图，请选择一张静止的照片。', en: 'That picture moves. Choose a still photograph.' };
  const photoId = ReportPhotoId.parse('3c1f9c52-4f0e-4d5e-9a53-2d6f3a6f1b10');
  const data = { personId, provider: 'wechat', photoId, reportId, refusal: 'animated', why } as const;
  const [told] = plannedBy({ id: 'event-1', type: 'feedback.photo_refused', at: now.toISOString(), data }, now);
  if (told?.kind !== 'inbox') throw new Error('no message');
  expect(told).toMatchObject({ notice: 'report_photo_refused', personId, urgent: false });
  expect(noticeWords('zh-CN', told.notice, told.values).body).toContain(why.zh);
  expect(noticeWords('en', told.notice, told.values).body).toContain(why.en);
});

describe.each(rows)('a report that was %s %j', (change, over, notice) => {
  const [first] = planned(change, over);
  it('is told to whoever follows it, and leads to its page', () => {
    expect(first).toMatchObject({ kind: 'inbox', notice, personId, template: 'feedback_notice', urgent: false });
    expect(first?.kind === 'inbox' && pageOf(first)).toBe(
      `packageHotline/pages/report/index?id=${over.duplicateOf ?? reportId}`,
    );
  });
  it('is told whole in both languages, and short enough for a wallet and an SMS', () => {
    if (first?.kind !== 'inbox') throw new Error('no message');
    for (const locale of ['zh-CN', 'en'] as const) {
      const words = noticeWords(locale, first.notice, first.values);
      expect(Object.values(words).join()).not.toMatch(/[{}]/);
      expect([words.title, words.hint].filter((line) => line.length > 20)).toEqual([]);
      expect(noticeSms(locale, words).length).toBeLessThanOrEqual(500);
    }
  });
});

it('tells nobody what needs no message', () => {
  const told = new Set(rows.map(([change]) => change));
  for (const change of ReportChange.options) if (!told.has(change)) expect(planned(change)).toEqual([]);
});

it.each(['filed', 'replied'] as const)('tells a caller by SMS with number and link when it is %s', (change) => {
  const [message] = plannedBy(
    {
      id: 'event-2',
      type: 'feedback.caller_told',
      at: now.toISOString(),
      data: { reportId, phone: 'v1.phone', link: 'v1.link', change },
    },
    now,
  );
  if (message?.kind !== 'direct') throw new Error('no SMS');
  expect(message).toMatchObject({ phone: 'v1.phone', secret: 'v1.link', owner: reportId, number: reportId });
  const text = directSms('zh-CN', message.words, 'https://h5.test/r', message.number);
  expect(text).toContain(reportId);
  expect(text).toContain('https://h5.test/r');
});
