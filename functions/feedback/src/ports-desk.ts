import type { Page, PageQuery } from '@yilu/contracts';
import type { Day } from '@yilu/kernel';
import type { FigureCell, FigureChange } from './domain/figures.js';
import type { Report } from './domain/files.js';
import type { Queue } from './domain/report-states.js';

/** Lists of several units at once, and figures of a month. */
export interface DeskStore {
  /** Reports of several lists by the day on which they are expected, up to a day where one is named; one query a list, side by side. */
  listQueues(queues: readonly Queue[], query: PageQuery, until?: Day): Promise<Page<Report>>;
  /** How many reports lie in a list, up to a day where one is named; `more` where it was not counted to its end. */
  countQueue(queue: Queue, until?: Day): Promise<{ readonly count: number; readonly more: boolean }>;
  /** Adds what an event says to its month, exactly once. */
  count(eventId: string, month: string, changes: readonly FigureChange[]): Promise<void>;
  readMonth(month: string): Promise<readonly FigureCell[]>;
}
