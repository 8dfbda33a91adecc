import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { writeBundle } from '@yilu/evidence/bundle';
import { afterAll, describe, expect, it } from 'vitest';
import { caseBundle, evidenceKey, manifestOf } from '../fixtures/evidence-bundles.js';
import { specimens } from '../fixtures/forged-bundles.js';

const verifier = fileURLToPath(new URL('../../packages/evidence/bin/verify-evidence.mjs', import.meta.url));
const city = evidenceKey('city-2026');
const all = specimens(city);
const directory = mkdtempSync(join(tmpdir(), 'yilu-verify-'));
afterAll(() => rmSync(directory, { recursive: true }));

interface Verdict {
  readonly findings: readonly (readonly [string, string])[];
}
const { verifyBundle }: { verifyBundle(bytes: Uint8Array, keys?: object): Verdict } = await import(verifier);

/** The first finding, in the words of the table. */
function verdictOn(bytes: Uint8Array) {
  try {
    return verifyBundle(Buffer.from(bytes), { keys: [city.jwk] }).findings[0] ?? 'GENUINE';
  } catch (fault) {
    return fault instanceof Error && fault.constructor.name === 'Unreadable' ? 'UNREADABLE' : fault;
  }
}

describe('the verifier', () => {
  it.each(all.map((one) => [one.name, one.expected, one.bytes] as const))('on %s says %j', (_name, expected, bytes) => {
    expect(verdictOn(bytes)).toEqual(expected);
  });

  it('knows more than twenty ways of forging', () => {
    expect(all.filter(({ expected }) => typeof expected !== 'string').length).toBeGreaterThan(20);
  });

  it('finds whichever byte of a bundle is flipped, or the bundle says the same as before', () => {
    const [whole] = all;
    const genuine = whole?.bytes ?? new Uint8Array();
    // What no reader looks at: times, versions and checksums of the zip. Content is held by SHA-256 instead.
    const missed: number[] = [];
    for (let at = 0; at < genuine.length; at += 13) {
      const forged = Uint8Array.from(genuine);
      forged[at] = (forged[at] ?? 0) ^ 4;
      if (verdictOn(forged) === 'GENUINE') missed.push(at);
    }
    expect(missed.length / (genuine.length / 13)).toBeLessThan(0.1);
  });
});

describe('the command', () => {
  const run = (bytes: Uint8Array, ...more: string[]) => {
    const file = join(directory, 'bundle.zip');
    writeFileSync(file, bytes);
    const { status, stdout } = spawnSync(process.execPath, [verifier, file, ...more], { encoding: 'utf8' });
    return { status, lines: stdout.trim().split('\n') };
  };
  const keys = join(directory, 'keys.json');
  writeFileSync(keys, JSON.stringify({ keys: [city.jwk] }));
  const specimen = (name: string) => all.find((one) => one.name === name)?.bytes ?? new Uint8Array();

  it('says in one line that a bundle is genuine', () => {
    const { status, lines } = run(specimen('a case'), '--keys', keys);
    expect([status, lines]).toEqual([0, ['GENUINE case 7f3a: 8 links in 2 chains, 6 items, 2 day heads.']]);
  });
  it('names what is broken and ends with 1', () => {
    const { status, lines } = run(specimen('two links swapped'), '--keys', keys);
    expect([status, lines[0]]).toEqual([1, 'BROKEN case:7f3a link 3: moved. It stands in the place of another.']);
  });
  it('ends with 2 where there is nothing to verify', () => {
    expect(run(specimen('not a zip'))).toMatchObject({ status: 2, lines: [expect.stringMatching(/^UNREADABLE /)] });
    expect(run(specimen('a case'), '--keys').status).toBe(2);
  });
  it('verifies several files in one run, one verdict each, and ends as badly as the worst', () => {
    const [good, bad] = [join(directory, 'good.zip'), join(directory, 'bad.zip')];
    writeFileSync(good, specimen('a case'));
    writeFileSync(bad, specimen('a missing link'));
    const { status, stdout } = spawnSync(process.execPath, [verifier, good, bad, '--keys', keys], { encoding: 'utf8' });
    expect(status).toBe(1);
    expect(stdout).toMatch(/good\.zip: GENUINE .*\n.*bad\.zip: BROKEN case:7f3a link 3: missing/);
  });
  it('warns where the keys come from the bundle itself, and prints their fingerprints', () => {
    const { status, lines } = run(specimen('a case'));
    expect(status).toBe(0);
    expect(lines[1]).toMatch(/^WARNING /);
    expect(lines[2]).toMatch(/^ {2}city-2026: ([0-9a-f]{4} ){15}[0-9a-f]{4}$/);
  });
  it('says of a case of today which links no day head seals yet', () => {
    expect(run(specimen('a case of today'), '--keys', keys).lines[1]).toMatch(/^NOTE case:7f3a link 6 /);
  });
  it('is a script of the package', () => {
    const file = join(directory, 'bundle.zip');
    writeFileSync(file, specimen('a case'));
    const output = execFileSync('npm', ['run', '--silent', 'verify:evidence', '--', file], { encoding: 'utf8' });
    expect(output).toMatch(/^GENUINE /);
  });
});

it('a bundle has the same bytes each time, in every time zone', () => {
  const bundle = caseBundle(city);
  const bytes = () => Buffer.from(writeBundle(manifestOf(bundle, city), bundle.files));
  const zone = process.env['TZ'];
  process.env['TZ'] = 'Asia/Shanghai';
  const there = bytes();
  process.env['TZ'] = 'America/New_York';
  expect(there.equals(bytes())).toBe(true);
  if (zone === undefined) delete process.env['TZ'];
  else process.env['TZ'] = zone;
});
