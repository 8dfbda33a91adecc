import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { Addresses } from '@yilu/local-city/addresses';
import type { TestProject } from 'vitest/node';

interface City {
  readonly addresses: Addresses;
  /** The store behind the city, for tests that compare its whole content. */
  readonly store: string;
}

declare module 'vitest' {
  export interface ProvidedContext {
    /** One for each worker, in the order of their numbers. */
    cities: readonly City[];
  }
}

const file = fileURLToPath(new URL('city-process.ts', import.meta.url));

/** A city on ports of its own and with a state that nobody has used. */
async function startOne(portBase: number) {
  const directory = await mkdtemp(join(tmpdir(), 'yilu-city-'));
  const city = spawn(
    process.execPath,
    ['--import', 'tsx', '--conditions=yilu-source', file, directory, String(portBase)],
    { stdio: ['pipe', 'pipe', 'inherit'] },
  );
  const ended = once(city, 'exit');
  const said = once(createInterface(city.stdout), 'line');
  const line = await Promise.race([said, ended.then(() => undefined)]);
  if (!line) throw new Error('The city did not start');
  return {
    city: JSON.parse(String(line[0])) as City,
    stop: async () => {
      city.stdin.end();
      await ended;
      // What the city started may write there a moment longer.
      await rm(directory, { recursive: true, force: true, maxRetries: 10 });
    },
  };
}

/** A city for each worker of the end-to-end tests: two files that run at the same time share nothing. */
export default async function startCities(project: TestProject) {
  const workers = Array.from({ length: project.config.maxWorkers ?? 1 });
  const started = await Promise.all(workers.map((_, index) => startOne(19_700 + index * 50)));
  project.provide(
    'cities',
    started.map(({ city }) => city),
  );
  return async () => {
    await Promise.all(started.map(({ stop }) => stop()));
  };
}
