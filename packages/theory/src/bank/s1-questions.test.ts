import { cited, isCitation } from '@yilu/law/violations/citation';
import { violationOf } from '@yilu/law/violations/table';
import { describe, expect, it } from 'vitest';
import { findFaults } from '../check-question.js';
import { signIds, signSvg } from '../signs/sign-svg.js';
import { chapters } from './chapters.js';
import { s1Questions } from './s1-questions.js';

/** Questions that ask for the points of one row of the violations' table. */
const askedOfTable = {
  A0001: 'plate_of_other',
  A0003: 'hit_run_injury',
  A0004: 'hit_run_minor',
  A0005: 'speed_small_ge50_hw',
  A0006: 'speed_small_ge50_other',
  A0008: 'wrong_way',
  A0009: 'points_fraud_sell',
  A0011: 'no_plate',
  A0012: 'plate_covered',
  A0014: 'class_mismatch',
  A0016: 'overman_7seat_50_100',
  A0017: 'overman_car_50_100',
  A0018: 'licence_suspended',
  A0020: 'hw_emergency_lane',
  A0021: 'overload_truck_ge50',
  A0022: 'fatigue_bus_hazmat',
  A0031: 'cut_queue',
  A0032: 'overtake_right',
  A0034: 'hw_below_min',
  A0035: 'hw_wrong_lane',
  A0037: 'yield_school_bus',
  A0038: 'phone',
  A0039: 'overman_car_20_50',
  A0041: 'uturn_prohibited',
  A0042: 'meeting_improper',
  A0043: 'lights_improper',
  A0045: 'no_inspection',
  A0046: 'helmet_driver',
  A0049: 'lane_guidance',
  A0051: 'illegal_modify_truck',
} as const;

const byId = new Map(s1Questions.map((question) => [question.questionId, question]));
const count = (of: (question: (typeof s1Questions)[number]) => boolean) => s1Questions.filter(of).length;

describe('the questions of 科目一', () => {
  it('are at least 265, whole in both languages, with drawings that exist', () => {
    expect(s1Questions.length).toBeGreaterThanOrEqual(265);
    const drawn = new Set(signIds);
    expect(findFaults(s1Questions, (sign) => drawn.has(sign))).toEqual([]);
  });

  it.each(['zh', 'en'] as const)('have no two stems alike in %s', (language) => {
    const stems = s1Questions.map(({ stem }) => stem[language]);
    expect(stems.filter((stem, at) => stems.indexOf(stem) !== at)).toEqual([]);
  });

  it('say what a judged statement gets wrong as often as not, and put right answers in every place', () => {
    const right = count(({ kind, answer }) => kind === 'judge' && answer[0] === 0);
    expect(right / count(({ kind }) => kind === 'judge')).toBeGreaterThan(0.35);
    expect(right / count(({ kind }) => kind === 'judge')).toBeLessThan(0.65);
    const singles = count(({ kind }) => kind === 'single');
    for (const place of [0, 1, 2, 3])
      expect(count(({ kind, answer }) => kind === 'single' && answer[0] === place) / singles).toBeGreaterThan(0.1);
  });

  it('leave no chapter without questions, and no motorcyclist without a paper', () => {
    const asked = new Set(s1Questions.map(({ chapter }) => chapter));
    expect(Object.keys(chapters.S1).filter((chapter) => !asked.has(chapter))).toEqual([]);
    expect(count(({ classGroups }) => classGroups.includes('motorcycle'))).toBeGreaterThan(150);
  });

  it('show every drawing at least once, under its own words', () => {
    const shown = new Set(s1Questions.flatMap(({ picture }) => (picture ? [picture.sign] : [])));
    expect(signIds.filter((sign) => !shown.has(sign))).toEqual([]);
    expect([...shown].filter((sign) => signSvg(sign) === undefined)).toEqual([]);
  });

  it.each(Object.entries(askedOfTable))('%s teaches the points and the article of %s', (id, key) => {
    const question = byId.get(id);
    const points = violationOf(key)?.points;
    expect(Number.parseInt(question?.options[question.answer[0] ?? -1]?.zh ?? '', 10)).toBe(points?.value);
    if (points && isCitation(points.basis)) expect(question?.law).toEqual(cited(points.basis));
  });
});
