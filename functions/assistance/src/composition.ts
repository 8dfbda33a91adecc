import { connectTable } from '@yilu/dynamo';
import { type ApiOptions, logFault, required, tokenVerifier } from '@yilu/http';
import { objectStore } from '@yilu/http/object-store';
import { pictureShelf } from '@yilu/http/picture-shelf';
import { connectVault } from '@yilu/vault';
import { dynamoConversationStore } from './adapters/dynamo-conversation-store.js';
import { rememberedLine } from './adapters/remembered-line.js';
import type { Deps } from './ports.js';

/** Everything that the API's use cases need, from the environment. */
export function compose(environment: NodeJS.ProcessEnv): {
  deps: Deps;
  options: Omit<ApiOptions, 'audience' | 'isOpen'>;
} {
  const table = connectTable(environment);
  const conversations = dynamoConversationStore(table);
  return {
    deps: {
      conversations: { ...conversations, waitingLine: rememberedLine(conversations.waitingLine, table.now) },
      pictures: pictureShelf(objectStore(environment)),
      vault: connectVault(environment),
      now: table.now,
      newId: table.newId,
    },
    options: {
      verifyToken: tokenVerifier(JSON.parse(required(environment, 'TOKEN_PUBLIC_KEYS'))),
      log: logFault,
    },
  };
}
