import { connectTable } from '@yilu/dynamo';
import { dynamoConversationStore } from './adapters/dynamo-conversation-store.js';
import { closeSilent } from './use-cases/close-silent.js';

const table = connectTable(process.env);
const run = closeSilent({ conversations: dynamoConversationStore(table), now: table.now });

/** Every quarter of an hour: talks in which nobody says a word any more. */
export const handler = async (): Promise<{ closed: number }> => ({ closed: await run() });
