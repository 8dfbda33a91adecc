import type { NamingWatch, Words } from '@yilu/contracts';
import { addMonths, type Day } from '@yilu/kernel';
import { monthsWatched, type TakenPoints, type WatchAlert, watchAlerts } from '@yilu/law/violations/nomination-watch';

/** A driver's or a vehicle's file, as far as the watch over points trading looks at it (D163 art 30). */
interface WatchedFile {
  readonly taken: readonly TakenPoints[];
  readonly pausedOn?: Day;
  readonly clearedOn?: Day;
}

const sinceCleared = ({ taken, clearedOn }: WatchedFile): readonly TakenPoints[] =>
  taken.filter(({ takenOn }) => clearedOn === undefined || takenOn > clearedOn);

/** A file with points taken on it; online naming pauses where that looks like trading, until an officer has looked. */
export function watched<F extends WatchedFile>(file: F, taken: readonly TakenPoints[], on: Day): F {
  // What is looked at when naming paused stays until an officer has seen it.
  const since = addMonths(file.pausedOn ?? on, -monthsWatched);
  const next = { ...file, taken: [...file.taken.filter(({ takenOn }) => takenOn > since), ...taken] };
  const pauses = taken.length > 0 && watchAlerts(sinceCleared(next), on).length > 0;
  return pauses ? { ...next, pausedOn: file.pausedOn ?? on } : next;
}

/** The file after an officer found nothing wrong with it. */
export function cleared<F extends WatchedFile & { readonly version: number }>(file: F, on: Day): F {
  const { pausedOn: _paused, ...rest } = file;
  return { ...(rest as F), version: file.version + 1, clearedOn: on };
}

const texts: { readonly [K in WatchAlert['kind']]: Words } = {
  vehiclesPerDriver: { zh: '一人十二个月内为多辆他人机动车接受记分', en: 'One driver, points for many cars of others' },
  ownersPerDriver: { zh: '一人十二个月内为多名所有人接受记分', en: 'One driver, points for many owners' },
  driversPerVehicle: { zh: '一车十二个月内由多名驾驶人接受记分', en: 'One car, points on many drivers' },
};

/** What was counted of a file until the day on which naming paused. */
export const alertsOf = (file: WatchedFile, pausedOn: Day): NamingWatch['items'][number]['alerts'] =>
  watchAlerts(sinceCleared(file), pausedOn).map(({ kind, count, recordIds }) => ({
    kind,
    text: texts[kind],
    count,
    recordIds: [...recordIds],
  }));
