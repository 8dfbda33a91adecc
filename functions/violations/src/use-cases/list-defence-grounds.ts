import type { DefenceGrounds } from '@yilu/contracts';
import { addDays, dayOf } from '@yilu/kernel';
import { cityProfile } from '@yilu/law';
import { defenceGrounds } from '../domain/defence-grounds.js';
import { mondayOf } from '../domain/statistics.js';
import type { Deps } from '../ports.js';

const yearDays = 364;

/**
 * Grounds and checklists, with what became of defences in the year up to last week: in the week that runs, somebody
 * could see his own answer come in.
 */
export const listDefenceGrounds =
  ({ statistics, now, city }: Pick<Deps, 'statistics' | 'now' | 'city'>) =>
  async (): Promise<DefenceGrounds> => {
    const today = dayOf(now());
    const figures = await statistics.defences(mondayOf(addDays(today, -yearDays)), addDays(mondayOf(today), -7));
    return defenceGrounds(figures, cityProfile(city).publishedFrom);
  };
