const zone = '+08:00';
const zoneMilliseconds = 8 * 3_600_000;

/** An instant as a `datetime-local` field shows it, by the clock in Ningbo whatever the desk's own zone is. */
export const toWallClock = (at: Date): string =>
  new Date(at.getTime() + zoneMilliseconds).toISOString().slice(0, 'yyyy-mm-ddThh:mm'.length);

/** The instant that a `datetime-local` field names. */
export const fromWallClock = (typed: string): string => new Date(`${typed}${zone}`).toISOString();
