import { describe, expect, it } from 'vitest';
import { consequencesOfCancelling, consequencesOfMissing } from './consequences.js';
import { ningboProfile } from './profile.js';

const told = (consequences: readonly { readonly zh: string }[]) => consequences.map(({ zh }) => zh).join('。');

describe('before a seat is given back', () => {
  it('one reads that the place in line moves, that no attempt is counted, and what becomes of the fee', () => {
    const text = told(consequencesOfCancelling({ subject: 'S2', feePaid: true }, ningboProfile));
    expect(text).toContain('排序时间改为取消的时间');
    expect(text).toContain('不计入考试次数');
    expect(text).toContain('原路退回');
  });
  it('nothing is said of a fee that was not paid, and the truth of one that stays', () => {
    expect(told(consequencesOfCancelling({ subject: 'S2', feePaid: false }, ningboProfile))).not.toContain('考试费');
    const keeps = { cancel: { ...ningboProfile.cancel, refundsFee: false } };
    expect(told(consequencesOfCancelling({ subject: 'S2', feePaid: true }, keeps))).toContain('不予退还');
  });
});

describe('before a seat is given back that', () => {
  it('is not paid for yet, one reads that the place in line stays', () => {
    const text = told(consequencesOfCancelling({ subject: 'S2', feePaid: false, feeOwed: true }, ningboProfile));
    expect(text).toContain('不影响排序时间');
    expect(text).not.toContain('改为取消的时间');
  });
  it('is of the reserved quota, one reads that this is the window’s', () =>
    expect(
      told(consequencesOfCancelling({ subject: 'S2', feePaid: false, pool: 'priority' }, ningboProfile)),
    ).toContain('不能在线取消'));
});

describe('before an exam is missed', () => {
  it.each([
    ['S2', '最多5次', '10日后'],
    ['S3R', '最多5次', '10日后'],
  ] as const)('%s: judged failed, counted, and with its wait', (subject, count, wait) => {
    const text = told(consequencesOfMissing({ subject, feePaid: true }, ningboProfile));
    for (const part of ['按不合格处理', '缺考的时间', count, wait, '不予退还']) expect(text).toContain(part);
  });
  it('科目一 has neither a limit nor a wait', () => {
    const text = told(consequencesOfMissing({ subject: 'S1', feePaid: false }, ningboProfile));
    expect(text).not.toMatch(/最多|日后|考试费/);
  });
  it('each has its basis in both languages', () => {
    const all = [
      ...consequencesOfCancelling({ subject: 'S2', feePaid: true }, ningboProfile),
      ...consequencesOfMissing({ subject: 'S2', feePaid: true }, ningboProfile),
    ];
    for (const { en, basis } of all) {
      expect(en).toMatch(/^[A-Z]/);
      expect(basis.zh).toMatch(/规[则定]/);
      expect(basis.en).toMatch(/[Rr]ule|Provisions/);
    }
  });
});
