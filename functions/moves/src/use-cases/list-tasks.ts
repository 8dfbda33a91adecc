import type { MoveTaskPage, MoveTaskQuery } from '@yilu/contracts';
import { taskRow } from '../domain/task-view.js';
import type { Deps } from '../ports.js';

/** Open tasks of one kind. */
export const listTasks =
  ({ store }: Pick<Deps, 'store'>) =>
  async (officerId: string, { kind, ...query }: MoveTaskQuery): Promise<MoveTaskPage> => {
    const page = await store.listTasks(kind, query);
    return { ...page, items: page.items.map((task) => taskRow(task, officerId)) };
  };
