import { connectTable } from '@yilu/dynamo';
import { logFault } from '@yilu/http/environment';
import { dynamoExamStore } from './adapters/dynamo-exam-store.js';
import { dueShards } from './adapters/exam-items.js';
import { type Followed, followBookings } from './use-cases/follow-bookings.js';

const table = connectTable(process.env);
const report = (fault: unknown) => logFault(fault instanceof Error ? fault : new Error(String(fault)));
const city = process.env['CITY'] || 'ningbo';
const deps = { store: dynamoExamStore(table, city), now: table.now, city };
const follow = followBookings(deps, dueShards, report);

// Kept back to end what was begun.
const reserveMs = 8_000;

/** Every minute: holds, offers and fees that ran out, and reminders of exams that are near. */
export const handler = async (
  _event: unknown,
  context: { readonly getRemainingTimeInMillis: () => number },
): Promise<Followed> => follow(() => context.getRemainingTimeInMillis() > reserveMs);
