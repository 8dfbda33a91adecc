import { createHash } from 'node:crypto';
import type { Distrust, NoticeDeps, RawNotice } from '../ports.js';
import { noteNotice } from './note-notice.js';

/**
 * `taken`: booked now or before, or nothing that changes a payment here, and the wallet need not say it again. `unknown`: of no
 * order that stands yet, so it should. `untrusted`: not believed, and nothing changed.
 */
export type Taken = { readonly kind: 'taken' | 'unknown' } | { readonly kind: 'untrusted'; readonly why: Distrust };

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

/**
 * Takes a message of a wallet exactly as it came: what is believed is kept for good, then booked. What is genuine and not ours
 * is taken too, for saying it again would not help; people are alarmed.
 */
export const takeNotice =
  ({ payments, reader, now, raise }: NoticeDeps) =>
  async (raw: RawNotice): Promise<Taken> => {
    const { wallet } = reader;
    const notice = await reader.read(raw);
    if (notice.kind === 'untrusted') {
      // WeChat tests now and then whether we verify: that is no alarm.
      if (notice.why !== 'probe') raise({ name: 'PaymentMessagesUntrusted', wallet, kind: notice.why });
      return notice;
    }
    const { eventId } = notice;
    await payments.keepNotice({
      wallet,
      eventId,
      receivedAt: now().toISOString(),
      bodySha256: sha256(raw.body),
      notice,
    });
    const noted = await noteNotice({ payments, now })(wallet, notice);
    if (noted === 'foreign') raise({ name: 'PaymentMessagesForeign', wallet });
    if (noted === 'unknown') raise({ name: 'PaymentMessagesUnknown', wallet });
    return { kind: noted === 'unknown' ? 'unknown' : 'taken' };
  };
