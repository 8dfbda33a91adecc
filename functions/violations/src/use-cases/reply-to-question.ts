import type { DefenceId, ReplyToQuestionRequest } from '@yilu/contracts';
import { accept } from '@yilu/kernel';
import { following, type ReplyRefusal, replied } from '../domain/defence-acts.js';
import { defenceChanged } from '../domain/filing.js';
import type { Deps } from '../ports.js';
import type { CitizenCommand } from './commands.js';
import { changeOwnDefence } from './own-defence.js';

/** Answers the officer's question, with further documents where the citizen has some. */
export const replyToQuestion =
  ({ store, vault, now }: Pick<Deps, 'store' | 'vault' | 'now'>) =>
  (by: CitizenCommand, defenceId: DefenceId, { text, documents }: ReplyToQuestionRequest) =>
    changeOwnDefence<ReplyRefusal>({ store }, by, defenceId, async ({ defence, records, evidence }) => {
      const sealed = await vault.seal('defence', defenceId, text);
      const outcome = replied(defence, { text: sealed, documents }, evidence, now());
      if (!outcome.ok) return outcome;
      const events = records.slice(0, 1).map((record) => defenceChanged(outcome.value.defence, record, true));
      return accept({ ...outcome.value, records: following(records, outcome.value.defence), events });
    });
