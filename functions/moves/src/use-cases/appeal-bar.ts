import { type AppealBarRequest, type BarAppealed, MoveTaskId } from '@yilu/contracts';
import { accept, refuse } from '@yilu/kernel';
import { barAt } from '../domain/move-limits.js';
import { newMoveId } from '../domain/move-number.js';
import type { Deps } from '../ports.js';
import type { CitizenCommand } from './commands.js';

/** Once against each bar; an officer who confirmed none of the misuses answers it with a reason. */
export const appealBar =
  ({ store, vault, now, random }: Pick<Deps, 'store' | 'vault' | 'now' | 'random'>) =>
  ({ command, personId }: CitizenCommand, request: AppealBarRequest) =>
    store.perform<BarAppealed, 'moves.not_barred' | 'moves.appealed_before'>(
      command,
      { persons: [personId] },
      async ({ persons: [person] }) => {
        const at = now();
        const bar = person && barAt(person, at);
        if (!bar) return refuse('moves.not_barred');
        if (bar.appeal) return refuse('moves.appealed_before');
        const since = at.toISOString();
        const taskId = MoveTaskId.parse(`appeal-${newMoveId(random)}`);
        const text = await vault.seal('chat', personId, request.text);
        return accept({
          persons: [
            {
              ...person,
              version: person.version + 1,
              bar: { ...bar, appeal: { taskId, at: since, state: 'open' as const } },
            },
          ],
          tasks: [
            {
              taskId,
              version: 1,
              kind: 'appeal' as const,
              since,
              emergency: false,
              appeal: { personId, owner: personId, text },
            },
          ],
          answer: { appealedAt: since },
        });
      },
    );
