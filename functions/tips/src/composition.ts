import { randomBytes } from 'node:crypto';
import { connectTable } from '@yilu/dynamo';
import { isInBox } from '@yilu/geo/box';
import { type ApiOptions, logFault, required, tokenVerifier } from '@yilu/http';
import { objectStore } from '@yilu/http/object-store';
import { pictureShelf } from '@yilu/http/picture-shelf';
import { ningboFeedback } from '@yilu/law/feedback/city-profile';
import { ningboRewards } from '@yilu/law/feedback/tip-rewards';
import { ningboTips } from '@yilu/law/feedback/tip-rules';
import { connectVault } from '@yilu/vault';
import { connectReportersVault, pseudonymsOf } from '@yilu/vault/reporters-vault';
import { dynamoTipStore } from './adapters/dynamo-tip-store.js';
import type { Deps, StaffDeps } from './ports.js';

const optionsOf = (environment: NodeJS.ProcessEnv): Omit<ApiOptions, 'audience' | 'isOpen'> => ({
  verifyToken: tokenVerifier(JSON.parse(required(environment, 'TOKEN_PUBLIC_KEYS'))),
  log: logFault,
});

/** What the officers' side needs, from the environment: neither the key of pseudonyms nor that of identities. */
export function composeStaff(environment: NodeJS.ProcessEnv) {
  const table = connectTable(environment);
  const deps: StaffDeps = {
    store: dynamoTipStore(table),
    vault: connectVault(environment),
    pictures: pictureShelf(objectStore(environment, 'PICTURES_BUCKET')),
    locked: pictureShelf(objectStore(environment)),
    rules: ningboTips,
    now: table.now,
    random: randomBytes,
  };
  return { deps, options: optionsOf(environment) };
}

/** What the citizens' side needs, from the environment: it seals who reports, and opens nobody's identity. */
export function compose(environment: NodeJS.ProcessEnv) {
  const table = connectTable(environment);
  const deps: Deps = {
    ...composeStaff(environment).deps,
    reporters: connectReportersVault(environment),
    pseudonymOf: pseudonymsOf(environment, 'reporter'),
    rewards: ningboRewards,
    isInCity: (place) => isInBox(place, ningboFeedback.bounds),
    newId: table.newId,
  };
  return { deps, options: optionsOf(environment) };
}
