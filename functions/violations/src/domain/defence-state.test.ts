import { DefenceState } from '@yilu/contracts';
import { describe, expect, it } from 'vitest';
import { advanced, type DefenceAct, defenceTransitions, isPending } from './defence-state.js';

const acts: readonly DefenceAct[] = ['take', 'release', 'ask', 'reply', 'uphold', 'reject', 'withdraw'];

describe('the states of a defence', () => {
  it('answers every pair of state and act, and refuses those that no row names', () => {
    for (const state of DefenceState.options)
      for (const act of acts) {
        const row: Partial<Record<DefenceAct, string>> = defenceTransitions[state];
        const expected = row[act] ? { ok: true, value: row[act] } : { ok: false, refusal: 'defence.wrong_state' };
        expect(advanced(state, act)).toEqual(expected);
      }
  });
  it('lets nothing follow an end', () => {
    for (const state of DefenceState.options)
      expect(acts.some((act) => advanced(state, act).ok)).toBe(isPending(state));
  });
  it('lets a citizen take his defence back as long as it is pending', () => {
    for (const state of DefenceState.options) expect(advanced(state, 'withdraw').ok).toBe(isPending(state));
  });
});
