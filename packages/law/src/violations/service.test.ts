import { describe, expect, it } from 'vitest';
import { type Service, type ServiceFacts, serviceOf } from './service.js';
import { publicNoticeText } from './service-notice.js';

const at = (instant: string) => new Date(`2026-${instant}:00+08:00`);
const consent = { givenAt: at('08-01T09:00') };
const sentAt = at('08-03T10:00');
const succeededAt = at('08-03T23:59');
const served = (by: string, on: string) => ({ state: 'served', by, on });

describe('a document is', () => {
  it.each<[string, ServiceFacts, object]>([
    ['served by hand', { handedOn: '2026-08-03' }, served('in_person', '2026-08-03')],
    [
      'served electronically on the day that the sender’s system shows success',
      { consent, electronic: { sentAt, succeededAt } },
      served('electronic', '2026-08-03'),
    ],
    [
      'served on the next day where success came at 24:00',
      { consent, electronic: { sentAt, succeededAt: at('08-04T00:00') } },
      served('electronic', '2026-08-04'),
    ],
    [
      'served on another date that the recipient proves',
      { consent, electronic: { sentAt, succeededAt, provedArrivalAt: at('08-06T08:00') } },
      served('electronic', '2026-08-06'),
    ],
    [
      'served once: a copy handed over later begins no new time',
      { handedOn: '2026-08-09', consent, electronic: { sentAt, succeededAt }, mail: { deliveredOn: '2026-08-07' } },
      served('electronic', '2026-08-03'),
    ],
    [
      'served by a message of the very moment of consent',
      { consent: { givenAt: sentAt }, electronic: { sentAt, succeededAt } },
      served('electronic', '2026-08-03'),
    ],
    [
      'served by hand where both came on one day',
      { handedOn: '2026-08-03', consent, electronic: { sentAt, succeededAt } },
      served('in_person', '2026-08-03'),
    ],
    ['to be sent electronically with consent', { consent }, { state: 'to_do', by: 'electronic' }],
    ['to be mailed without consent', {}, { state: 'to_do', by: 'mail' }],
    [
      'not served electronically without consent, whatever the system shows',
      { electronic: { sentAt, succeededAt } },
      { state: 'to_do', by: 'mail' },
    ],
    [
      'not served by a message from before the consent',
      { consent: { givenAt: at('08-03T10:01') }, electronic: { sentAt, succeededAt } },
      { state: 'to_do', by: 'electronic' },
    ],
    [
      'not served by a message after the consent was withdrawn',
      { consent: { ...consent, withdrawnAt: sentAt }, electronic: { sentAt, succeededAt } },
      { state: 'to_do', by: 'mail' },
    ],
    [
      'under way while nothing came back',
      { consent, electronic: { sentAt } },
      { state: 'under_way', by: 'electronic' },
    ],
    [
      'to be mailed when the message failed',
      { consent, electronic: { sentAt, failed: true } },
      { state: 'to_do', by: 'mail' },
    ],
    ['in the mail', { mail: {} }, { state: 'under_way', by: 'mail' }],
    ['served by mail', { mail: { deliveredOn: '2026-08-10' } }, served('mail', '2026-08-10')],
    [
      'to be published when the mail came back',
      { mail: { returnedOn: '2026-08-10' } },
      { state: 'to_do', by: 'public_notice' },
    ],
  ])('%s', (_what, facts, expected) => {
    const found: Service = serviceOf(facts, at('08-11T12:00'));
    expect(found).toMatchObject(expected);
  });
});

describe('service by public notice', () => {
  const facts: ServiceFacts = { mail: { returnedOn: '2026-08-03' }, publicNotice: { publishedOn: '2026-08-05' } };
  const until = { on: '2026-10-08', provisional: false };
  it('is under way for sixty days, out of a holiday to the next working day', () => {
    expect(serviceOf(facts, at('10-08T23:59'))).toEqual({ state: 'under_way', by: 'public_notice', until });
  });
  it('is done when the last day is over', () => {
    expect(serviceOf(facts, at('10-09T00:00'))).toMatchObject(served('public_notice', '2026-10-08'));
  });
  it('goes behind a mail that came after all', () => {
    const mailed = { ...facts, mail: { returnedOn: '2026-08-03', deliveredOn: '2026-08-20' } };
    expect(serviceOf(mailed, at('10-09T00:00'))).toMatchObject(served('mail', '2026-08-20'));
  });
  it('does not tell who it is', () => {
    const { zh, en } = publicNoticeText({
      name: '张小明',
      plate: '浙B12345',
      decisionNumber: '330200123456789',
      organ: { zh: '宁波市公安局交通警察局', en: 'Ningbo Traffic Police' },
      publishedOn: '2026-08-05',
    });
    for (const text of [zh, en]) {
      expect(text).toContain('张*');
      expect(text).toContain('浙B·1***5');
      expect(text).toContain('2026-10-08');
      expect(text).not.toMatch(/小明|12345\b(?!6789)/);
    }
  });
});
