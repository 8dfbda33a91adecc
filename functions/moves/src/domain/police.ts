import { type MovePoliceReason, MoveTaskId } from '@yilu/contracts';
import { accept, type Result } from '@yilu/kernel';
import type { MoveLimits } from '@yilu/law/feedback/move-limits';
import type { Step } from './asking.js';
import type { Move, MoveTask } from './files.js';
import { moveChanged } from './move-news.js';
import { type MoveAct, stateAfter } from './move-states.js';

/** A task for the police: plate and place stand in it, photographs lie with the request. */
export const policeTask = ({ moveId, plate, place }: Move, why: MovePoliceReason, since: string): MoveTask => ({
  ...{ taskId: MoveTaskId.parse(`police-${moveId}`), version: 1, kind: 'police', moveId, plate, place, why, since },
  emergency: why === 'emergency',
});

/** Hands a request to the duty unit: by its asker, or by the hour, of which he is told. */
export function toPolice(
  move: Move,
  act: Extract<MoveAct, 'call_police' | 'escalate'>,
  why: MovePoliceReason,
  { dutyUnit: unit }: MoveLimits,
  at: Date,
): Result<Step, 'moves.wrong_state'> {
  const state = stateAfter(move.state, act);
  if (!state.ok) return state;
  const since = at.toISOString();
  const next: Move = {
    ...move,
    version: move.version + 1,
    state: state.value,
    emergency: move.emergency || why === 'emergency',
    touchedAt: since,
    police: { since, why, unit, taken: false },
  };
  const events =
    act === 'escalate' ? moveChanged(next, why === 'not_reached' ? 'not_reached' : 'to_police', { unit }) : [];
  return accept({ move: next, tasks: [policeTask(next, why, since)], events });
}

/** What the police have already comes before everything else from here on. */
export const asEmergency = (move: Move, task: MoveTask): Step => ({
  move: { ...move, version: move.version + 1, emergency: true },
  tasks: [{ ...task, version: task.version + 1, emergency: true }],
  events: [],
});

const ended = (move: Move, how: NonNullable<Move['ended']>['how'], at: string): Move => ({
  ...move,
  version: move.version + 1,
  state: 'ended',
  touchedAt: at,
  ended: { at, how },
});

/** Ends a request; a task that a unit has is dropped with it. */
export function endMove(
  move: Move,
  how: 'free' | 'given_up' | 'asker_gone',
  task: MoveTask | undefined,
  at: Date,
): Result<Step, 'moves.wrong_state'> {
  const state = stateAfter(move.state, 'end');
  if (!state.ok) return state;
  const now = at.toISOString();
  const open =
    task && !task.done ? [{ ...task, version: task.version + 1, done: { at: now, outcome: 'dropped' as const } }] : [];
  return accept({ move: ended(move, how, now), tasks: open, events: [] });
}

/** The unit saw to it: its asker is told what it found. */
export function closeMove(move: Move, at: Date): Result<Step, 'moves.wrong_state'> {
  const state = stateAfter(move.state, 'close');
  if (!state.ok) return state;
  const next = ended(move, 'by_police', at.toISOString());
  return accept({ move: next, tasks: [], events: moveChanged(next, 'ended_by_police') });
}

/** Nobody spoke of it again after the owner's word: that word stands. */
export function goQuiet(move: Move, at: Date): Result<Step, 'moves.wrong_state'> {
  const state = stateAfter(move.state, 'go_quiet');
  return state.ok ? accept({ move: ended(move, 'quiet', at.toISOString()), tasks: [], events: [] }) : state;
}
