import { createHash, randomBytes } from 'node:crypto';
import { connectTable } from '@yilu/dynamo';
import { type ApiOptions, logFault, required, tokenVerifier } from '@yilu/http';
import { objectStore } from '@yilu/http/object-store';
import { pictureShelf } from '@yilu/http/picture-shelf';
import { httpRegistry } from '@yilu/http/registry';
import { ningboCatalogue } from '@yilu/law/violations/catalogue-ningbo';
import { connectVault } from '@yilu/vault';
import { dynamoCatalogues } from './adapters/dynamo-catalogues.js';
import { dynamoImportStore } from './adapters/dynamo-import-store.js';
import { dynamoStatistics } from './adapters/dynamo-statistics.js';
import { dynamoViolationStore } from './adapters/dynamo-violation-store.js';
import { papers } from './adapters/papers.js';
import type { StaffDeps } from './ports-import.js';

/** Everything that both sides need, from the environment. */
export function compose(environment: NodeJS.ProcessEnv): {
  deps: StaffDeps;
  options: Omit<ApiOptions, 'audience' | 'isOpen'>;
} {
  const table = connectTable(environment);
  const city = environment['CITY'] || 'ningbo';
  const catalogueShelf = dynamoCatalogues(table, city, ningboCatalogue);
  return {
    deps: {
      store: dynamoViolationStore(table),
      statistics: dynamoStatistics(table),
      imports: dynamoImportStore(table),
      pictures: pictureShelf(objectStore(environment)),
      catalogueShelf,
      registry: httpRegistry({
        baseUrl: environment['REGISTRY_BASE_URL'] ?? '',
        key: environment['REGISTRY_KEY'] ?? '',
        now: table.now,
      }),
      papers,
      vault: connectVault(environment),
      now: table.now,
      newId: table.newId,
      random: randomBytes,
      sha256: (content) => createHash('sha256').update(content).digest('hex'),
      city,
      h5Url: required(environment, 'H5_URL').replace(/\/+$/, ''),
    },
    options: {
      verifyToken: tokenVerifier(JSON.parse(required(environment, 'TOKEN_PUBLIC_KEYS'))),
      log: logFault,
    },
  };
}
