import { parseEvent } from '@yilu/contracts';
import { connectTable } from '@yilu/dynamo';
import { queueHandler } from '@yilu/http/queue';
import { dynamoExamStore } from './adapters/dynamo-exam-store.js';
import { tellEdition } from './use-cases/tell-edition.js';

const table = connectTable(process.env);
const tell = tellEdition({ store: dynamoExamStore(table, process.env['CITY'] || 'ningbo'), now: table.now });

/** A plan changed: everybody who has applied hears of it, shard by shard. */
export const handler = queueHandler(async (detail) => {
  const event = parseEvent(detail);
  if (event?.type === 'exams.edition_published') await tell(event.id, event.data);
});
