import type { DefenceState } from '@yilu/contracts';
import { accept, type Result, refuse } from '@yilu/kernel';

export type DefenceAct = 'take' | 'release' | 'ask' | 'reply' | 'uphold' | 'reject' | 'withdraw';

/** What may be done with a defence in each state, and what becomes of it; an act that is not named is refused. */
export const defenceTransitions = {
  received: { take: 'assigned', withdraw: 'withdrawn' },
  assigned: {
    take: 'assigned',
    release: 'received',
    ask: 'question',
    uphold: 'upheld',
    reject: 'rejected',
    withdraw: 'withdrawn',
  },
  // Who never replies is answered all the same.
  question: { take: 'question', reply: 'assigned', uphold: 'upheld', reject: 'rejected', withdraw: 'withdrawn' },
  upheld: {},
  rejected: {},
  withdrawn: {},
} as const satisfies Record<DefenceState, Partial<Record<DefenceAct, DefenceState>>>;

/** The state after an act, refused where the defence is not in a state for it. */
export function advanced(state: DefenceState, act: DefenceAct): Result<DefenceState, 'defence.wrong_state'> {
  const row: Partial<Record<DefenceAct, DefenceState>> = defenceTransitions[state];
  const next = row[act];
  return next ? accept(next) : refuse('defence.wrong_state');
}

/** While it is true nothing is asked for: no handling, no payment, no surcharge, no reminder. */
export const isPending = (state: DefenceState | undefined): boolean =>
  state === 'received' || state === 'assigned' || state === 'question';
