import type { MoveState } from '@yilu/contracts';
import { accept, type Result, refuse } from '@yilu/kernel';

/** What can befall a request: the owner's answers, what its asker does, the hour, and a unit's end of it. */
export const moveActs = [
  'come',
  'clear',
  'deny',
  'urge',
  'call_police',
  'escalate',
  'end',
  'close',
  'go_quiet',
] as const;
export type MoveAct = (typeof moveActs)[number];

/**
 * What may befall a request in each state, and what becomes of it. Whatever an owner still says while the police have it is
 * heard, and the police keep it: nobody talks his way out of that by a word.
 */
export const moveTransitions = {
  waiting: {
    come: 'coming',
    clear: 'moved',
    deny: 'contested',
    urge: 'waiting',
    call_police: 'police',
    escalate: 'police',
    end: 'ended',
  },
  coming: { clear: 'moved', urge: 'coming', call_police: 'police', escalate: 'police', end: 'ended' },
  moved: { call_police: 'police', end: 'ended', go_quiet: 'ended' },
  contested: { call_police: 'police', end: 'ended', go_quiet: 'ended' },
  police: { come: 'police', clear: 'police', deny: 'police', end: 'ended', close: 'ended' },
  ended: {},
} as const satisfies Record<MoveState, Partial<Record<MoveAct, MoveState>>>;

/** The state after an act, refused where the request is not in a state for it. */
export function stateAfter(state: MoveState, act: MoveAct): Result<MoveState, 'moves.wrong_state'> {
  const row: Partial<Record<MoveAct, MoveState>> = moveTransitions[state];
  const next = row[act];
  return next ? accept(next) : refuse('moves.wrong_state');
}
