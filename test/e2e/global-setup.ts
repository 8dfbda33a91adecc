import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startCity } from '@yilu/local-city/city';
import type { TestProject } from 'vitest/node';

/** One city for all end-to-end tests, on ports of its own and with a state that nobody has used. */
export default async function startOneCity(project: TestProject) {
  const directory = await mkdtemp(join(tmpdir(), 'yilu-city-'));
  const city = await startCity({ portBase: 19_700, directory, open: false, quiet: true });
  project.provide('addresses', city.addresses);
  project.provide('store', city.storeEndpoint);
  return async () => {
    await city.stop();
    await rm(directory, { recursive: true, force: true });
  };
}

declare module 'vitest' {
  export interface ProvidedContext {
    addresses: { h5: string; console: string; api: string; open311: string; outbox: string; simulators: string };
    /** The store behind the city, for tests that compare its whole content. */
    store: string;
  }
}
