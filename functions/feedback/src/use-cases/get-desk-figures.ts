import type { DeskFigures, DeskFiguresQuery, Words } from '@yilu/contracts';
import { addDays, dayOf } from '@yilu/kernel';
import { unitNameOf, unitsOf } from '../city/units.js';
import type { DeskOfficer } from '../domain/desk-officer.js';
import { figuresOf } from '../domain/figures.js';
import { type Queue, unseenOf } from '../domain/report-states.js';
import type { Deps } from '../ports.js';
import { actedBy } from './staff-act.js';

type Counting = Pick<Deps, 'store' | 'desk' | 'now' | 'city'>;
type QueueRow = DeskFigures['queues'][number];

/** How many wait in a list now, and how many of them too long. */
async function standing(
  { desk, now }: Counting,
  queue: string,
  name: Words,
  lists: readonly Queue[],
): Promise<QueueRow> {
  const yesterday = addDays(dayOf(now()), -1);
  const [open, late] = await Promise.all([
    Promise.all(lists.map((list) => desk.countQueue(list))),
    Promise.all(lists.map((list) => desk.countQueue(list, yesterday))),
  ]);
  const sum = (counts: readonly { readonly count: number }[]) => counts.reduce((all, { count }) => all + count, 0);
  const unseen = open.filter((_, place) => lists[place]?.endsWith('.new'));
  return {
    ...{ queue, name, open: sum(open), overdue: sum(late), unseen: sum(unseen) },
    more: [...open, ...late].some(({ more }) => more),
  };
}

const ofTheDesk = [
  ['desk', { zh: '热线坐席', en: 'Hotline desk' }],
  ['supervisor', { zh: '督办', en: 'Supervisor' }],
] as const satisfies readonly (readonly [Queue, Words])[];

/** How the desk and the units stand: by unit and service, never by officer. */
export const getDeskFigures =
  (deps: Counting) =>
  async (officer: DeskOfficer, { month: asked }: DeskFiguresQuery): Promise<DeskFigures> => {
    const { desk, store, now, city } = deps;
    const month = asked ?? dayOf(now()).slice(0, 7);
    const [cells, queues] = await Promise.all([
      desk.readMonth(month),
      Promise.all([
        ...ofTheDesk.map(([queue, name]) => standing(deps, queue, name, [queue])),
        ...unitsOf(city).map(({ unitId, name }) => standing(deps, unitId, name, [unitId, unseenOf(unitId)])),
      ]),
      store.tell(actedBy(officer, 'report_figures_read', month)),
    ]);
    return { month, queues, ...figuresOf(cells, (unitId) => unitNameOf(city, unitId)) };
  };
