import type { NewEvent } from '@yilu/contracts';
import type { MoveLimits } from '@yilu/law/feedback/move-limits';
import type { Move, MoveTask, Told } from './files.js';
import { ownerAsked } from './move-news.js';
import { policeTask } from './police.js';

/** What an act makes of a request: its next version, tasks that are new or changed, and what the world hears. */
export interface Step {
  readonly move: Move;
  readonly tasks: readonly MoveTask[];
  readonly events: readonly NewEvent[];
}

type Asked = Omit<Move, 'version' | 'askedAt' | 'touchedAt' | 'state' | 'told' | 'urgedAt'>;

/** The ways by which this owner is told, this time. */
export const tellings = (
  { holders, relay, urgedAt }: Pick<Move, 'holders' | 'relay' | 'urgedAt'>,
  at: string,
): Told[] => [
  ...(holders.length > 0 ? [{ by: 'app', at } as const] : []),
  ...(relay ? [{ by: 'sms', at } as const] : []),
  // Whoever did not read the message is rung up beside the next one.
  ...(relay && urgedAt.length > 0 ? [{ by: 'voice', at } as const] : []),
];

/** A new request: its owner is told; where nobody can be, or somebody is in danger, the police have it at once. */
export function asked(facts: Asked, limits: MoveLimits, at: Date): Step {
  const now = at.toISOString();
  const told = tellings({ ...facts, urgedAt: [] }, now);
  const why = facts.emergency ? 'emergency' : told.length === 0 ? 'not_reached' : undefined;
  const open: Move = { ...facts, version: 1, askedAt: now, touchedAt: now, state: 'waiting', told, urgedAt: [] };
  const events = told.length > 0 ? [ownerAsked(open, now)] : [];
  if (!why) return { move: open, tasks: [], events };
  const move: Move = { ...open, state: 'police', police: { since: now, why, unit: limits.dutyUnit, taken: false } };
  return { move, tasks: [policeTask(move, why, now)], events };
}
