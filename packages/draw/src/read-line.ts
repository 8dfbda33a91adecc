import type { BookingNumber, SessionId } from '@yilu/contracts';
import type { DrawApplication } from './application-line.js';

/** An application as its line in `applications.jsonl` tells it. */
export function applicationOf(line: string): DrawApplication {
  const told = JSON.parse(line);
  return {
    number: told.number,
    subject: told.subject,
    licenceClass: told.class,
    rankTime: told.rankTime,
    ...(told.submittedAt ? { submittedAt: told.submittedAt } : {}),
    preferences: told.preferences,
    anySession: told.any,
    maskedName: told.name,
  };
}

/** A line of `results.jsonl`. */
export interface ResultLine {
  readonly number: BookingNumber;
  readonly name: string;
  readonly place: number;
  readonly session: SessionId | null;
}
export const resultOf = (line: string): ResultLine => JSON.parse(line);
