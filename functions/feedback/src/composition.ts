import { randomBytes } from 'node:crypto';
import { connectTable } from '@yilu/dynamo';
import { type ApiOptions, logFault, required, tokenVerifier } from '@yilu/http';
import { multiPartUploads } from '@yilu/http/multi-part-upload';
import { objectStore } from '@yilu/http/object-store';
import { pictureShelf } from '@yilu/http/picture-shelf';
import { connectVault } from '@yilu/vault';
import { dynamoDeskStore } from './adapters/dynamo-desk-store.js';
import { dynamoFeedbackStore } from './adapters/dynamo-feedback-store.js';
import type { Deps } from './ports.js';

/** Everything that all sides need, from the environment. */
export function compose(environment: NodeJS.ProcessEnv): {
  deps: Deps;
  options: Omit<ApiOptions, 'audience' | 'isOpen'>;
} {
  const table = connectTable(environment);
  const objects = objectStore(environment, 'PICTURES_BUCKET');
  return {
    deps: {
      store: dynamoFeedbackStore(table),
      desk: dynamoDeskStore(table),
      pictures: pictureShelf(objects),
      uploads: multiPartUploads(objects, table.now),
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
