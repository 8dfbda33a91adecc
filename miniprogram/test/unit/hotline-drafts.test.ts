import { FileReportRequest } from '@yilu/contracts';
import { describe, expect, test } from 'vitest';
import { nextFiling, nextSending } from '../../src/packageHotline/drafts/next-job.js';
import {
  isDone,
  isEmpty,
  isSent,
  isVisible,
  type ReportDraft,
  reportOf,
} from '../../src/packageHotline/drafts/report-draft.js';
import { doRound } from '../../src/packageHotline/drafts/round.js';
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
  isNobodys: false,
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

  test('is of the time of the first photograph that is left', () => {
    const [older, newer] = ['2025-11-22T02:00:00.000Z', '2026-11-21T02:00:00.000Z'];
    const photos = [
      { ...photo(1, 'stored'), takenAt: older },
      { ...photo(2, 'stored'), takenAt: newer },
    ] as const;
    expect(reportOf(draft({ photos }))).toMatchObject({ occurredAt: older });
    expect(reportOf(draft({ photos: photos.slice(1), offline: true }))).toMatchObject({ occurredAt: newer });
    const refused = { ...photos[0], state: 'refused' as const };
    expect(reportOf(draft({ photos: [refused, photos[1]] }))).toMatchObject({ occurredAt: newer });
    expect(reportOf(draft({ photos: [photo(3, 'stored')] }))).not.toHaveProperty('occurredAt');
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

  test('lets what fails for now hold up nothing behind it', async () => {
    const [first, second] = [draft({ id: 'first' }), draft({ id: 'second' })];
    expect(nextFiling([first, second], new Set(['first']))).toMatchObject({ kind: 'file', draft: second });
    const many = draft({ state: 'filed', photos: [photo(1, 'kept'), photo(2, 'kept')] });
    expect(nextSending([many], new Set([photo(1, 'kept').photoId]))).toMatchObject({ photo: photo(2, 'kept') });
    expect(nextSending([many], new Set(many.photos.map(({ photoId }) => photoId)))).toBeUndefined();
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

describe('a round of work', () => {
  const round = (work: Readonly<Record<string, () => void>>, endsAll = (_: unknown) => false) => {
    const open = new Set(Object.keys(work));
    const done: string[] = [];
    const left = doRound({
      next: (tried) => [...open].find((job) => !tried.has(job)),
      nameOf: (job) => job,
      act: async (job) => {
        done.push(job);
        work[job]?.();
        open.delete(job);
      },
      endsAll,
    });
    return left.then((isLeft) => ({ isLeft, done }));
  };
  const fail = () => {
    throw new Error('not now');
  };

  test('goes on behind what fails, tries it once, and says that something is left', async () => {
    expect(await round({ stubborn: fail, plain: () => undefined })).toEqual({
      isLeft: true,
      done: ['stubborn', 'plain'],
    });
    expect(await round({ plain: () => undefined })).toEqual({ isLeft: false, done: ['plain'] });
  });

  test('ends where everything behind would fail alike', async () => {
    expect(await round({ one: fail, two: fail }, () => true)).toEqual({ isLeft: true, done: ['one'] });
  });
});

describe('whose drafts are shown', () => {
  test('are those of whoever is signed in, and what nobody is known to have begun', () => {
    expect([isVisible(draft(), true), isVisible(draft(), false)]).toEqual([true, false]);
    expect(isVisible(draft({ isNobodys: true }), false)).toBe(true);
  });
});
