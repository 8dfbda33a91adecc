import { connectTable } from '@yilu/dynamo';
import { type ApiOptions, logFault, required, tokenVerifier } from '@yilu/http';
import { connectVault } from '@yilu/vault';
import { connectReportersVault, pseudonymsOf } from '@yilu/vault/reporters-vault';
import { dynamoReporterStore } from './adapters/dynamo-reporter-store.js';
import type { CitizenDeps, Deps } from './ports.js';

/** How callers are known, from the environment. */
export const optionsOf = (environment: NodeJS.ProcessEnv): Omit<ApiOptions, 'audience' | 'isOpen'> => ({
  verifyToken: tokenVerifier(JSON.parse(required(environment, 'TOKEN_PUBLIC_KEYS'))),
  log: logFault,
});

/** What finds a reporter's own: the table and the key of pseudonyms. */
export function composeCitizen(environment: NodeJS.ProcessEnv): CitizenDeps {
  const table = connectTable(environment);
  return {
    store: dynamoReporterStore(table),
    pseudonymOf: pseudonymsOf(environment, 'reporter'),
    now: table.now,
  };
}

/** What follows the reports and identity: beside it the reporters' own vault. */
export function composeKeeping(environment: NodeJS.ProcessEnv): Omit<Deps, 'vault'> {
  return {
    ...composeCitizen(environment),
    reporters: connectReportersVault(environment),
    payeeOf: pseudonymsOf(environment, 'reward_payee'),
    newId: connectTable(environment).newId,
  };
}

/** What opens an identity: both vaults. */
export const composeOpening = (environment: NodeJS.ProcessEnv): Deps => ({
  ...composeKeeping(environment),
  vault: connectVault(environment),
});
