import { randomBytes } from 'node:crypto';
import { connectTable } from '@yilu/dynamo';
import { type ApiOptions, logFault, required, tokenVerifier } from '@yilu/http';
import { objectStore } from '@yilu/http/object-store';
import { httpOwnerContacts } from '@yilu/http/owner-contacts';
import { firstBytes, pictureShelf } from '@yilu/http/picture-shelf';
import { connectVault } from '@yilu/vault';
import { dynamoMoveStore } from './adapters/dynamo-move-store.js';
import { moveCityOf } from './city/cities.js';
import type { Deps } from './ports.js';

/** Everything that both sides need, from the environment. */
export function compose(environment: NodeJS.ProcessEnv): {
  deps: Deps;
  options: Omit<ApiOptions, 'audience' | 'isOpen'>;
} {
  const table = connectTable(environment);
  const { limits, bounds } = moveCityOf(environment['CITY'] || 'ningbo');
  const objects = objectStore(environment, 'PICTURES_BUCKET');
  return {
    deps: {
      store: dynamoMoveStore(table, limits),
      pictures: pictureShelf(objects),
      firstBytes: (key) => firstBytes(objects, key, table.now()),
      registry: httpOwnerContacts({
        baseUrl: environment['REGISTRY_BASE_URL'] ?? '',
        key: environment['REGISTRY_KEY'] ?? '',
        now: table.now,
      }),
      vault: connectVault(environment),
      limits,
      bounds,
      now: table.now,
      newId: table.newId,
      random: randomBytes,
      h5Url: required(environment, 'H5_URL').replace(/\/+$/, ''),
    },
    options: {
      verifyToken: tokenVerifier(JSON.parse(required(environment, 'TOKEN_PUBLIC_KEYS'))),
      log: logFault,
    },
  };
}
