import { createHash, randomBytes } from 'node:crypto';
import { EvidenceKeys } from '@yilu/contracts';
import { connectTable } from '@yilu/dynamo';
import { type ApiOptions, logFault, required, tokenVerifier } from '@yilu/http';
import { objectStore } from '@yilu/http/object-store';
import { httpRegistry } from '@yilu/http/registry';
import { cityProfile } from '@yilu/law';
import { connectVault } from '@yilu/vault';
import { connectCases, connectSigner } from './adapters/connect-cases.js';
import { dynamoCollisions } from './adapters/dynamo-collisions.js';
import { dynamoDaySeals } from './adapters/dynamo-day-seals.js';
import { dynamoStatistics } from './adapters/dynamo-statistics.js';
import { s3PhotoShelf } from './adapters/s3-photo-shelf.js';
import type { Deps } from './ports.js';

/** Loaded with the first paper: the PDF library and the font weigh more than everything else together. */
const papers: Deps['papers'] = {
  agreement: async (paper) => (await import('./adapters/paper-press.js')).drawAgreement(paper),
  determination: async (paper) => (await import('./adapters/paper-press.js')).drawDetermination(paper),
};

/** Everything that the API's use cases need, from the environment. */
export function compose(environment: NodeJS.ProcessEnv): {
  deps: Deps;
  options: Omit<ApiOptions, 'audience' | 'isOpen'>;
} {
  const table = connectTable(environment);
  return {
    deps: {
      cases: connectCases(environment, table),
      statistics: dynamoStatistics(table),
      collisions: dynamoCollisions(table),
      evidence: {
        signer: connectSigner(environment),
        publicKeys: EvidenceKeys.parse(JSON.parse(required(environment, 'EVIDENCE_PUBLIC_KEYS'))).keys,
        seals: dynamoDaySeals(table),
      },
      photos: s3PhotoShelf(objectStore(environment)),
      papers,
      vault: connectVault(environment),
      registry: httpRegistry({
        baseUrl: environment['REGISTRY_BASE_URL'] ?? '',
        key: environment['REGISTRY_KEY'] ?? '',
        now: table.now,
      }),
      now: table.now,
      newId: table.newId,
      random: randomBytes,
      sha256: (text) => createHash('sha256').update(text).digest('hex'),
      profile: cityProfile(environment['CITY'] || undefined),
      consentHours: Number(environment['OFFICER_CONSENT_HOURS']) || undefined,
      h5Url: required(environment, 'H5_URL').replace(/\/+$/, ''),
    },
    options: {
      verifyToken: tokenVerifier(JSON.parse(required(environment, 'TOKEN_PUBLIC_KEYS'))),
      log: logFault,
    },
  };
}
