import { FileReportRequest } from '@yilu/contracts';
import { describe, expect, test } from 'vitest';
import { nextFiling, nextSending } from '../../src/packageHotline/drafts/next-job.js';
import { isDone, isEmpty, isSent, type ReportDraft, reportOf } from '../../src/packageHotline/drafts/report-draft.js';
import type { KeptPhoto } from '../../src/packageHotline/photos/kept-photo.js';

const photo = (number: number, state: KeptPhoto['state']): KeptPhoto => ({
  photoId: `018f3c1e-0000-4000-8000-00000000000${number}`,
  file: `photo-${number}`,
  request: { sha256: 'ab'.repeat(32), sizeBytes: 600, mediaType: 'image/jpeg' },
  state,
});
const draft = (over: Partial<ReportDraft> = {}): ReportDraft => ({
  id: 'draft-1',
  reportId: '7K2M9QXTB4VZ',
  key: 'key-1',
  startedAt: '2026-11-22T02:00:00.000Z',
  state: 'waiting',
  tried: false,
  step: 'what',
  photos: [],
  inWords: false,
  place: '中山东路江厦街路口',
  description: ' 红绿灯全灭 ',
  serviceCode: 'FAC-SIGNAL-DARK',
  attributes: { danger_now: '是' },
  anonymous: false,
  notTheSameAs: [],
  offline: false,
  ...over,
});

describe('what a phone sends of a draft', () => {
  test('is what the city takes, without what was left open', () => {
    const report = reportOf(draft({ attributes: { danger_now: '是', pole_no: '  ', direction: [] } }));
    expect(FileReportRequest.parse(report)).toMatchObject({
      reportId: '7K2M9QXTB4VZ',
      description: '红绿灯全灭',
      attributes: { danger_now: '是' },
    });
  });

  test('leaves out photographs that the city refused, and nothing else', () => {
    const photos = [photo(1, 'stored'), photo(2, 'refused'), photo(3, 'kept')];
    expect(reportOf(draft({ photos }))?.photoIds).toEqual([photos[0]?.photoId, photos[2]?.photoId]);
  });

  test('names when it was written where there was no network', () => {
    expect(reportOf(draft({ offline: true }))).toMatchObject({
      capturedOffline: true,
      occurredAt: '2026-11-22T02:00:00.000Z',
    });
    expect(reportOf(draft())).not.toHaveProperty('occurredAt');
  });

  test('is nothing before its writer has said what it is about', () => {
    expect(reportOf(draft({ serviceCode: undefined }))).toBeUndefined();
  });
});

describe('the order in which a phone works', () => {
  test('announces photographs, files, and only then spends the network on their bytes', () => {
    const kept = draft({ photos: [photo(1, 'kept')] });
    expect(nextFiling([kept])).toMatchObject({ kind: 'register' });
    const known = draft({ photos: [photo(1, 'registered')] });
    expect(nextFiling([known])).toMatchObject({ kind: 'file' });
    expect(nextSending([{ ...known, state: 'filed' }])).toMatchObject({ kind: 'send' });
  });

  test('sends the photographs of an unsigned report before it is filed: afterwards they are nobody’s', () => {
    const known = draft({ anonymous: true, photos: [photo(1, 'registered')] });
    expect(nextFiling([known])).toMatchObject({ kind: 'send' });
    expect(nextSending([known])).toBeUndefined();
    expect(nextFiling([{ ...known, photos: [photo(1, 'stored')] }])).toMatchObject({ kind: 'file' });
  });

  test('files nothing that was not confirmed, and sends its photographs meanwhile', () => {
    const writing = draft({ state: 'writing', photos: [photo(1, 'kept')] });
    expect(nextFiling([writing])).toBeUndefined();
    expect(nextSending([writing])).toMatchObject({ kind: 'send' });
  });

  test('does nothing twice: what is filed and sent asks for no more', () => {
    const done = draft({ state: 'filed', photos: [photo(1, 'stored'), photo(2, 'refused')] });
    expect([nextFiling([done]), nextSending([done]), isSent(done)]).toEqual([undefined, undefined, true]);
  });
});

describe('what a phone forgets by itself', () => {
  test('is what the city has with all photographs, but not the number of an unsigned report', () => {
    expect(isDone(draft({ state: 'filed', photos: [photo(1, 'registered')] }))).toBe(false);
    expect(isDone(draft({ state: 'filed' }))).toBe(true);
    // He was told that they follow by themselves: he hears of one that did not.
    expect(isDone(draft({ state: 'filed', photos: [photo(1, 'stored'), photo(2, 'refused')] }))).toBe(false);
    expect(isDone(draft({ state: 'filed', anonymous: true }))).toBe(false);
  });

  test('is a page that was opened and left, but not one with a word or a photograph', () => {
    const blank = draft({ state: 'writing', place: '', description: ' ', serviceCode: undefined });
    expect(isEmpty(blank)).toBe(true);
    expect(isEmpty({ ...blank, photos: [photo(1, 'kept')] })).toBe(false);
    expect(isEmpty({ ...blank, place: '中山东路' })).toBe(false);
    expect(isEmpty({ ...blank, state: 'waiting' })).toBe(false);
  });
});
