import { accept } from '@yilu/kernel';
import { allWell, type Heard, healthAfter } from '../domain/wallet-health.js';
import { type Deps, type RaiseAlarm, type Wallet, wallets } from '../ports.js';
import { followAttempts } from './follow-attempts.js';
import { followRefunds } from './follow-refunds.js';
import { listening } from './listening.js';
import { applied, stepOf } from './step.js';

export interface FollowingDeps extends Pick<Deps, 'payments' | 'providers' | 'now'> {
  readonly raise: RaiseAlarm;
  /** Told of the number of attempts that their wallets have left unsure for too long. */
  readonly unsettled: (count: number) => void;
  readonly log: (fault: Error) => void;
}

const tooLongMs = 15 * 60_000;
/** A number that nobody uses: whether a wallet answers at all is asked by it, where nothing else is to be asked. */
const probeNumber = 'yilu_probe_0';

/** Takes over what one round heard; health is one record, and a round that lost a race decides on what the winner wrote. */
async function recordHealth({ payments, now }: FollowingDeps, wallet: Wallet, heard: Heard): Promise<void> {
  const key = `${wallet}_${now().toISOString()}`;
  const outcome = await payments.perform<null, never>(stepOf('hearWallet', key), { health: true }, ({ health }) => {
    const after = healthAfter(health ?? allWell, wallet, heard, now());
    return accept({ ...after, answer: null });
  });
  applied(outcome, `health of ${wallet}`);
}

/**
 * One round: attempts and refunds that are due are followed, and how the wallets answered is recorded. A wallet that is known
 * to be down and was not asked is asked for nothing, to hear when it is back.
 */
export const followPayments = (deps: FollowingDeps) => async (): Promise<void> => {
  const { providers, heard } = listening(deps.providers, deps.raise);
  const tried = async (work: () => Promise<void>) => {
    await work().catch((fault: unknown) => deps.log(fault instanceof Error ? fault : new Error(String(fault))));
  };
  await tried(followAttempts({ ...deps, providers }));
  await tried(followRefunds({ ...deps, providers }));
  const { health = allWell } = await deps.payments.find({ health: true });
  for (const wallet of wallets) {
    const { unclear, downSince } = health.wallets[wallet];
    if ((downSince || unclear > 0) && heard[wallet].clear + heard[wallet].unclear === 0)
      await providers[wallet].query(probeNumber);
    if (healthAfter(health, wallet, heard[wallet], deps.now())) await recordHealth(deps, wallet, heard[wallet]);
  }
  deps.unsettled(await deps.payments.countUnsure(new Date(deps.now().getTime() - tooLongMs)));
};
