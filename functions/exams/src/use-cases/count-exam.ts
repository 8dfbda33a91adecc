import type { DomainEvent } from '@yilu/contracts';
import { type Tally, talliesOf } from '../domain/statistics.js';
import type { Deps } from '../ports.js';

function counted(event: DomainEvent): readonly Tally[] {
  if (event.type === 'exams.seat_used') return talliesOf(event.data);
  if (event.type !== 'exams.seats_planned') return [];
  return event.data.cells.map(({ seats, ...cell }) => ({ ...cell, changes: { seats } }));
}

/** Counts what the public is told of exams: seats that are planned, and how exams ended. */
export const countExam =
  ({ statistics }: Pick<Deps, 'statistics'>) =>
  async (event: DomainEvent): Promise<void> => {
    const tallies = counted(event);
    if (tallies.length > 0) await statistics.count(event.id, tallies);
  };
