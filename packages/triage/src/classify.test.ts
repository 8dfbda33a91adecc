import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { featuresOf } from './features.js';
import { learn } from './learn.js';
import { classify, readModel, writeModel } from './model.js';
import { ownModel } from './own-model.js';
import { slotsOf } from './slots.js';

const model = await ownModel();
/** Characters of every kind, halves of pairs among them. */
const anyText = fc.array(fc.nat(0x10ffff), { maxLength: 300 }).map((codes) => String.fromCodePoint(...codes));
const first = (text: string) => classify(model, text)[0];

describe('any text whatever', () => {
  it('gets shares of all services that sum to 1, and its slots, without a fault', async () => {
    await fc.assert(
      fc.asyncProperty(anyText, async (text) => {
        const ranked = classify(model, text);
        const sum = ranked.reduce((all, { confidence }) => all + confidence, 0);
        expect(ranked).toHaveLength(24);
        expect(sum).toBeCloseTo(1, 9);
        expect(slotsOf(text).place ?? text).toSatisfy((place: string) => text.includes(place));
      }),
      { numRuns: 300 },
    );
  });
  it.each([
    ['nothing', ''],
    ['half a character', '\ud800'],
    ['four thousand of the same', '坑'.repeat(4_000)],
    ['a text without end', '红绿灯不亮，'.repeat(20_000)],
    ['letters of nowhere', 'ꙮ𒈙⸘ ␀␁'],
  ])('is read: %s', (_what, text) => expect(classify(model, text)[0]?.confidence).toBeLessThanOrEqual(1));
  it('is left to a person where it says nothing that we know', () => {
    for (const text of ['', '？？？', 'qwrtz plmkn', '1234567'])
      expect(first(text)?.confidence, text).toBeLessThan(0.6);
  });
});

describe('what stands beside the point', () => {
  it.each([
    ['红绿灯是好的，就是路口的路灯不亮', 'FAC-LIGHTING'],
    ['就在红绿灯旁边，路面有个很大的坑', 'ROAD-DAMAGE'],
    ['下班路上堵了半天，到了才发现是护栏倒在路中间', 'FAC-BARRIER'],
    ['我不投诉谁，就想问一下驾驶证怎么换证', 'CONSULT'],
    ['过斑马线的时候看到那根杆子上的摄像头掉下来吊着', 'FAC-CAMERA'],
    ['the street lamp is fine but the traffic light is completely dark', 'FAC-SIGNAL-DARK'],
  ])('does not draw %s away', (text, serviceCode) => expect(first(text)?.serviceCode).toBe(serviceCode));
  it('does not hide in full-width letters or between invisible ones', () => {
    expect(featuresOf('ＬＥＤ　红\u200b绿灯')).toEqual(featuresOf('led 红绿灯'));
  });
});

describe('a model', () => {
  const texts = ['路灯不亮', '路灯坏了', '路面有坑', '井盖没了'].map((text, at) => ({
    text,
    serviceCode: at < 2 ? 'FAC-LIGHTING' : 'ROAD-DAMAGE',
  }));
  const options = { seed: 1, rounds: 5, rate: 1, start: 1, decay: 0, fewest: 1, bayes: 1, temperature: 1 };
  it('is the same for the same texts, and the same again from its file', () => {
    expect(learn(texts, options)).toEqual(learn(texts, options));
    const read = readModel(writeModel(learn(texts, options)));
    expect(classify(read, '路灯')).toEqual(classify(learn(texts, options), '路灯'));
  });
});
