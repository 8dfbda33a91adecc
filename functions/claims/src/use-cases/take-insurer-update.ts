import type { InsurerUpdate, InsurerUpdateTaken, NewEvent } from '@yilu/contracts';
import type { CommandRefusal } from '@yilu/dynamo';
import { accept, type Result, refuse } from '@yilu/kernel';
import type { Vault } from '@yilu/vault';
import { changeOf, progressed } from '../domain/progress.js';
import type { ClaimRecord } from '../domain/records.js';
import type { Deps, Outcome } from '../ports.js';
import { aboutClaim, claimChanged } from './claim-news.js';
import { secretsOf } from './webhook-secrets.js';

export interface SignedUpdate {
  /** The webhook-id: what is known under it is not taken again. */
  readonly id: string;
  readonly hash: string;
  readonly update: InsurerUpdate;
  /** Whether the headers sign the raw body with one of these secrets, now. */
  readonly isGenuine: (secrets: readonly string[], now: Date) => boolean;
}

export type TakeInsurerUpdateRefusal =
  | 'claims.bad_signature'
  | 'claims.ahead_of_time'
  | 'claims.unknown_claim'
  | CommandRefusal;

/** How far an insurer's clock may be ahead. */
const skewMs = 5 * 60_000;

function newsOf(claim: ClaimRecord, { type, timestamp, data }: InsurerUpdate): NewEvent {
  const change = changeOf(type);
  if (change) return claimChanged(claim, change, timestamp);
  const claimNumber = 'claimNumber' in data ? data.claimNumber : '';
  return { type: 'claims.claim_registered', data: { ...aboutClaim(claim), claimNumber, registeredAt: timestamp } };
}

/**
 * Takes what an insurer reports of a claim, exactly once by its webhook-id, in whatever order it arrives. Read before it
 * is performed, because nobody may learn from a receipt what he could not sign.
 */
export const takeInsurerUpdate =
  ({ store, now, vault }: Deps & { readonly vault: Vault }) =>
  async (signed: SignedUpdate): Promise<Result<InsurerUpdateTaken, TakeInsurerUpdateRefusal>> => {
    const { id, hash } = signed;
    // In one form, because instants are compared as strings.
    const update = { ...signed.update, timestamp: new Date(signed.update.timestamp).toISOString() };
    const { insurerId, claimId } = update.data;
    const [insurer] = (await store.find({ insurers: [insurerId] })).insurers;
    const secrets = insurer ? await secretsOf(vault, insurer, now()) : [];
    if (!signed.isGenuine(secrets, now())) return refuse('claims.bad_signature');
    // What has not happened yet would keep every later report of it out, and stop a clock of the law.
    if (Date.parse(update.timestamp) > now().getTime() + skewMs) return refuse('claims.ahead_of_time');

    const command = { actor: `insurer:${insurerId}`, operation: 'takeInsurerUpdate', key: id, hash };
    return store.perform(
      command,
      { claimId },
      ({ claims: [claim] }): Result<Outcome<InsurerUpdateTaken>, 'claims.unknown_claim'> => {
        // Another insurer's claim is answered like none.
        if (claim?.insurerId !== insurerId) return refuse('claims.unknown_claim');
        const next = progressed(claim, update);
        if (!next) return accept({ answer: { claimId } });
        return accept({ claims: [next], events: [newsOf(next, update)], answer: { claimId } });
      },
    );
  };
