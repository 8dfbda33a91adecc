import { closeSync, existsSync, mkdirSync, openSync, readFileSync, readSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { CityProblem } from './city-problem.js';
import { readSeeded } from './demo/seed.js';
import { readSecrets } from './secrets.js';
import { readState } from './state-file.js';
import { readCheckpoints } from './stream-pump.js';

const anyJson = z.unknown();
const sqliteHeader = 'SQLite format 3\0';

function checkStore(file: string) {
  if (!existsSync(file)) return;
  const head = Buffer.alloc(sqliteHeader.length);
  const opened = openSync(file, 'r');
  const read = readSync(opened, head, 0, head.length, 0);
  closeSync(opened);
  if (read > 0 && head.toString('latin1') !== sqliteHeader) {
    throw new CityProblem(
      `The state file ${file} is broken: it is no store. Nothing was changed: restore it, or begin anew with npm start -- --reset`,
    );
  }
}

/** Reads every file of the state before anything is started or written; refuses with a sentence at the first broken one. */
export function checkDirectory(directory: string): void {
  const secrets = readSecrets(directory);
  readCheckpoints(join(directory, 'checkpoints.json'));
  for (const name of [
    'sms',
    'wechat',
    'alipay',
    'wechat-pay',
    'alipay-pay',
    'treasury',
    'bank',
    'bureau',
    'registry',
  ]) {
    readState(join(directory, 'simulators', `${name}.json`), anyJson);
  }
  readSeeded(directory);
  const store = join(directory, 'store.db');
  checkStore(store);
  if (!secrets && existsSync(store)) {
    throw new CityProblem(
      `${join(directory, 'secrets.json')} is missing, and without it the store beside it cannot be read. Nothing was changed: restore it, or begin anew with npm start -- --reset`,
    );
  }
}

const isAlive = (pid: number) => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};

/** Makes the directory this city's alone, empty where `reset`; the answer lets it go again. A claim of a process that is gone does not count. */
export function claimDirectory(directory: string, reset = false): () => void {
  const file = join(directory, 'running');
  const holder = existsSync(file) ? Number(readFileSync(file, 'utf8')) : 0;
  if (holder > 0 && holder !== process.pid && isAlive(holder)) {
    throw new CityProblem(`Another city (process ${holder}) runs on ${directory}. Stop it first.`);
  }
  if (reset) rmSync(directory, { recursive: true, force: true });
  mkdirSync(directory, { recursive: true });
  writeFileSync(file, String(process.pid));
  // Whoever waits for the addresses must not find those of an earlier run.
  const addresses = join(directory, 'addresses.json');
  rmSync(addresses, { force: true });
  return () => {
    for (const gone of [file, addresses]) rmSync(gone, { force: true });
  };
}
