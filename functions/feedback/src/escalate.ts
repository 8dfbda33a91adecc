import { connectTable } from '@yilu/dynamo';
import { logFault } from '@yilu/http/environment';
import { dynamoDeskStore } from './adapters/dynamo-desk-store.js';
import { dynamoFeedbackStore } from './adapters/dynamo-feedback-store.js';
import { type Escalated, escalateReports } from './use-cases/escalate-reports.js';

const table = connectTable(process.env);
const escalate = escalateReports(
  {
    store: dynamoFeedbackStore(table),
    desk: dynamoDeskStore(table),
    now: table.now,
    city: process.env['CITY'] || 'ningbo',
  },
  (fault) => logFault(fault instanceof Error ? fault : new Error(String(fault))),
);

// Kept back to end what was begun.
const reserveMs = 8_000;

/** Every half hour: what is past its day is told to its unit, then to the unit's lead, then to the supervisor. */
export const handler = async (
  _event: unknown,
  context: { readonly getRemainingTimeInMillis: () => number },
): Promise<Escalated> => escalate(() => context.getRemainingTimeInMillis() > reserveMs);
