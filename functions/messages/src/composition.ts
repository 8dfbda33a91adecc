import { connectTable } from '@yilu/dynamo';
import { type ApiOptions, logFault, required, tokenVerifier } from '@yilu/http';
import { dynamoMessageStore } from './adapters/dynamo-message-store.js';
import type { Deps } from './ports.js';

/** Everything that the API's use cases need, from the environment. */
export function compose(environment: NodeJS.ProcessEnv): {
  deps: Deps;
  options: Omit<ApiOptions, 'audience' | 'isOpen'>;
} {
  const table = connectTable(environment);
  return {
    deps: { messages: dynamoMessageStore(table), now: table.now },
    options: {
      verifyToken: tokenVerifier(JSON.parse(required(environment, 'TOKEN_PUBLIC_KEYS'))),
      log: logFault,
    },
  };
}
