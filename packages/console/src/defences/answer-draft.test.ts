import { DecisionNumber, RecordId, type StaffDefence } from '@yilu/contracts';
import { describe, expect, it } from 'vitest';
import { type AnswerDraft, answerOf, milderThan } from './answer-draft.js';

const documentId = '0f6f3d46-6f0b-4a54-8f0a-5b3a3d5f3a11';
const recordId = RecordId.parse('330203000001');
const reasons = '经核查现场照片与信号灯配时记录，当时信号灯与标志确有矛盾。';

const defence: Parameters<typeof answerOf>[0] = {
  version: 3,
  recordsShown: [
    {
      recordId,
      version: 1,
      plate: '浙B12A07',
      plateKind: '02',
      vehicleKind: 'car',
      occurredAt: '2026-11-15T10:20:00.000Z',
      place: '药行街',
      act: { key: 'red_light', zh: '闯红灯', en: 'Red light' },
      status: 'decided',
      holds: [],
      photos: [],
      batchId: 'batch-1',
      row: 1,
      defences: [],
    },
  ],
  decisions: [
    {
      number: DecisionNumber.parse('3302031000001015'),
      recordId,
      outcome: 'fine',
      fen: 150_00,
      points: 6,
      reason: { zh: '无', en: 'none', basis: { zh: '无', en: 'none' } },
      standing: 'in_force',
    },
  ],
  documentsGiven: [{ documentId, kind: 'dashcam', mediaType: 'video/mp4', state: 'stored', url: 'https://x.test/v' }],
};
const draft = (over: Partial<AnswerDraft> = {}): AnswerDraft => ({
  outcome: 'upheld',
  ground: 'conflicting_signals',
  evidence: [documentId],
  instead: 'fine',
  yuan: '50',
  ...over,
});
const missing = (
  over: Partial<AnswerDraft>,
  said = reasons,
  of: StaffDefence['documentsGiven'] = defence.documentsGiven,
) => answerOf({ ...defence, documentsGiven: of }, draft(over), said);

describe('a draft of an answer', () => {
  it('becomes a request with the version that was read', () => {
    expect(answerOf(defence, draft(), `  ${reasons} `)).toEqual({
      outcome: 'upheld',
      version: 3,
      ground: 'conflicting_signals',
      evidence: [documentId],
      reasons,
    });
  });

  it('speaks of a document where one was given', () => {
    expect(missing({ evidence: [] })).toEqual({ missing: 'console.answer.missing.cited' });
    expect(missing({ evidence: [] }, reasons, [])).toMatchObject({ outcome: 'upheld' });
  });

  it('has reasons', () => {
    expect(missing({}, '同意')).toEqual({ missing: 'console.answer.missing.reasons' });
  });

  it.each(['150', '151', '0', '', '五十'])('is no milder fine than 150 yuan with %s', (yuan) => {
    expect(missing({ outcome: 'changed', yuan })).toEqual({ missing: 'console.answer.missing.instead' });
  });

  it('is milder with a smaller fine, or with none', () => {
    expect(missing({ outcome: 'changed', yuan: '50' })).toMatchObject({ instead: { outcome: 'fine', fen: 50_00 } });
    expect(missing({ outcome: 'changed', instead: 'warning' })).toMatchObject({
      instead: { outcome: 'warning', fen: 0 },
    });
  });

  it('offers results that are milder alone', () => {
    expect(milderThan('fine')).toEqual(['no_penalty', 'warning', 'fine']);
    expect(milderThan('warning')).toEqual(['no_penalty']);
    expect(milderThan('no_penalty')).toEqual([]);
  });
});
