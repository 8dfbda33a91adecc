import { ReportId } from '@yilu/contracts';
import { services } from '@yilu/law/feedback/services';
import { expect, it } from 'vitest';
import type { Report } from './files.js';
import { templatesFor } from './templates.js';

const report = (serviceCode: string, over: Partial<Report> = {}): Report => ({
  reportId: ReportId.parse('0123456789AB'),
  version: 1,
  serviceCode,
  status: 'done',
  source: 'app',
  place: '中山西路 12 号',
  description: '',
  attributes: {},
  photoIds: [],
  fixedPhotoIds: [],
  requestedAt: '2026-11-24T02:00:00.000Z',
  updatedAt: '2026-11-24T02:00:00.000Z',
  expectedOn: '2026-11-25',
  returnedBy: [],
  steps: [],
  followers: 1,
  reopened: 0,
  escalation: 0,
  ...over,
});

it('a sentence is filled in with what the report says of itself', () => {
  const fixed = templatesFor(report('FAC-LIGHTING'), '宁波市路灯管理所').find((one) => one.templateId === 'fixed');
  expect(fixed?.text).toContain('您反映的“道路照明故障”（中山西路 12 号）已由宁波市路灯管理所修复');
  expect(fixed?.text).toContain('0123456789AB');
});

it('what the report has nothing for stays open, so that nobody sends it unread', () => {
  const fixed = templatesFor(report('FAC-LIGHTING'), undefined).find((one) => one.templateId === 'fixed');
  expect(fixed?.text).toContain('{unit}');
});

it('every service has sentences to reply with, and only those that fit it', () => {
  for (const { code, takenBy } of services) {
    if (takenBy !== 'reports') continue;
    expect(templatesFor(report(code), '交警').filter(({ act }) => act === 'reply')).not.toEqual([]);
  }
  const ofComplaint = templatesFor(report('COMPLAINT'), '督察科').map(({ templateId }) => templateId);
  expect(ofComplaint).toEqual(['complaint', 'not_ours', 'penalty']);
});
