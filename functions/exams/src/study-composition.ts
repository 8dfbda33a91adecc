import { hash } from 'node:crypto';
import { connectTable } from '@yilu/dynamo';
import { type ApiOptions, logFault, required, tokenVerifier } from '@yilu/http';
import { objectStore } from '@yilu/http/object-store';
import { dynamoBankStore } from './adapters/dynamo-bank-store.js';
import { dynamoStudyStore } from './adapters/dynamo-study-store.js';
import { s3BankFiles } from './adapters/s3-bank-files.js';
import { studyBanks } from './adapters/study-banks.js';
import type { BankDeps } from './ports-banks.js';
import type { StudyDeps } from './ports-study.js';

/** Everything that the study room and the desk of its banks need, from the environment. */
export function composeStudy(environment: NodeJS.ProcessEnv): {
  deps: StudyDeps;
  bankDeps: BankDeps;
  options: Omit<ApiOptions, 'audience' | 'isOpen'>;
} {
  const table = connectTable(environment);
  const { now, newId } = table;
  const store = dynamoBankStore(table);
  const files = s3BankFiles(objectStore(environment), now);
  return {
    bankDeps: { banks: store, files, now, newId },
    deps: {
      store: dynamoStudyStore(table),
      banks: studyBanks({ store, files, now }),
      now,
      newId,
      sha256: (content) => hash('sha256', content, 'hex'),
    },
    options: {
      verifyToken: tokenVerifier(JSON.parse(required(environment, 'TOKEN_PUBLIC_KEYS'))),
      log: logFault,
    },
  };
}
