import type { DeskRole, RecordCallRequest } from '@yilu/contracts';
import type { officerClosings } from '@yilu/contracts/constants';
import { accept, type Result, refuse } from '@yilu/kernel';
import {
  advance,
  type Conversation,
  close,
  type Lease,
  type Line,
  liveLease,
  type Step,
  subjectOf,
} from './conversation.js';

const minuteMs = 60_000;
export const leaseMinutes = 15;
/** Who was heard of within this time has the talk before his eyes and needs no message outside of it. */
const awayMinutes = 2;

export interface Officer {
  readonly officerId: string;
  readonly name: string;
  readonly badge: string;
}

export type HoldRefusal = 'assistance.not_found' | 'assistance.closed' | 'assistance.held_by_other';

const lineOf = ({ name, badge }: Officer): Pick<Line, 'by' | 'officer'> => ({
  by: 'officer',
  officer: { name, badge },
});

/**
 * The talk in this officer's hand, for a quarter of an hour from now; every act of his renews it. Refused while another
 * holds it.
 */
export function hold(
  conversation: Conversation | undefined,
  { officerId, name, badge }: Officer,
  at: Date,
): Result<Conversation, HoldRefusal> {
  if (!conversation) return refuse('assistance.not_found');
  if (conversation.closed) return refuse('assistance.closed');
  const held = liveLease(conversation, at);
  if (held && held.officerId !== officerId) return refuse('assistance.held_by_other');
  const until = new Date(at.getTime() + leaseMinutes * minuteMs).toISOString();
  const lease: Lease = { officerId, name, badge, until };
  return accept({ ...conversation, lease, takenAt: conversation.takenAt ?? at.toISOString() });
}

/** Taking it; the citizen is told who, once. */
export function take(conversation: Conversation, held: Conversation, officer: Officer, at: Date): Step {
  const mine = liveLease(conversation, at)?.officerId === officer.officerId;
  return advance(held, at, {}, mine ? undefined : { ...lineOf(officer), note: 'taken' });
}

/** Told outside the app once, until he is heard of again: a talk that goes to and fro sends no SMS for each line. */
const isAway = ({ citizenAt, told }: Conversation, at: Date) =>
  !told && at.getTime() - Date.parse(citizenAt) >= awayMinutes * minuteMs;

/** What an officer said, in words or by a picture. */
export function said(held: Conversation, line: Omit<Line, 'place' | 'at'>, at: Date): Step {
  const away = isAway(held, at);
  return advance(held, at, { unanswered: false, told: held.told || away }, line, [
    { type: 'assistance.officer_wrote', data: { ...subjectOf(held), away } },
  ]);
}

/** `text` is sealed. */
export const answer = (held: Conversation, officer: Officer, text: string, at: Date): Step =>
  said(held, { ...lineOf(officer), text }, at);

/** Back into the line for a colleague, at the place that the citizen's wait has earned him. */
export const transfer = (
  held: Conversation,
  officer: Officer,
  { to, handOver }: { readonly to: DeskRole; readonly handOver: string },
  at: Date,
): Step =>
  advance(
    held,
    at,
    {
      lease: undefined,
      for: to,
      unanswered: true,
      handOver: { at: at.toISOString(), name: officer.name, text: handOver },
    },
    { ...lineOf(officer), note: 'transferred' },
  );

export const end = (held: Conversation, officer: Officer, reason: (typeof officerClosings)[number], at: Date): Step =>
  close(held, reason, at, lineOf(officer));

/** How long an officer was busy with a talk, for those who wait to know what to expect. */
export const handledSeconds = ({ takenAt }: Conversation, at: Date): number =>
  takenAt ? Math.max(1, Math.round((at.getTime() - Date.parse(takenAt)) / 1000)) : 0;

/** A call that was made: one that reached him fulfils the wish, one that nobody answered leaves it standing. */
export function recordCall(
  held: Conversation,
  officer: Officer,
  outcome: RecordCallRequest['outcome'],
  at: Date,
): Result<Step, 'assistance.no_callback'> {
  if (!held.callback) return refuse('assistance.no_callback');
  const reached = outcome === 'reached';
  return accept(
    advance(held, at, reached ? { callback: undefined, unanswered: false } : {}, {
      ...lineOf(officer),
      note: reached ? 'called_back' : 'call_not_answered',
    }),
  );
}
