import type { AskDefendantRequest, DefenceId } from '@yilu/contracts';
import { refuse } from '@yilu/kernel';
import { asked } from '../domain/defence-acts.js';
import type { Deps } from '../ports.js';
import { actOnDefence } from './act-on-defence.js';
import type { StaffCommand } from './commands.js';

/** Asks the citizen for what is missing. Only the officer who has the defence asks, so that nobody is asked twice. */
export const askDefendant =
  ({ store, vault, now }: Pick<Deps, 'store' | 'vault' | 'now'>) =>
  (by: StaffCommand, defenceId: DefenceId, { text }: AskDefendantRequest) =>
    actOnDefence<'defence.wrong_state' | 'defence.too_many_questions' | 'defence.not_yours'>(
      { store },
      by,
      { defenceId, name: 'defence_question_asked' },
      async (defence) => {
        if (defence.assignedTo?.officerId !== by.officer.officerId) return refuse('defence.not_yours');
        const sealed = await vault.seal('defence', defenceId, text);
        return asked(defence, { by: by.officer.officerId, text: sealed }, now());
      },
    );
