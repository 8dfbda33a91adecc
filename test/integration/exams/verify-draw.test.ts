import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { drawFolder, folder } from '../../simulate/draw/draw-folder.js';
import { makeWindow } from '../../simulate/draw/make-window.js';
import { countDifferent, tooMuch } from '../../simulate/draw/simulate-draw.js';

const pathTo = (file: string) => fileURLToPath(new URL(`../../../${file}`, import.meta.url));
const here = mkdtempSync(join(tmpdir(), 'yilu-draw-'));
const [good, tampered] = [join(here, 'good'), join(here, 'tampered')];
beforeAll(() => {
  drawFolder(makeWindow({ applications: 3000, sessions: 60, seed: 5 }), folder(good));
});
afterAll(() => rmSync(here, { recursive: true }));

/** What both verifiers say of a folder: the same bytes, or this throws. */
function verified(directory: string): { readonly code: number | null; readonly report: string } {
  const node = spawnSync(process.execPath, ['--import', 'tsx', pathTo('packages/draw/bin/verify-draw.ts'), directory]);
  const python = spawnSync('python3', ['-B', pathTo('docs/verify_draw.py'), directory]);
  const report = node.stdout.toString();
  expect(python.stdout.toString()).toBe(report);
  expect(python.status).toBe(node.status);
  return { code: node.status, report };
}
/** What they say once a file was tampered with; `bind` writes the new hash of the results into draw.json, as a forger would. */
function verifiedAfter(name: string, tamper: (text: string) => string, bind = false) {
  cpSync(good, tampered, { recursive: true });
  const text = tamper(readFileSync(join(tampered, name), 'utf8'));
  expect(text).not.toBe(readFileSync(join(good, name), 'utf8'));
  writeFileSync(join(tampered, name), text);
  if (bind) {
    const drawn = readFileSync(join(tampered, 'draw.json'), 'utf8');
    const resultsHash = createHash('sha256').update(text).digest('hex');
    writeFileSync(join(tampered, 'draw.json'), drawn.replace(/"resultsHash":"\w+"/, `"resultsHash":"${resultsHash}"`));
  }
  return verified(tampered);
}
const lines = (text: string) => text.trimEnd().split('\n');
const joined = (all: readonly (string | undefined)[]) => `${all.join('\n')}\n`;
const at = (all: readonly string[], place: number) => {
  const line = all[place];
  if (line === undefined) throw new RangeError(`No line ${place}`);
  return line;
};

describe('the verifiers of a draw, in TypeScript and in Python', () => {
  it('find a draw that follows the rules genuine', () => {
    const { code, report } = verified(good);
    expect(report).toContain('GENUINE');
    expect(code).toBe(0);
  });

  it('find a draw genuine that counts the instant of applying', () => {
    const exact = join(here, 'exact');
    drawFolder(makeWindow({ applications: 1000, sessions: 24, seed: 6, exact: true }), folder(exact));
    expect(verified(exact).report).toContain('GENUINE');
  });

  it('find a draw over nobody genuine', () => {
    const empty = join(here, 'empty');
    drawFolder(makeWindow({ applications: 0, sessions: 24, seed: 6 }), folder(empty));
    expect(verified(empty).report).toContain('GENUINE');
  });

  const results = 'results.jsonl';
  it.each<readonly [string, string, (text: string) => string, string]>([
    [
      'one application changed',
      'applications.jsonl',
      (text) => text.replace('"any":false', '"any":true'),
      'one was changed, added or left out.',
    ],
    ['one application left out', 'applications.jsonl', (text) => joined(lines(text).slice(1)), 'has 2999 lines'],
    [
      'the same number twice',
      'applications.jsonl',
      (text) => joined(lines(text).flatMap((line, n) => (n === 7 ? [line, line] : [line]))),
      'stands here twice',
    ],
    [
      'applications out of order',
      'applications.jsonl',
      (text) => joined([...lines(text).slice(1), lines(text)[0]]),
      'does not come after',
    ],
    ['a space within a line', 'applications.jsonl', (text) => text.replace('":', '": '), 'line 1 is not written'],
    ['no line feed at the end', 'applications.jsonl', (text) => text.slice(0, -1), 'line 3000 is not written'],
    ['other seats than promised', 'plan.json', (text) => text.replace(/"seats":\d+/g, '"seats":40'), 'the rules give'],
    [
      'a seed of another commitment',
      'draw.json',
      (text) => text.replace(/"seed":"\w{64}"/, `"seed":"${'0'.repeat(64)}"`),
      'does not belong to the commitment',
    ],
    [
      'another tie seed',
      'draw.json',
      (text) => text.replace(/"tieSeed":"\w{4}/, '"tieSeed":"0000'),
      'The tie seed of this',
    ],
    [
      'a root made too early',
      'root.json',
      (text) => text.replace(/"at":"2026/, '"at":"2025'),
      'before the window closed',
    ],
    [
      'two results swapped',
      results,
      (text) =>
        joined(
          lines(text)
            .with(4, at(lines(text), 5))
            .with(5, at(lines(text), 4)),
        ),
      'results.jsonl, line 5: the rules give',
    ],
    ['a result missing', results, (text) => joined(lines(text).slice(0, -1)), '1 places are missing'],
    ['a result too many', results, (text) => joined([...lines(text), lines(text)[0]]), 'is one more'],
    [
      'a session with one seat too many',
      results,
      (text) => {
        const [first = '', ...rest] = lines(text);
        const [, seat] = /"session":("\w+")/.exec(first) ?? [];
        return joined([first, ...rest.map((line) => line.replace(/"session":null/, `"session":${seat}`))]);
      },
      'seats, and',
    ],
    ['another name', results, (text) => text.replace('"name":"', '"name":"欧'), 'another name than the rules give'],
  ])('find a draw broken by %s, and say where', (_, name, tamper, sentence) => {
    const { code, report } = verifiedAfter(name, tamper, name === results);
    expect(report).toContain(sentence);
    expect(report).toContain('BROKEN');
    expect(code).toBe(1);
  });

  it('say which file is missing', () => {
    cpSync(good, tampered, { recursive: true });
    rmSync(join(tampered, 'draw.json'));
    expect(verified(tampered)).toMatchObject({ code: 1, report: expect.stringContaining('draw.json is missing.') });
  });
});

it('a draw comes out the same in ten other orders of arrival', () => {
  expect(countDifferent({ applications: 2000, sessions: 40, seed: 8, shuffles: 10 })).toBe(0);
});

it('is too much for a city where it takes more than a minute or a gigabyte, each said with its figure', () => {
  expect(tooMuch({ seconds: 60, megabytes: 1024 })).toBeUndefined();
  expect(tooMuch({ seconds: 60.1, megabytes: 1025 })).toBe(
    '60.1 seconds, and 60 are the most; 1025 MB, and 1024 are the most',
  );
});

it('tells beside its report how long it took and how much memory, which its twin need not', () => {
  const { stderr } = spawnSync(process.execPath, ['--import', 'tsx', pathTo('packages/draw/bin/verify-draw.ts'), good]);
  expect(stderr.toString()).toMatch(/^\d+\.\d seconds, \d+ MB\n$/);
});
