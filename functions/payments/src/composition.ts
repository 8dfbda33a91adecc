import { randomBytes } from 'node:crypto';
import { connectTable } from '@yilu/dynamo';
import { type ApiOptions, logFault, required, tokenVerifier } from '@yilu/http';
import { quoteSurcharge } from '@yilu/law/violations/surcharge';
import { connectVault } from '@yilu/vault';
import { dynamoPaymentStore } from './adapters/dynamo-payment-store.js';
import { placeSeal } from './adapters/place-seal.js';
import { connectProviders } from './connect-providers.js';
import type { CitizenDeps, StaffDeps } from './ports.js';

const optionsOf = (environment: NodeJS.ProcessEnv): Omit<ApiOptions, 'audience' | 'isOpen'> => ({
  verifyToken: tokenVerifier(JSON.parse(required(environment, 'TOKEN_PUBLIC_KEYS'))),
  log: logFault,
});

/** A day and eighty random bits in 20 characters: short enough for a refund's number to fit the wallets beside it. */
const attemptIdOf = (now: Date) =>
  `Y${now.toISOString().slice(2, 10).replaceAll('-', '')}${randomBytes(10).toString('hex')}`;

/** What every Lambda that moves money needs, from the environment. */
export function composeMoney(environment: NodeJS.ProcessEnv): StaffDeps {
  const table = connectTable(environment);
  return {
    payments: dynamoPaymentStore(table),
    providers: connectProviders(environment, table.now),
    quoteSurcharge,
    now: table.now,
    newAttemptId: () => attemptIdOf(table.now()),
    secondPersonFromFen: Number(environment['SECOND_PERSON_FROM_FEN'] || 50_000),
  };
}

/** Everything that the citizens' side needs: beside it the vault, which opens whose wallet pays. */
export const compose = (environment: NodeJS.ProcessEnv) => {
  const vault = connectVault(environment);
  const deps: CitizenDeps = {
    ...composeMoney(environment),
    places: placeSeal(vault),
    openLogin: (personId, sealed) => vault.open('login_subject', personId, sealed),
    h5Url: required(environment, 'H5_URL').replace(/\/+$/, ''),
  };
  return { deps, options: optionsOf(environment) };
};

/** What the officers' side needs. */
export const composeStaff = (environment: NodeJS.ProcessEnv) => ({
  deps: composeMoney(environment),
  options: optionsOf(environment),
});
