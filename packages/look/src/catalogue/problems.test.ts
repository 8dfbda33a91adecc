import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { problems } from './problems.js';

const root = fileURLToPath(new URL('../../../../', import.meta.url));
const folders = ['packages/http/src', ...readdirSync(`${root}functions`).map((context) => `functions/${context}/src`)];
const sources = folders.flatMap((folder) =>
  readdirSync(`${root}${folder}`, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
    .map((file) => readFileSync(`${root}${folder}/${file}`, 'utf8')),
);
const found = (pattern: RegExp) => sources.flatMap((source) => [...source.matchAll(pattern)]);

// A row of a problem table: its code, then its status and title.
const rows = found(/'([a-z_]+\.[a-z_0-9]+)': \{\s*status: \d{3},\s*title:/g).map(([, code = '']) => code);
const codes = [...new Set([...rows, 'internal'])].sort();

describe('English for refusals', () => {
  test('reads every row of every problem table out of the APIs’ sources', () => {
    expect(rows).toHaveLength(found(/\bstatus: \d{3},\s*title:/g).length);
    expect(codes.length).toBeGreaterThan(90);
  });
  test('has a sentence for each code that any API can answer, and none for a code that no API knows', () => {
    expect(Object.keys(problems).sort()).toEqual(codes);
  });
  test('is written in English sentences that beg and shout at nobody', () => {
    const wrong = Object.entries(problems).filter(
      ([, sentence]) => !/^[A-Z].*\.$/.test(sentence) || /[\u3400-\u9fff!]|\bplease\b/i.test(sentence),
    );
    expect(wrong).toEqual([]);
  });
});
