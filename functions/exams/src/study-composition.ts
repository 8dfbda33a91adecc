import { hash } from 'node:crypto';
import { connectTable } from '@yilu/dynamo';
import { type ApiOptions, logFault, required, tokenVerifier } from '@yilu/http';
import { dynamoStudyStore } from './adapters/dynamo-study-store.js';
import { studyBanks } from './adapters/study-banks.js';
import type { StudyDeps } from './ports-study.js';

/** Everything that the study room needs, from the environment. */
export function composeStudy(environment: NodeJS.ProcessEnv): {
  deps: StudyDeps;
  options: Omit<ApiOptions, 'audience' | 'isOpen'>;
} {
  const table = connectTable(environment);
  return {
    deps: {
      store: dynamoStudyStore(table),
      banks: studyBanks(),
      now: table.now,
      newId: table.newId,
      sha256: (content) => hash('sha256', content, 'hex'),
    },
    options: {
      verifyToken: tokenVerifier(JSON.parse(required(environment, 'TOKEN_PUBLIC_KEYS'))),
      log: logFault,
    },
  };
}
