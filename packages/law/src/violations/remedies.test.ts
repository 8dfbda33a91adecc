import { endOfDay } from '@yilu/kernel/day';
import { describe, expect, it } from 'vitest';
import {
  type DecisionServed,
  defaultRemedyPolicy,
  forwardReviewBy,
  isReviewFirst,
  remediesOf,
  reviewEnds,
} from './remedies.js';

const organ = {
  zh: '宁波市公安局交通警察局海曙大队',
  en: 'Haishu Squad of Ningbo Traffic Police',
  city: { zh: '宁波市', en: 'Ningbo' },
  district: { zh: '海曙区', en: 'Haishu District' },
};
const general: DecisionServed = {
  procedure: 'general',
  fromCamera: false,
  servedOn: '2026-03-16',
  servedBy: 'in_person',
  organ,
};
const simple: DecisionServed = { ...general, procedure: 'simple' };
const kinds = (decision: DecisionServed) => remediesOf(decision).remedies.map(({ kind }) => kind);
const find = (decision: DecisionServed, kind: string) =>
  remediesOf(decision).remedies.find((remedy) => remedy.kind === kind);

describe('review-first text on simple decisions', () => {
  it('stands on a decision made on the spot, which no court hears before a review', () => {
    const { reviewFirst, notes } = remediesOf(simple);
    expect([reviewFirst, kinds(simple)]).toEqual([true, ['review', 'sue_after_review']]);
    expect(notes[0]?.zh).toContain('应当先申请行政复议');
    expect(notes[0]?.basis.zh).toContain('第二十三条第一款第一项');
  });
  it('stands on a camera case closed by simple procedure unless the city switches it off', () => {
    expect(isReviewFirst({ procedure: 'simple', fromCamera: true })).toBe(true);
    expect(isReviewFirst({ procedure: 'simple', fromCamera: true }, { reviewFirstForCamera: false })).toBe(false);
    const free = remediesOf({ ...simple, fromCamera: true }, { ...defaultRemedyPolicy, reviewFirstForCamera: false });
    expect(free.remedies.map(({ kind }) => kind)).toEqual(['review', 'sue_direct', 'sue_after_review']);
    expect(free.notes).toHaveLength(1);
  });
  it('stays on a decision on the spot whatever the city says of cameras', () => {
    expect(isReviewFirst(simple, { reviewFirstForCamera: false })).toBe(true);
  });
  it('is not on a decision of general procedure: the party chooses', () => {
    expect(kinds(general)).toEqual(['review', 'sue_direct', 'sue_after_review']);
  });
});

describe('the last days', () => {
  it('are sixty days for review and six months for a suit, to 24:00', () => {
    expect(find(general, 'review')).toMatchObject({
      last: { on: '2026-05-15', provisional: false },
      closesAt: endOfDay('2026-05-15'),
    });
    expect(find(general, 'sue_direct')).toMatchObject({ last: { on: '2026-09-16', provisional: false } });
  });
  it('are told as provisional in a year whose holidays are not announced', () => {
    const review = find({ ...general, servedOn: '2026-11-22' }, 'review');
    expect(review?.last).toEqual({ on: '2027-01-21', provisional: true });
    expect(review?.zh).toContain('最后一日 2027-01-21；该年放假安排尚未公布，遇节假日顺延');
    expect(review?.en).toContain('last day 2027-01-21; if that turns out to be a holiday, the next working day');
  });
  it('begin for a suit after review with the receipt of its decision', () => {
    const decided: DecisionServed = { ...simple, review: { state: 'decided', receivedOn: '2026-09-18' } };
    expect(kinds(decided)).toEqual(['sue_after_review']);
    expect(find(decided, 'sue_after_review')?.last?.on).toBe('2026-10-08');
  });
  it('begin with the end of a review that was not decided in time', () => {
    const overdue: DecisionServed = { ...simple, review: { state: 'overdue', endedOn: '2026-06-01' } };
    expect(find(overdue, 'sue_after_review')?.last?.on).toBe('2026-06-16');
  });
  it('are none yet while the review runs, and no direct suit is open', () => {
    const running: DecisionServed = { ...general, review: { state: 'running' } };
    expect(kinds(running)).toEqual(['sue_after_review']);
    expect(find(running, 'sue_after_review')).not.toHaveProperty('last');
  });
  it.each([
    ['2026-03-16', {}, '2026-05-15'],
    ['2026-03-16', { extended: true }, '2026-06-15'],
    ['2026-03-16', { simple: true }, '2026-04-15'],
  ])('of a review taken up on %s with %o is %s', (acceptedOn, length, on) => {
    expect(reviewEnds(acceptedOn, length).on).toBe(on);
  });
  it('give the organ five working days to hand an application on', () => {
    expect(forwardReviewBy('2026-09-29').on).toBe('2026-10-12');
  });
});

describe('the right office', () => {
  it('is the city’s government, for a district office also the district’s', () => {
    expect(find(simple, 'review')?.offices.map(({ zh }) => zh)).toEqual(['宁波市人民政府', '海曙区人民政府']);
    const { district: _, ...cityOrgan } = organ;
    expect(find({ ...simple, organ: cityOrgan }, 'review')?.offices.map(({ zh }) => zh)).toEqual(['宁波市人民政府']);
  });
  it('is reached through the organ for decisions on the spot and for camera cases', () => {
    expect(find(simple, 'review')?.channels).toContain('penalty_organ');
    expect(find({ ...general, fromCamera: true }, 'review')?.channels).toContain('penalty_organ');
    expect(find(general, 'review')?.channels).toEqual(['government']);
  });
  it('is reached online too where the decision was served online', () => {
    const online = find({ ...simple, fromCamera: true, servedBy: 'electronic' }, 'review');
    expect(online?.channels).toEqual(['government', 'penalty_organ', 'online']);
    expect(online?.zh).toBe(
      '对本决定不服的，可以自收到之日起六十日内（最后一日 2026-05-15）向宁波市人民政府或者海曙区人民政府申请行政复议，也可以通过宁波市公安局交通警察局海曙大队提交，还可以通过“掌上复议”小程序在线申请。',
    );
    expect(find(simple, 'review')).not.toHaveProperty('online');
  });
  it('is the court that the city names, else that of the organ’s seat', () => {
    const court = { zh: '宁波市海曙区人民法院', en: 'Haishu District Court' };
    expect(find({ ...general, organ: { ...organ, court } }, 'sue_direct')?.zh).toContain('直接向宁波市海曙区人民法院');
    expect(find(general, 'sue_direct')?.zh).toContain('决定机关所在地的基层人民法院');
  });
});
