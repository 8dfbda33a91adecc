import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { Addresses } from '@yilu/local-city/addresses';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  export interface ProvidedContext {
    addresses: Addresses;
    /** The store behind the city, for tests that compare its whole content. */
    store: string;
  }
}

/** One city for all end-to-end tests, on ports of its own and with a state that nobody has used. */
export default async function startOneCity(project: TestProject) {
  const directory = await mkdtemp(join(tmpdir(), 'yilu-city-'));
  const file = fileURLToPath(new URL('city-process.ts', import.meta.url));
  const city = spawn(process.execPath, ['--import', 'tsx', '--conditions=yilu-source', file, directory, '19700'], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const ended = once(city, 'exit');
  const said = once(createInterface(city.stdout), 'line');
  const line = await Promise.race([said, ended.then(() => undefined)]);
  if (!line) throw new Error('The city did not start');
  const { addresses, store } = JSON.parse(String(line[0]));
  project.provide('addresses', addresses);
  project.provide('store', store);
  return async () => {
    city.stdin.end();
    await ended;
    await rm(directory, { recursive: true, force: true });
  };
}
