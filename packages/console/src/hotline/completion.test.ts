import { describe, expect, it } from 'vitest';
import { type Completion, completionMissing, outcomesOf, replyTo } from './completion.js';

const lamp = { isPrivate: false, group: { zh: '设施-照明', en: 'Lighting' } };
const question = { isPrivate: true, group: { zh: '咨询', en: 'Questions' } };
const proposal = { isPrivate: false, group: { zh: '建议', en: 'Proposals' } };

describe('how a report ends', () => {
  it('is answered where there is a question, a complaint or a proposal, and never where a lamp is out', () => {
    expect(outcomesOf(lamp)).toEqual(['fixed', 'not_fixed']);
    expect(outcomesOf(question)[0]).toBe('answered');
    expect(outcomesOf(proposal)).toContain('answered');
    expect(outcomesOf(undefined)).not.toContain('answered');
  });
});

describe('a completion', () => {
  const fixed: Completion = { outcome: 'fixed', photoIds: ['p'], photoOpen: false, text: '', reply: undefined };
  it.each([
    ['a repair with its photograph', fixed, undefined],
    ['a repair without one', { ...fixed, photoIds: [] }, 'console.hotline.missing.photo'],
    [
      'a repair whose photograph is still being marked',
      { ...fixed, photoOpen: true },
      'console.hotline.missing.photo_sent',
    ],
    ['no repair and no reason', { ...fixed, outcome: 'not_fixed', text: ' ' }, 'console.hotline.missing.why_not'],
    ['no repair, with its reason', { ...fixed, outcome: 'not_fixed', text: '即将改建' }, undefined],
    ['an answer without words', { ...fixed, outcome: 'answered' }, 'console.hotline.missing.answer'],
    ['a reply that is too short', { ...fixed, reply: '好' }, 'console.hotline.missing.reply'],
    ['a reply with a placeholder', { ...fixed, reply: '{place}已由本单位修复' }, 'console.hotline.missing.placeholder'],
    ['a repair with a reply', { ...fixed, reply: '中山路的信号灯已修复。' }, undefined],
  ] as const)('of %s', (_what, completion, missing) => {
    expect(completionMissing(completion)).toBe(missing);
  });
  it('begins its reply with the sentence that goes with its outcome', () => {
    const templates = [
      { templateId: 'material', act: 'extend', title: '等待材料', text: '等待材料。' },
      { templateId: 'fixed', act: 'reply', title: '已修复', text: '已修复。' },
      { templateId: 'not_fixed', act: 'reply', title: '暂不处理', text: '暂不改动。' },
    ] as const;
    expect(replyTo('not_fixed', [...templates])).toBe('暂不改动。');
    expect(replyTo('answered', [...templates])).toBe('');
  });
});
