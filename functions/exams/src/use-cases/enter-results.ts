import type { EnterResultsRequest, NewEvent, ResultsEntered, SessionId } from '@yilu/contracts';
import type { CommandRefusal } from '@yilu/dynamo';
import { accept, type Result, refuse } from '@yilu/kernel';
import { examCityOf } from '../city/cities.js';
import type { Booking, ExamSession, Learner } from '../domain/files.js';
import { enterResult } from '../domain/results.js';
import type { Deps, Found, Outcome } from '../ports.js';
import type { StaffCommand } from './commands.js';
import { rosterOf } from './roster-of.js';
import { actedBy } from './staff-act.js';

type Refusal = 'exams.no_session' | 'exams.session_called_off' | 'exams.too_early';
type Row = EnterResultsRequest['rows'][number] & { readonly at: number };

/** Rows of one transaction: booking, learner and two events each, of the hundred that it takes. */
const atOnce = 20;

/** Each number once: a second row of the same one would contradict or say nothing. */
function split(rows: readonly Row[]): { once: Row[]; twice: Row[] } {
  const seen = new Set<string>();
  const once = rows.filter(({ number }) => !seen.has(number) && seen.add(number));
  return { once, twice: rows.filter((row) => !once.includes(row)) };
}

/** Enters some rows; those that cannot be entered are told with their reason, and the others stand. */
function entered(
  deps: Deps,
  { bookings, learners }: Found,
  rows: readonly Row[],
  session: ExamSession,
  { officer }: StaffCommand,
): Outcome<ResultsEntered> {
  const written: { bookings: Booking[]; learners: Learner[]; events: NewEvent[] } = {
    bookings: [],
    learners: [],
    events: [],
  };
  const refused: ResultsEntered['refused'] = [];
  for (const row of rows) {
    const booking = bookings.find(({ number }) => number === row.number);
    const learner = learners.find(({ personId }) => personId === booking?.personId);
    const { profile } = examCityOf(deps.city);
    const { officerId } = officer;
    const of = { row, session, attemptId: deps.newId(), officerId, profile, now: deps.now() };
    const next = enterResult(booking, learner, of);
    if (next === 'stands') continue;
    if ('zh' in next) refused.push({ row: row.at, reason: `${next.zh}\n${next.en}` });
    else {
      written.bookings.push(next.booking);
      if (next.learner) written.learners.push(next.learner);
      written.events.push(...next.events);
    }
  }
  const acted = written.bookings.length > 0 ? [actedBy(officer, 'results_entered', session.sessionId)] : [];
  const answer = { entered: rows.length - refused.length, refused };
  return { ...written, events: [...written.events, ...acted], answer };
}

/**
 * Enters the results of a session row by row: the good ones stand, the bad ones are told with row and reason. What stands
 * already is entered again without any change; another result is put right by an appeal alone.
 */
export const enterResults =
  (deps: Deps) =>
  async (
    staff: StaffCommand,
    sessionId: SessionId,
    { rows }: EnterResultsRequest,
  ): Promise<Result<ResultsEntered, Refusal | CommandRefusal>> => {
    const { store, now } = deps;
    const [{ sessions }, roster] = await Promise.all([
      store.find({ sessions: [sessionId] }),
      rosterOf(store, sessionId),
    ]);
    const [session] = sessions;
    if (!session) return refuse('exams.no_session');
    if (session.cancelled) return refuse('exams.session_called_off');
    if (now() < new Date(session.startsAt)) return refuse('exams.too_early');
    const { once, twice } = split(rows.map((row, at) => ({ ...row, at })));
    const answer: ResultsEntered = {
      entered: 0,
      refused: twice.map(({ at }) => ({
        row: at,
        reason: '这个编号前面已经有一行。\nAn earlier row has this number.',
      })),
    };
    for (let from = 0; from < once.length; from += atOnce) {
      const some = once.slice(from, from + atOnce);
      const people = some.flatMap(({ number }) => roster.get(number) ?? []);
      const wanted = {
        bookings: people.map(({ personId, subject }) => ({ personId, subject })),
        learners: people.map(({ personId }) => personId),
      };
      const step = { ...staff.command, key: `${staff.command.key}.${from}` };
      const done = await store.perform<ResultsEntered, never>(step, wanted, (found) =>
        accept(entered(deps, found, some, session, staff)),
      );
      if (!done.ok) return done;
      answer.entered += done.value.entered;
      answer.refused.push(...done.value.refused);
    }
    answer.refused.sort((one, other) => one.row - other.row);
    return accept(answer);
  };
