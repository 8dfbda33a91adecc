import { describe, expect, test } from 'vitest';
import { fill } from './speak.js';
import { areas, text, textOr } from './text.js';

const rows = Object.entries(areas).flatMap(([area, catalogue]) =>
  Object.entries<{ zh: string; en: string }>(catalogue).map(([key, entry]) => ({ area, key, ...entry })),
);
const names = (sentence: string): string[] =>
  [...new Set([...sentence.matchAll(/\{(\w+)/g)].map((match) => match[1] ?? ''))].sort();

describe('the message catalogue', () => {
  test('has every sentence in both languages', () => {
    expect(rows.filter((row) => !row.zh.trim() || !row.en.trim())).toEqual([]);
    expect(rows.length).toBeGreaterThan(100);
  });
  test('keeps English free of Chinese characters', () => {
    expect(rows.filter((row) => /[\u4e00-\u9fff]/.test(row.en)).map((row) => row.key)).toEqual([]);
  });
  test('uses the same values in both languages', () => {
    expect(rows.filter((row) => names(row.zh).join() !== names(row.en).join()).map((row) => row.key)).toEqual([]);
  });
  test('has no key in two areas', () => {
    const keys = rows.map((row) => row.key);
    expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([]);
  });
  test('shouts at nobody', () => {
    expect(rows.filter((row) => /[!！]/.test(row.zh + row.en)).map((row) => row.key)).toEqual([]);
  });
  test('begs nobody: no sentence begins with 请 or holds a please', () => {
    const begging = /(^|[。，；：])请(?!交警)|\bplease\b/i;
    expect(rows.filter((row) => begging.test(row.zh) || begging.test(row.en)).map((row) => row.key)).toEqual([]);
  });
  test('keeps titles and hints within the 20 characters of a subscribe message', () => {
    const short = rows.filter((row) => row.area === 'notices' && /\.(title|hint)$/.test(row.key));
    expect(short.filter((row) => row.zh.length > 20 || row.en.length > 20).map((row) => row.key)).toEqual([]);
    expect(short.length).toBeGreaterThan(20);
  });
});

describe('speaking', () => {
  test('puts values into the sentence of the reader’s language', () => {
    expect(text('zh-CN', 'step.progress', { step: 3, total: 6 })).toBe('第 3 步，共 6 步');
    expect(text('en', 'step.progress', { step: 3, total: 6 })).toBe('Step 3 of 6');
  });
  test('bends an English noun by its number', () => {
    expect(fill('{count:day|days} left', { count: 1 })).toBe('1 day left');
    expect(fill('{count:day|days} left', { count: 3 })).toBe('3 days left');
  });
  test('leaves the name of a missing value standing', () => {
    expect(fill('第 {step} 步', {})).toBe('第 {step} 步');
  });
  test('falls back for a key that arrives unknown off the wire', () => {
    expect(textOr('en', 'status.signed', 'x')).toBe('Agreement in force');
    expect(textOr('en', 'status.unheard_of', 'x')).toBe('x');
    expect(textOr('en', 'constructor', 'x')).toBe('x');
  });
});
