import { randomBytes } from 'node:crypto';
import { connectTable } from '@yilu/dynamo';
import { type ApiOptions, logFault, required, tokenVerifier } from '@yilu/http';
import { objectStore } from '@yilu/http/object-store';
import { firstBytes, pictureShelf } from '@yilu/http/picture-shelf';
import { httpRegistry } from '@yilu/http/registry';
import { connectVault } from '@yilu/vault';
import { dynamoExamStatistics } from './adapters/dynamo-exam-statistics.js';
import { dynamoExamStore } from './adapters/dynamo-exam-store.js';
import { dynamoStudyStore } from './adapters/dynamo-study-store.js';
import { dynamoTallies } from './adapters/dynamo-tallies.js';
import { keptTallies } from './adapters/kept-tallies.js';
import { papers } from './adapters/papers.js';
import { s3DrawShelf } from './adapters/s3-draw-shelf.js';
import type { CertificateDeps } from './ports.js';

/** Everything that both sides need, from the environment. */
export function compose(environment: NodeJS.ProcessEnv): {
  deps: CertificateDeps;
  options: Omit<ApiOptions, 'audience' | 'isOpen'>;
} {
  const table = connectTable(environment);
  const objects = objectStore(environment, 'PICTURES_BUCKET');
  return {
    deps: {
      store: dynamoExamStore(table, environment['CITY'] || 'ningbo'),
      statistics: dynamoExamStatistics(table),
      tallies: keptTallies(dynamoTallies(table), table.now),
      study: dynamoStudyStore(table),
      papers,
      pictures: pictureShelf(objects),
      firstBytes: (key) => firstBytes(objects, key, table.now()),
      shelf: s3DrawShelf(objectStore(environment), table.now),
      registry: httpRegistry({
        baseUrl: environment['REGISTRY_BASE_URL'] ?? '',
        key: environment['REGISTRY_KEY'] ?? '',
        now: table.now,
      }),
      vault: connectVault(environment),
      now: table.now,
      newId: table.newId,
      random: randomBytes,
      city: environment['CITY'] || 'ningbo',
      h5Url: required(environment, 'H5_URL').replace(/\/+$/, ''),
    },
    options: {
      verifyToken: tokenVerifier(JSON.parse(required(environment, 'TOKEN_PUBLIC_KEYS'))),
      log: logFault,
    },
  };
}
