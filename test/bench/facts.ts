import { mkdir } from 'node:fs/promises';
import { type Ports, portsFrom } from '@yilu/local-city/addresses';
import type { CityFacts } from '@yilu/local-city/environment';
import { openSecrets } from '@yilu/local-city/secrets';

/** Keys of their own and the ports that a suite serves; what it does not serve lies at ports where nobody listens. */
export async function cityFacts(
  directory: string,
  storeEndpoint: string,
  served: Partial<Ports> = {},
): Promise<CityFacts> {
  await mkdir(directory, { recursive: true });
  return { ports: { ...portsFrom(1), ...served }, secrets: openSecrets(directory), storeEndpoint, outside: {} };
}
