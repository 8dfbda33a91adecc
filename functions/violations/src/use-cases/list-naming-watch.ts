import type { NamingWatch, NamingWatchQuery } from '@yilu/contracts';
import type { DriverFile, VehicleFile } from '../domain/files.js';
import { alertsOf } from '../domain/naming-watch.js';
import type { Deps } from '../ports.js';
import type { StaffCommand } from './commands.js';
import { actedBy } from './staff-act.js';

const itemOf = (file: DriverFile | VehicleFile): NamingWatch['items'] => {
  const { pausedOn, version } = file;
  if (pausedOn === undefined) return [];
  const subject = 'personId' in file ? { driverId: file.personId } : { plate: file.plate, plateKind: file.plateKind };
  return [{ ...subject, version, pausedOn, alerts: alertsOf(file, pausedOn) }];
};

/** Drivers or vehicles for which online naming waits for an officer, the latest first. The look is told beside it. */
export const listNamingWatch =
  ({ store }: Pick<Deps, 'store'>) =>
  async (officer: StaffCommand['officer'], { subject, ...query }: NamingWatchQuery): Promise<NamingWatch> => {
    const [page] = await Promise.all([
      subject === 'driver' ? store.listPausedDrivers(query) : store.listPausedVehicles(query),
      store.tell(actedBy(officer, 'naming_watch_listed')),
    ]);
    return { ...page, items: page.items.flatMap(itemOf) };
  };
