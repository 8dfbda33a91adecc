import { randomBytes } from 'node:crypto';
import { connectTable } from '@yilu/dynamo';
import { quoteSurcharge } from '@yilu/law/violations/surcharge';
import { dynamoPaymentStore } from './adapters/dynamo-payment-store.js';
import { connectProviders } from './connect-providers.js';
import type { Deps } from './ports.js';

/** A day and eighty random bits in 27 characters: short enough for a refund's number to fit the wallets beside it. */
const attemptIdOf = (now: Date) =>
  `Y${now.toISOString().slice(2, 10).replaceAll('-', '')}${randomBytes(10).toString('hex')}`;

/** From this sum on a manual refund needs a second person. */
export const secondPersonFrom = (environment: NodeJS.ProcessEnv) =>
  Number(environment['SECOND_PERSON_FROM_FEN'] || 50_000);

/** What every Lambda that moves money needs, from the environment; only whoever begins to pay needs the vault beside it. */
export function composeMoney(environment: NodeJS.ProcessEnv): Omit<Deps, 'places'> {
  const table = connectTable(environment);
  return {
    payments: dynamoPaymentStore(table),
    providers: connectProviders(environment, table.now),
    quoteSurcharge,
    now: table.now,
    newAttemptId: () => attemptIdOf(table.now()),
    secondPersonFromFen: secondPersonFrom(environment),
  };
}
