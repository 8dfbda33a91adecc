import { describe, expect, it } from 'vitest';
import { actKeys, actsOffered, mainAct, placeholderIn, reportNumber, spokenNumber, withTemplate } from './acts.js';

describe('acts on a report', () => {
  it('have keys that differ from each other and from those of the page', () => {
    const keys = [...Object.values(actKeys), 'j', 'k', 'e', 'r', '?'];
    expect(new Set(keys).size).toBe(keys.length);
  });
  it('are offered in the order of the bar, and reopening to those who take calls alone', () => {
    const acts = { acts: ['moderate', 'reopen', 'reply'] as const } as const;
    expect(actsOffered({ acts: [...acts.acts] }, { takesCalls: true })).toEqual(['reply', 'reopen', 'moderate']);
    expect(actsOffered({ acts: [...acts.acts] }, { takesCalls: false })).toEqual(['reply', 'moderate']);
  });
  it('have one that comes next, and none while the desk waits for a unit', () => {
    const desk = { ofUnit: false };
    expect(mainAct({ status: 'submitted', acts: ['accept', 'dispatch', 'complete'] }, desk)).toBe('dispatch');
    expect(mainAct({ status: 'dispatched', acts: ['acknowledge', 'return'] }, desk)).toBeUndefined();
    expect(mainAct({ status: 'dispatched', acts: ['acknowledge', 'return'] }, { ofUnit: true })).toBe('acknowledge');
    expect(mainAct({ status: 'dispatched', acts: ['schedule', 'return'] }, { ofUnit: true })).toBe('schedule');
    expect(mainAct({ status: 'extended', acts: ['extend', 'complete'] }, desk)).toBe('complete');
    expect(mainAct({ status: 'done', acts: ['reply', 'move'] }, desk)).toBe('reply');
    expect(mainAct({ status: 'closed', acts: ['moderate'] }, desk)).toBeUndefined();
  });
});

describe('a template', () => {
  const all = ['已修复 {place}', '暂不处理'];
  it('replaces another one, and is added to what somebody typed himself', () => {
    expect(withTemplate('', '已修复', all)).toBe('已修复');
    expect(withTemplate('暂不处理', '已修复', all)).toBe('已修复');
    expect(withTemplate('现场已查看。', '已修复', all)).toBe('现场已查看。\n已修复');
  });
  it('is not sent with a placeholder left in it', () => {
    expect(placeholderIn('{place}已由本单位修复')).toBe('{place}');
    expect(placeholderIn('已修复（见照片）')).toBeUndefined();
  });
});

describe('a number', () => {
  it('is read however it was written down', () => {
    for (const typed of ['ABCD1234EFGH', 'abcd 1234 efgh', 'ABCD-1234-EFGH', ' ＡＢＣＤ1234EFGH '])
      expect(reportNumber(typed), typed).toBe('ABCD1234EFGH');
    expect(reportNumber('OIL000000000')).toBe('011000000000');
  });
  it('is none where it is too short, too long, or holds a letter that no number has', () => {
    for (const typed of ['', 'ABCD1234EFG', 'ABCD1234EFGHJ', 'UUUU1234EFGH'])
      expect(reportNumber(typed)).toBeUndefined();
  });
  it('is read out in groups of four', () => {
    expect(spokenNumber('ABCD1234EFGH')).toBe('ABCD 1234 EFGH');
  });
});
