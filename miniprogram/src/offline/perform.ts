import type { PartyRole } from '@yilu/contracts/constants';
import { newKey } from '@/api/acts';
import { Refused } from '@/api/problem';
import { session } from '@/api/session';
import { online } from '@/platform/network';
import type { Act, Deed } from './act';
import { addAct, dropActs } from './shelf';
import { outcomeOf, sync } from './sync';

/** How long a button stays busy for an answer; after that the act goes on behind the screen. */
const patienceMs = 5_000;

/** Of a photograph: when it was taken, and its name on this phone. */
interface Taken {
  readonly at: Date;
  readonly file: string;
  readonly for?: PartyRole | undefined;
}

/**
 * Does something in a case: writes it to the phone first, then asks the city. Returns once the city has it or cannot be
 * reached now, for then it is sent later. Throws `Refused` where the city says no at once; a later no is shown by the case.
 */
export async function perform(caseId: string, deed: Deed, taken?: Taken): Promise<void> {
  // Done anew: what was refused is no longer what this driver wants. Photographs stand each for itself.
  if (deed.kind !== 'photo') {
    dropActs((act) => act.kind === deed.kind && act.caseId === caseId && act.state === 'refused');
  }
  const act: Act = {
    ...deed,
    key: newKey(),
    caseId,
    at: (taken?.at ?? new Date()).toISOString(),
    state: 'waiting',
    ...(taken ? { file: taken.file } : {}),
    ...(taken?.for ? { for: taken.for } : {}),
  };
  addAct(act);
  const answered = online.get() && session.get() && !taken ? outcomeOf(act.key, patienceMs) : undefined;
  void sync();
  const problem = await answered;
  if (problem) throw new Refused(problem);
}
