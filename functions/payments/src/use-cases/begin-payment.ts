import type { IdentityProvider, PersonId } from '@yilu/contracts';
import type { Command } from '@yilu/dynamo';
import { accept, type Result, refuse } from '@yilu/kernel';
import type { CitizenDeps, Place, Wallet } from '../ports.js';
import { type PaymentStarted, type StartRefusal, startPayment } from './start-payment.js';

export interface BeginRequest {
  readonly obligationIds: readonly string[];
  /** Left out for whoever pays by a link. */
  readonly ownerId?: PersonId;
  readonly wallet: Wallet;
  /** Left out in the wallet's own mini-program. */
  readonly clientIp?: string | undefined;
  readonly payer: { readonly personId: PersonId; readonly provider: IdentityProvider };
  readonly expectedFen: number;
}

export type BeginRefusal = StartRefusal | 'payment.no_wallet';

/** Where the payer pays; his id at the wallet is opened only here, and only where the wallet itself is asked by it. */
async function placeOf(deps: CitizenDeps, request: BeginRequest): Promise<Result<Place, 'payment.no_wallet'>> {
  const { wallet, clientIp, payer } = request;
  if (clientIp) return accept({ kind: 'browser', clientIp });
  const known = await deps.payments.find({ personId: payer.personId });
  const login = known.payer?.logins.find(({ provider }) => provider === wallet);
  if (!login) return refuse('payment.no_wallet');
  return accept({ kind: 'mini_program', payerId: await deps.openLogin(payer.personId, login.subject) });
}

/** Begins to pay what a citizen chose, at the sum that he saw. */
export const beginPayment =
  (deps: CitizenDeps) =>
  async (command: Command, request: BeginRequest): Promise<Result<PaymentStarted, BeginRefusal>> => {
    const place = await placeOf(deps, request);
    if (!place.ok) return place;
    const { obligationIds, ownerId, wallet, payer, expectedFen } = request;
    return startPayment(deps)(command, {
      obligationIds,
      ...(ownerId ? { ownerId } : {}),
      wallet,
      place: place.value,
      payerId: payer.personId,
      payerProvider: payer.provider,
      expectedFen,
      returnUrl: `${deps.h5Url}/paid`,
    });
  };
