import { connectTable } from '@yilu/dynamo';
import { objectStore } from '@yilu/http/object-store';
import { connectVault } from '@yilu/vault';
import { dynamoExamStore } from './adapters/dynamo-exam-store.js';
import { s3DrawShelf } from './adapters/s3-draw-shelf.js';
import { advanceDraw, runDue } from './use-cases/advance-draw.js';

/** Kept back to end what was begun, and to write down how far it came. */
const reserveMs = 60_000;
/** Windows of the last months: an older one is drawn long ago, and objections to it are over. */
const plansLookedAt = 50;

const table = connectTable(process.env);
const city = process.env['CITY'] || 'ningbo';
const store = dynamoExamStore(table, city);
const advance = advanceDraw({
  store,
  shelf: s3DrawShelf(objectStore(process.env), table.now),
  vault: connectVault(process.env),
  now: table.now,
  city,
});

/** Every minute: takes each draw that is due as far as it may go, until time is up. */
export const handler = async (
  _event: unknown,
  context: { readonly getRemainingTimeInMillis: () => number },
): Promise<{ runs: number }> => {
  const mayGoOn = () => context.getRemainingTimeInMillis() > reserveMs;
  const { items } = await store.listPlans({ limit: plansLookedAt });
  let runs = 0;
  for (const plan of items) {
    if (runDue(plan, table.now()) === undefined || !mayGoOn()) continue;
    await advance(plan.planId, mayGoOn);
    runs++;
  }
  return { runs };
};
