import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { portsFrom } from './addresses.js';
import { startCity } from './city.js';
import { CityProblem } from './city-problem.js';
import { close, listen } from './network.js';
import { openSecrets } from './secrets.js';

const portBase = 18_340;
let directory: string;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'yilu-city-'));
});
afterEach(() => rmSync(directory, { recursive: true }));

const problemOf = async (start: Promise<unknown>) => {
  const fault = await start.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  expect(fault).toBeInstanceOf(CityProblem);
  return (fault as CityProblem).message;
};

it('names a port that is taken and touches no state', async () => {
  const holder = createServer();
  await listen(holder, portsFrom(portBase).alipay);
  const problem = await problemOf(startCity({ portBase, directory }));
  expect(problem).toContain(`Port ${portsFrom(portBase).alipay} is taken`);
  expect(problem).toContain('--port-base');
  expect(readdirSync(directory)).toEqual([]);
  await close(holder);
});

it.each(['secrets.json', 'checkpoints.json', 'demo.json', 'store.db'])(
  'names a broken %s and leaves it as it is',
  async (name) => {
    openSecrets(directory);
    const broken = '{"half of a fi';
    writeFileSync(join(directory, name), broken);
    const before = readdirSync(directory);
    const problem = await problemOf(startCity({ portBase, directory }));
    expect(problem).toContain(join(directory, name));
    expect(problem).toContain('--reset');
    expect(readFileSync(join(directory, name), 'utf8')).toBe(broken);
    expect(readdirSync(directory)).toEqual(before);
  },
);

it('refuses a store whose keys are gone instead of making new ones', async () => {
  writeFileSync(join(directory, 'store.db'), 'SQLite format 3\0');
  expect(await problemOf(startCity({ portBase, directory }))).toContain('secrets.json is missing');
  expect(readdirSync(directory)).toEqual(['store.db']);
});

it('refuses a directory that another city runs on', async () => {
  writeFileSync(join(directory, 'running'), String(process.ppid));
  expect(await problemOf(startCity({ portBase, directory }))).toContain('Another city');
});
