import { createHash } from 'node:crypto';
import { connectTable } from '@yilu/dynamo';
import { required } from '@yilu/http/environment';
import { objectStore } from '@yilu/http/object-store';
import { ningboCatalogue } from '@yilu/law/violations/catalogue-ningbo';
import { connectVault } from '@yilu/vault';
import { dynamoCatalogues } from './adapters/dynamo-catalogues.js';
import { dynamoImportStore } from './adapters/dynamo-import-store.js';
import { dynamoViolationStore } from './adapters/dynamo-violation-store.js';
import { importMetrics } from './adapters/import-metrics.js';
import { s3Files } from './adapters/s3-files.js';
import { signedFiles } from './adapters/signed-file.js';
import type { ImportDeps } from './ports-import.js';

/** The bureau's secrets by their ids, as bytes. */
const bureauKeys = (environment: NodeJS.ProcessEnv) =>
  Object.fromEntries(
    Object.entries(JSON.parse(required(environment, 'BUREAU_KEYS')) as Record<string, string>).map(
      ([keyId, secret]) => [keyId, Buffer.from(secret, 'base64')] as const,
    ),
  );

/** What brings the bureau's files in, from the environment. */
export function composeImport(environment: NodeJS.ProcessEnv): ImportDeps {
  const table = connectTable(environment);
  const city = environment['CITY'] || 'ningbo';
  const shelf = dynamoCatalogues(table, city, ningboCatalogue);
  return {
    imports: dynamoImportStore(table),
    files: signedFiles(s3Files(objectStore(environment), table.now), bureauKeys(environment)),
    store: dynamoViolationStore(table),
    vault: connectVault(environment),
    catalogues: () => shelf.versions(),
    dictionaries: [],
    city,
    sha256: (content) => createHash('sha256').update(content).digest('hex'),
    count: importMetrics((line) => void process.stdout.write(line), table.now),
    now: table.now,
  };
}
