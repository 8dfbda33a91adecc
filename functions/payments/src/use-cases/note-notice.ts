import type { Deps, Notice, Wallet } from '../ports.js';
import { noteCharge } from './note-charge.js';
import { noteRefund } from './note-refund.js';

/** `unknown` is answered as a failure so that the wallet says it again; `foreign` is answered well and raises an alarm. */
export type NoticeNoted = 'noted' | 'foreign' | 'unknown';

/** Books a wallet's message whose signature holds; the same message again changes nothing. */
export const noteNotice =
  (deps: Pick<Deps, 'payments' | 'now'>) =>
  async (wallet: Wallet, notice: Notice): Promise<NoticeNoted> => {
    const toldBy = `${wallet}_${notice.eventId}`;
    if (notice.kind === 'other') return 'noted';
    if (notice.kind === 'refund') return noteRefund(deps)(toldBy, wallet, notice.refundId, notice.standing, notice);
    const noted = await noteCharge(deps)(toldBy, wallet, notice.charge);
    return noted === 'settled' ? 'noted' : noted;
  };
