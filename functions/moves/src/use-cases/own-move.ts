import { type MoveChanged, type MoveId, MoveTaskId } from '@yilu/contracts';
import type { CommandRefusal } from '@yilu/dynamo';
import { accept, type Result, refuse } from '@yilu/kernel';
import type { Step } from '../domain/asking.js';
import type { Move, MoveTask } from '../domain/files.js';
import type { Deps, Outcome } from '../ports.js';
import { movedTo } from './ask-move.js';
import type { CitizenCommand } from './commands.js';

export const policeTaskOf = (moveId: MoveId): MoveTaskId => MoveTaskId.parse(`police-${moveId}`);

/** A step as what the store writes, answered by where the request stands now. */
export const stepped = ({ move, tasks, events }: Step): Outcome<MoveChanged> => ({
  ...{ moves: [move], tasks, events, answer: movedTo(move) },
});

/** Performs an asker's act on his own request, with the police's task where there is one; another's is answered like none. */
export const changeOwnMove = <Refusal extends string>(
  { store }: Pick<Deps, 'store'>,
  { command, personId }: CitizenCommand,
  moveId: MoveId,
  act: (move: Move, task: MoveTask | undefined) => Result<Step, Refusal>,
): Promise<Result<MoveChanged, Refusal | 'moves.not_found' | CommandRefusal>> =>
  store.perform<MoveChanged, Refusal | 'moves.not_found'>(
    command,
    { moves: [moveId], tasks: [policeTaskOf(moveId)] },
    ({ moves: [move], tasks: [task] }) => {
      if (move?.asker?.personId !== personId) return refuse('moves.not_found');
      const step = act(move, task);
      return step.ok ? accept(stepped(step.value)) : step;
    },
  );
