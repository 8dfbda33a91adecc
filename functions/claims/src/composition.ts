import { randomBytes } from 'node:crypto';
import { connectTable, type Table } from '@yilu/dynamo';
import { type ApiOptions, logFault, required, tokenVerifier } from '@yilu/http';
import { connectVault } from '@yilu/vault';
import { dynamoClaimStore } from './adapters/dynamo-claim-store.js';
import { centresOf } from './city/centres.js';
import type { Deps, StaffDeps } from './ports.js';

const depsOf = (environment: NodeJS.ProcessEnv, table: Table): Deps => ({
  store: dynamoClaimStore(table),
  centres: centresOf(environment['CITY'] || 'ningbo'),
  now: table.now,
});

const optionsOf = (environment: NodeJS.ProcessEnv): Omit<ApiOptions, 'audience' | 'isOpen'> => ({
  verifyToken: tokenVerifier(JSON.parse(required(environment, 'TOKEN_PUBLIC_KEYS'))),
  log: logFault,
});

/** Everything that the citizens' side needs, from the environment; it opens nothing that is sealed. */
export const compose = (environment: NodeJS.ProcessEnv) => ({
  deps: depsOf(environment, connectTable(environment)),
  options: optionsOf(environment),
});

/** What the officers' and the insurers' sides need beside it: the vault for the webhooks' secrets. */
export const composeStaff = (environment: NodeJS.ProcessEnv) => ({
  deps: {
    ...depsOf(environment, connectTable(environment)),
    vault: connectVault(environment),
    random: randomBytes,
    insecureEndpoints: environment['INSURER_ENDPOINTS'] === 'any',
  } satisfies StaffDeps,
  options: optionsOf(environment),
});
