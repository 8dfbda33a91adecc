import type { GuestQueryRequest, GuestRecords } from '@yilu/contracts';
import type { Command, CommandRefusal } from '@yilu/dynamo';
import { accept, normalisePlate, type Result, refuse } from '@yilu/kernel';
import { networkOf } from '../domain/caller-network.js';
import { guestRecord } from '../domain/guest-record.js';
import { asksChallenge, counted, nextTryAt, takenBack } from '../domain/guest-tries.js';
import type { Deps } from '../ports.js';
import { readChallenge } from './guest-challenge.js';

export type GuestRefusal =
  | 'violations.guest_no_match'
  | 'violations.guest_slowed'
  | 'violations.challenge_needed'
  | 'violations.challenge_wrong'
  | 'violations.register_silent'
  | CommandRefusal;
export type GuestAnswer = Result<GuestRecords, GuestRefusal> & { readonly retryAt?: string };

type Verdict =
  | { readonly may: 'ask' }
  | { readonly may: 'wait'; readonly retryAt: string }
  | { readonly may: 'not'; readonly why: 'violations.challenge_needed' | 'violations.challenge_wrong' };

/** The tries of a plate and of a caller, under keyed hashes: whoever reads the store learns neither. */
const hashesOf = ({ vault }: Deps, plate: string, address: string): Promise<[string, string]> =>
  Promise.all([vault.lookup('plate', plate), vault.lookup('caller_address', networkOf(address))]);

/** Counts the guess as wrong before anybody knows, or says what stands against it. */
async function admit(deps: Deps, command: Command, hashes: readonly string[], request: GuestQueryRequest) {
  const challenge = await readChallenge(deps, request.challenge);
  const wanted = { tries: hashes, ...(challenge ? { challenges: [challenge.spent.nonce] } : {}) };
  return deps.store.perform<Verdict, never>(command, wanted, ({ tries, challenges }) => {
    const at = deps.now();
    const waits = tries.flatMap((one) => nextTryAt(one, at)?.toISOString() ?? []).sort();
    const retryAt = waits.at(-1);
    if (retryAt) return accept({ answer: { may: 'wait', retryAt } });
    const next = hashes.map((hash) =>
      counted(
        hash,
        tries.find((one) => one.hash === hash),
        at,
      ),
    );
    if (!tries.some((one) => asksChallenge(one, at))) return accept({ tries: next, answer: { may: 'ask' } });
    if (!challenge || challenges.length > 0)
      return accept({ answer: { may: 'not', why: 'violations.challenge_needed' } });
    const answer: Verdict = challenge.right ? { may: 'ask' } : { may: 'not', why: 'violations.challenge_wrong' };
    return accept({ tries: next, challenges: [challenge.spent], answer });
  });
}

/** The guess was right, or nobody could say: it is not counted. */
const takeBack = ({ store }: Deps, command: Command, hashes: readonly string[]) =>
  store.perform<null, never>({ ...command, operation: 'guestWasRight' }, { tries: hashes }, ({ tries }) =>
    accept({ tries: tries.map(takenBack), answer: null }),
  );

/**
 * What is open for a plate, for whoever knows the last six of its VIN (V02). An unknown plate and a wrong VIN are
 * answered alike. The brake on guessing is time: it grows with each wrong guess at a plate or from a network.
 */
export const queryAsGuest =
  (deps: Deps) =>
  async (command: Omit<Command, 'actor'>, address: string, request: GuestQueryRequest): Promise<GuestAnswer> => {
    const vehicle = { plate: normalisePlate(request.plate), plateKind: request.plateKind };
    const hashes = await hashesOf(deps, `${vehicle.plateKind}\n${vehicle.plate}`, address);
    const byCaller = { ...command, actor: `guest-${hashes[1]}` };
    const admitted = await admit(deps, byCaller, hashes, request);
    if (!admitted.ok) return admitted;
    if (admitted.value.may === 'wait') return { ...refuse('violations.guest_slowed'), retryAt: admitted.value.retryAt };
    if (admitted.value.may === 'not') return refuse(admitted.value.why);

    const found = await deps.registry.findVehicle({ ...vehicle, vinLast6: request.vinLast6 });
    if (found.ok && !found.value) return refuse('violations.guest_no_match');
    const [page] = await Promise.all([
      found.ok ? deps.store.listByVehicle(vehicle, 'open', { limit: 50 }) : undefined,
      takeBack(deps, byCaller, hashes),
    ]);
    return page
      ? accept({ items: page.items.map((record) => guestRecord(record, deps.city)) })
      : refuse('violations.register_silent');
  };
