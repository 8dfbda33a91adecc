import type { ClearNamingWatchRequest, NamingCleared } from '@yilu/contracts';
import type { CommandRefusal } from '@yilu/dynamo';
import { accept, dayOf, type Result, refuse } from '@yilu/kernel';
import { cleared } from '../domain/naming-watch.js';
import type { Deps, Outcome } from '../ports.js';
import type { StaffCommand } from './commands.js';
import { actedBy } from './staff-act.js';

type Refusal = 'violations.not_found' | 'violations.record_changed';

/** An officer looked and found no trading of points: naming goes on, and what was taken until today is looked at no more. */
export const clearNamingWatch =
  ({ store, now }: Pick<Deps, 'store' | 'now'>) =>
  (
    { command, officer }: StaffCommand,
    asked: ClearNamingWatchRequest,
  ): Promise<Result<NamingCleared, Refusal | CommandRefusal>> => {
    const isDriver = asked.subject === 'driver';
    const wanted = isDriver ? { drivers: [asked.driverId] } : { vehicles: [asked] };
    return store.perform(command, wanted, ({ drivers, vehicles }): Result<Outcome<NamingCleared>, Refusal> => {
      const [driver, vehicle] = [drivers[0], vehicles[0]];
      const file = driver ?? vehicle;
      if (file?.pausedOn === undefined) return refuse('violations.not_found');
      if (file.version !== asked.version) return refuse('violations.record_changed');
      const on = dayOf(now());
      const subject = driver ? driver.personId : file.taken.at(-1)?.recordId;
      return accept({
        ...(driver ? { drivers: [cleared(driver, on)] } : {}),
        ...(vehicle ? { vehicles: [cleared(vehicle, on)] } : {}),
        events: [actedBy(officer, 'naming_watch_cleared', subject, asked.reason)],
        answer: { version: file.version + 1 },
      });
    });
  };
