import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { likeness, wordsShared } from './likeness.js';

const dark = { serviceCode: 'FAC-SIGNAL-DARK', description: '中山路口的红绿灯全灭了' };

describe('how much a report speaks of the same', () => {
  it('grows as it is nearer', () => {
    expect(likeness({}, dark, 40, 250)).toBeGreaterThan(likeness({}, dark, 240, 250));
  });
  it('grows with its service: the same, of the same group, another', () => {
    const [same, group, other] = ['FAC-SIGNAL-DARK', 'FAC-SIGNAL-STUCK', 'ROAD-DAMAGE'].map((serviceCode) =>
      likeness({ serviceCode }, dark, 40, 250),
    );
    expect([same, group, other]).toEqual([...[same, group, other]].sort((a, b) => Number(b) - Number(a)));
    expect(new Set([same, group, other]).size).toBe(3);
  });
  it('grows with the words that both use', () => {
    const same = likeness({ text: '红绿灯全灭' }, dark, 40, 250);
    expect(same).toBeGreaterThan(likeness({ text: '路面有坑' }, dark, 40, 250));
  });
  it('lies between 0 and 1 whatever was said', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.integer({ min: 0, max: 1_000 }), (text, description, metres) => {
        const value = likeness({ text, serviceCode: 'CONSULT' }, { ...dark, description }, metres, 250);
        expect(value >= 0 && value <= 1).toBe(true);
      }),
    );
  });
  it('sees the same words in another order of sentences', () => {
    expect(wordsShared('路灯不亮，路口很黑', '路口很黑。路灯不亮')).toBeGreaterThan(0.7);
  });
});
