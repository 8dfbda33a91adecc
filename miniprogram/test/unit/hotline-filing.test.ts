import type { AttributeAnswers, DraftSuggestion, ServiceAttribute, ServiceView } from '@yilu/contracts';
import { maximumDescription } from '@yilu/contracts';
import { serviceOf } from '@yilu/law/feedback/services';
import { problems } from '@yilu/look/catalogue/problems';
import { describe, expect, test } from 'vitest';
import type { ReportDraft } from '../../src/packageHotline/drafts/report-draft.js';
import { isDangerNow } from '../../src/packageHotline/filing/danger.js';
import { missingIn, mostWords, openQuestions } from '../../src/packageHotline/filing/missing.js';
import { faultsByQuestion, mendingOf } from '../../src/packageHotline/filing/refusal.js';
import { candidates, suggested } from '../../src/packageHotline/filing/suggested.js';
import { wavOf } from '../../src/packageHotline/filing/wav.js';

const known = (code: string): ServiceView => {
  const service = serviceOf(code);
  if (!service) throw new Error(`${code} is no service`);
  return service;
};
const draft = (over: Partial<ReportDraft> = {}) =>
  ({ place: '', description: '', attributes: {}, photos: [], ...over }) as ReportDraft;

describe('what is missing', () => {
  test('is named all at once, in the order of the page', () => {
    expect(missingIn(draft(), undefined)).toEqual(['place', 'service']);
    expect(missingIn(draft({ place: '中山东路' }), known('ROAD-DAMAGE'))).toEqual(['question-danger_now']);
    expect(missingIn(draft({ assetCode: 'NB-1024' }), known('FAC-LIGHTING'))).toEqual([]);
  });

  test('is a place in the city where the pin lies in another, road name or not', () => {
    const there = { location: { lat: 31.23, lng: 121.47 }, place: '人民路' };
    expect(missingIn(draft(there), known('FAC-LIGHTING'))).toEqual(['outside']);
  });

  test('is a word where a report is nothing but its words', () => {
    expect(missingIn(draft({ place: '中山东路' }), known('COMPLAINT'))).toEqual(['words']);
  });

  test('keeps to the city’s count of characters', () => {
    expect(mostWords).toBe(maximumDescription);
  });
});

describe('questions', () => {
  const asked = (datatype: ServiceAttribute['datatype'], required = true): ServiceAttribute => ({
    code: 'one',
    datatype,
    required,
    description: { zh: '问题', en: 'Question' },
    ...(datatype.endsWith('list') ? { values: [{ key: '是', name: { zh: '是', en: 'Yes' } }] } : {}),
  });
  const instant = '2026-11-22T02:00:00.000Z';
  const fine = [
    ['string', '12'],
    ['text', '12'],
    ['number', '12.5'],
    ['datetime', instant],
    ['singlevaluelist', '是'],
    ['multivaluelist', ['是']],
    ['multivaluelist', '是'],
  ] as const;
  const wrong = [
    ['number', '十二'],
    ['datetime', '昨天'],
    ['string', ['是']],
    ['singlevaluelist', ['是']],
  ] as const;
  const open = (datatype: ServiceAttribute['datatype'], answer: AttributeAnswers[string], required: boolean) =>
    openQuestions({ attributes: [asked(datatype, required)] }, { one: answer });

  test.each(fine)('of the type %s are answered by %j', (datatype, answer) => {
    const given = typeof answer === 'string' ? answer : [...answer];
    expect([open(datatype, given, true), open(datatype, given, false)]).toEqual([[], []]);
  });

  test.each(wrong)('of the type %s are not answered by %j, needed or not', (datatype, answer) => {
    const given = typeof answer === 'string' ? answer : [...answer];
    expect([open(datatype, given, true), open(datatype, given, false)]).toEqual([['one'], ['one']]);
  });

  test.each(['string', 'number', 'datetime', 'text', 'singlevaluelist', 'multivaluelist'] as const)(
    'of the type %s may stay open unless they are needed',
    (datatype) => {
      for (const nothing of ['', '  ', []])
        expect([open(datatype, nothing, true), open(datatype, nothing, false)]).toEqual([['one'], []]);
      expect(openQuestions({ attributes: [asked(datatype)] }, {})).toEqual(['one']);
    },
  );

  test('say by the first of two answers that it is a danger right now', () => {
    expect([isDangerNow({ danger_now: '是' }), isDangerNow({ danger_now: '否' }), isDangerNow({})]).toEqual([
      true,
      false,
      false,
    ]);
  });
});

describe('a suggestion', () => {
  const said: DraftSuggestion = {
    serviceCode: 'FAC-LIGHTING',
    confidence: 0.9,
    needsPerson: false,
    alternatives: [{ serviceCode: 'FAC-CAMERA', confidence: 0.05 }],
    place: '中山东路',
    attributes: { pole_no: 'A12' },
  };

  test('fills in what was left open, and travels along for its measure', () => {
    expect(suggested(draft(), said)).toEqual({
      serviceCode: 'FAC-LIGHTING',
      serviceFrom: 'words',
      place: '中山东路',
      attributes: { pole_no: 'A12' },
      suggested: { serviceCode: 'FAC-LIGHTING', confidence: 0.9 },
    });
  });

  test('never writes over what a person said', () => {
    const own = draft({
      serviceCode: 'ROAD-DAMAGE',
      serviceFrom: 'person',
      place: '江厦街',
      attributes: { pole_no: 'B7' },
    });
    const filled = suggested(own, said);
    expect(filled).not.toHaveProperty('serviceCode');
    expect(filled).not.toHaveProperty('place');
    expect(filled.attributes).toEqual({ pole_no: 'B7' });
  });

  test('chooses nothing where a person has to judge, and offers what it may be', () => {
    expect(suggested(draft(), { ...said, needsPerson: true })).not.toHaveProperty('serviceCode');
    expect(candidates(said)).toEqual(['FAC-LIGHTING', 'FAC-CAMERA']);
    expect(candidates(undefined)).toEqual([]);
  });
});

describe('a refusal', () => {
  /** Those that say nothing about what was written: there is nothing to put right but to try again. */
  const elsewhere = ['feedback.number_taken', 'feedback.person_gone'];
  const ofFiling = [
    'feedback.no_service',
    'feedback.belongs_to_moves',
    'feedback.belongs_to_tips',
    'feedback.attributes_refused',
    'feedback.no_place',
    'feedback.outside_city',
    'feedback.no_asset',
    'feedback.photo_unknown',
    'feedback.photo_attached',
    'feedback.photo_refused',
    ...elsewhere,
  ];

  test('leads back to its field, whichever of the city’s it is', () => {
    expect(ofFiling.filter((code) => !(code in problems))).toEqual([]);
    expect(ofFiling.filter((code) => mendingOf({ code }) === undefined)).toEqual(elsewhere);
    expect(mendingOf({ code: 'request.invalid', fields: [{ path: 'location', message: 'x' }] })).toMatchObject({
      step: 'place',
    });
    expect(mendingOf({ code: 'request.text_too_long', fields: [{ path: 'description', message: 'x' }] })?.at).toBe(
      'report-words',
    );
  });

  test('says of each question what is wrong in both languages', () => {
    const fields = [{ path: 'attributes.danger_now', message: '请回答\nPlease answer' }];
    expect(faultsByQuestion({ code: 'feedback.attributes_refused', fields })).toEqual({
      danger_now: { zh: '请回答', en: 'Please answer' },
    });
  });
});

test('a spoken note becomes a WAV of one channel that says how long it is', () => {
  const wav = Buffer.from(wavOf([Float32Array.of(0, 1, -1, 2), Float32Array.of(0, 1, -1, 2)], 16_000));
  expect([wav.toString('latin1', 0, 4), wav.toString('latin1', 8, 16)]).toEqual(['RIFF', 'WAVEfmt ']);
  expect([wav.readUInt32LE(4), wav.readUInt16LE(22), wav.readUInt32LE(24), wav.readUInt32LE(40)]).toEqual([
    44, 1, 16_000, 8,
  ]);
  expect([0, 2, 4, 6].map((at) => wav.readInt16LE(44 + at))).toEqual([0, 32_767, -32_767, 32_767]);
});
