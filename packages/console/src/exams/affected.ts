import type { StaffSessionItem } from '@yilu/contracts';

/** Sessions that were ticked, by their number. */
export type Picked = ReadonlyMap<string, StaffSessionItem>;

/** How many people have to do with these sessions: seats, seats kept for a while, and those who wait. */
export const affectedBy = (sessions: Picked): number =>
  [...sessions.values()].reduce((sum, { booked, held, waiting }) => sum + booked + held + waiting, 0);
