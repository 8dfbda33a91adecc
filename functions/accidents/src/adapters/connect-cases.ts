import type { Table } from '@yilu/dynamo';
import { required } from '@yilu/http/environment';
import { evidenceSigner } from '@yilu/vault/evidence-keys';
import type { CaseStore, EvidenceSigner } from '../ports.js';
import { caseChain } from './case-chain.js';
import { dynamoCaseStore } from './dynamo-case-store.js';

export const connectSigner = (environment: NodeJS.ProcessEnv): EvidenceSigner =>
  evidenceSigner(required(environment, 'EVIDENCE_SIGNING_KEY'));

/** The store of cases as every Lambda that writes them needs it: nothing is written without its link. */
export const connectCases = (environment: NodeJS.ProcessEnv, table: Table): CaseStore =>
  dynamoCaseStore(table, caseChain(connectSigner(environment)));
