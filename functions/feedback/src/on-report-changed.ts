import { parseEvent } from '@yilu/contracts';
import { connectTable } from '@yilu/dynamo';
import { queueHandler } from '@yilu/http/queue';
import { dynamoDeskStore } from './adapters/dynamo-desk-store.js';
import { dynamoFeedbackStore } from './adapters/dynamo-feedback-store.js';
import { countDesk } from './use-cases/count-desk.js';
import { countHeat } from './use-cases/count-heat.js';
import { moveFollowers } from './use-cases/move-followers.js';
import { tellAreas } from './use-cases/tell-areas.js';
import { tellFollowers } from './use-cases/tell-followers.js';

const table = connectTable(process.env);
const deps = { store: dynamoFeedbackStore(table), desk: dynamoDeskStore(table) };
const tell = tellFollowers(deps);
const move = moveFollowers(deps);
const count = countDesk(deps);
const heat = countHeat(deps);
const tellOfPlace = tellAreas(deps);

/** Own news off the queue: whoever follows a report is told, those of a duplicate go along, and figures are added up. */
export const handler = queueHandler(async (detail) => {
  const event = parseEvent(detail);
  if (!event) return;
  await tell(event);
  await move(event);
  await count(event);
  await heat(event);
  await tellOfPlace(event);
});
