import type { CentreSlots, Day } from '@yilu/contracts';
import { accept, type Result, refuse } from '@yilu/kernel';
import { slotsOn } from '../domain/slots.js';
import type { Deps } from '../ports.js';

/** The half hours of a day at a centre, with the places that each has left. */
export const listSlots =
  ({ store, centres, now }: Deps) =>
  async (centreId: string, day: Day): Promise<Result<CentreSlots, 'claims.centre_unknown'>> => {
    const centre = centres.find((one) => one.centreId === centreId);
    if (!centre) return refuse('claims.centre_unknown');
    return accept(slotsOn(centre, day, now(), await store.takenOn(centreId, day)));
  };
