import { connectTable, type Table } from '@yilu/dynamo';
import { required } from '@yilu/http/environment';
import { objectStore } from '@yilu/http/object-store';
import { dynamoFinanceStore } from './adapters/dynamo-finance-store.js';
import { financeMetrics } from './adapters/finance-metrics.js';
import { s3DayFiles } from './adapters/s3-day-files.js';
import { httpTreasury } from './adapters/treasury.js';
import { composeMoney } from './money-composition.js';
import type { BankDeps, ReceiptDeps, ReconcilingDeps, RemittanceDeps } from './ports-finance.js';

const booksOf = (table: Table) => ({
  finance: dynamoFinanceStore(table),
  now: table.now,
  metrics: financeMetrics((line) => void process.stdout.write(line), table.now),
});

/** What has the treasury issue receipts and acknowledge income, from the environment. */
export function composeTreasury(environment: NodeJS.ProcessEnv): ReceiptDeps & RemittanceDeps {
  const table = connectTable(environment);
  const treasury = httpTreasury({
    baseUrl: required(environment, 'TREASURY_BASE_URL'),
    key: 'yilu',
    secret: required(environment, 'TREASURY_KEY'),
    now: table.now,
  });
  return { ...booksOf(table), receipts: treasury, remittances: treasury };
}

/** What takes the bank's files, from the environment. */
export function composeBank(environment: NodeJS.ProcessEnv): BankDeps {
  const table = connectTable(environment);
  return {
    ...composeMoney(environment),
    ...booksOf(table),
    files: s3DayFiles(objectStore(environment), table.now),
    filesKey: Buffer.from(required(environment, 'BANK_FILES_KEY'), 'base64'),
  };
}

/** What holds our books against the bank's and the treasury's files, from the environment. */
export const composeReconciling = (environment: NodeJS.ProcessEnv): ReconcilingDeps => ({
  ...composeBank(environment),
  treasuryFilesKey: Buffer.from(required(environment, 'TREASURY_KEY')),
});
