import { connectTable } from '@yilu/dynamo';
import { required } from '@yilu/http';
import { connectVault } from '@yilu/vault';
import { dynamoFinanceStore } from './adapters/dynamo-finance-store.js';
import { dynamoPaymentStore } from './adapters/dynamo-payment-store.js';
import { placeSeal } from './adapters/place-seal.js';
import { optionsOf } from './caller-options.js';
import { composeMoney, secondPersonFrom } from './money-composition.js';
import type { CitizenDeps } from './ports.js';
import type { FinanceStaffDeps, LinkDeps, PaperDeps } from './ports-finance.js';

/** Everything that the citizens' side needs: beside it the vault, which opens whose wallet pays. */
export const compose = (environment: NodeJS.ProcessEnv) => {
  const vault = connectVault(environment);
  const deps: CitizenDeps & LinkDeps & PaperDeps = {
    ...composeMoney(environment),
    finance: dynamoFinanceStore(connectTable(environment)),
    keyedHash: (value) => vault.lookup('link', value),
    drawReceipt: async (paper) => (await import('./adapters/receipt-press.js')).drawReceipt(paper),
    places: placeSeal(vault),
    openLogin: (personId, sealed) => vault.open('login_subject', personId, sealed),
    h5Url: required(environment, 'H5_URL').replace(/\/+$/, ''),
  };
  return { deps, options: optionsOf(environment) };
};

/** What the officers' side needs: the books, and no wallet. */
export const composeStaff = (environment: NodeJS.ProcessEnv) => {
  const table = connectTable(environment);
  const deps: FinanceStaffDeps = {
    payments: dynamoPaymentStore(table),
    finance: dynamoFinanceStore(table),
    now: table.now,
    secondPersonFromFen: secondPersonFrom(environment),
  };
  return { deps, options: optionsOf(environment) };
};
