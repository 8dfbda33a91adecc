import { createHash, randomBytes } from 'node:crypto';
import { connectTable } from '@yilu/dynamo';
import { required } from '@yilu/http/environment';
import { connectVault } from '@yilu/vault';
import { dynamoClaimStore } from './adapters/dynamo-claim-store.js';
import { parkedCounter } from './adapters/parked-metric.js';
import { webhookPost } from './adapters/webhook-post.js';
import type { DeliveringDeps } from './ports.js';

/** What hands papers over: the store, the vault that opens them, and the way out; from the environment. */
export function composeDelivering(environment: NodeJS.ProcessEnv): DeliveringDeps {
  const table = connectTable(environment);
  const insecureEndpoints = environment['INSURER_ENDPOINTS'] === 'any';
  return {
    store: dynamoClaimStore(table),
    centres: [],
    now: table.now,
    newId: table.newId,
    vault: connectVault(environment),
    random: randomBytes,
    sha256: (text) => createHash('sha256').update(text).digest('hex'),
    chance: Math.random,
    post: insecureEndpoints ? webhookPost(async () => true) : webhookPost(),
    h5Url: required(environment, 'H5_URL').replace(/\/+$/, ''),
    insecureEndpoints,
    countParked: parkedCounter((line) => void process.stdout.write(line), table.now),
  };
}
