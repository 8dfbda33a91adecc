import { EvidenceKeys } from '@yilu/contracts';
import { connectTable } from '@yilu/dynamo';
import { required } from '@yilu/http/environment';
import { evidenceSigner } from '@yilu/vault/evidence-keys';
import { dynamoAuditLog } from './adapters/dynamo-audit-log.js';
import { dynamoDayHeads } from './adapters/dynamo-day-heads.js';
import type { PublicDeps, SealingDeps, StaffDeps } from './ports.js';

type Environment = NodeJS.ProcessEnv;

/** What is published: the day heads, and the public keys alone, whatever else stands in the variable. */
export const composePublic = (environment: Environment): PublicDeps => ({
  heads: dynamoDayHeads(connectTable(environment)),
  keys: EvidenceKeys.parse(JSON.parse(required(environment, 'EVIDENCE_PUBLIC_KEYS'))),
});

/** What chains acts and seals days. */
export function composeSealing(environment: Environment): SealingDeps {
  const table = connectTable(environment);
  return {
    log: dynamoAuditLog(table),
    heads: dynamoDayHeads(table),
    signer: evidenceSigner(required(environment, 'EVIDENCE_SIGNING_KEY')),
    now: table.now,
  };
}

/** What auditors read and take away. */
export const composeStaff = (environment: Environment): StaffDeps => ({
  ...composePublic(environment),
  ...composeSealing(environment),
});
