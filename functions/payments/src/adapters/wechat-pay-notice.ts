import { createDecipheriv } from 'node:crypto';
import type { Clock } from '@yilu/kernel';
import * as z from 'zod';
import type { Distrust, Notice, NoticeReader, RawNotice, RefundStanding } from '../ports.js';
import { isOrderNumber, isRefundNumber } from './wallet-form.js';
import { walletJson } from './wallet-json.js';
import { chargeOf, Transaction } from './wechat-pay-charge.js';
import { type WechatPayKeys, wechatPayKeys } from './wechat-pay-keys.js';
import { distrustOf } from './wechat-pay-signature.js';

/** A genuine notice is under 4 kB; more is not worth a signature check. */
const mostCharacters = 65_536;

const Envelope = z.object({
  id: z.string().min(1).max(64),
  event_type: z.string(),
  resource: z.object({
    algorithm: z.literal('AEAD_AES_256_GCM'),
    ciphertext: z.base64(),
    associated_data: z.string().default(''),
    nonce: z.string().length(12),
  }),
});
const RefundEvent = z.object({
  mchid: z.string(),
  out_trade_no: z.string(),
  out_refund_no: z.string(),
  refund_status: z.enum(['SUCCESS', 'CLOSED', 'ABNORMAL']),
  success_time: z.iso.datetime({ offset: true }).optional(),
  amount: z.object({ refund: z.int().positive() }),
});

export const refundStandings = { SUCCESS: 'succeeded', CLOSED: 'closed', ABNORMAL: 'abnormal' } as const;

/** Standing of a refund in WeChat's word, with the time where it names one. */
export function refundStanding(status: keyof typeof refundStandings, at: string | undefined): RefundStanding {
  const kind = refundStandings[status];
  return kind === 'succeeded' && at ? { kind, at: new Date(at) } : { kind };
}

const tagBytes = 16;

/** What the resource says, by the first key that fits; undefined where none does or a byte of it was changed. */
function opened(
  { ciphertext, associated_data, nonce }: z.infer<typeof Envelope>['resource'],
  keys: readonly string[],
): unknown {
  const bytes = Buffer.from(ciphertext, 'base64');
  for (const key of keys) {
    try {
      // A shorter tag is easier to forge, and Node takes one of four bytes where no length is said.
      const decipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: tagBytes })
        .setAAD(Buffer.from(associated_data))
        .setAuthTag(bytes.subarray(-tagBytes));
      const text = Buffer.concat([decipher.update(bytes.subarray(0, -tagBytes)), decipher.final()]).toString();
      return walletJson(text);
    } catch {
      // The next key, while the old one still lives beside the new.
    }
  }
  return undefined;
}

interface Reader {
  readonly merchantId: string;
  readonly appId: string;
  /** APIv3 keys of 32 bytes, the current one first. */
  readonly apiV3Keys: readonly string[];
  readonly keys: WechatPayKeys;
  readonly now: Clock;
}

type Untrusted = { readonly kind: 'untrusted'; readonly why: Distrust };
const untrusted = (why: Distrust): Untrusted => ({ kind: 'untrusted', why });

/** Reads a message that claims to be WeChat's. Nothing in it is looked at before its signature holds. */
export async function readWechatPayNotice(notice: RawNotice, reader: Reader): Promise<Notice | Untrusted> {
  if (notice.body.length > mostCharacters) return untrusted('malformed');
  const distrust = await distrustOf(notice, reader.keys, reader.now);
  if (distrust) return untrusted(distrust);
  const envelope = Envelope.safeParse(walletJson(notice.body));
  if (!envelope.success) return untrusted('malformed');
  const { id: eventId, event_type, resource } = envelope.data;
  const content = opened(resource, reader.apiV3Keys);
  if (content === undefined) return untrusted('malformed');

  if (event_type.startsWith('REFUND.')) {
    const refund = RefundEvent.safeParse(content);
    if (!refund.success) return untrusted('malformed');
    const {
      mchid,
      out_trade_no: attemptId,
      out_refund_no: refundId,
      refund_status,
      success_time,
      amount,
    } = refund.data;
    if (mchid !== reader.merchantId) return untrusted('foreign_merchant');
    if (!isOrderNumber(attemptId) || !isRefundNumber(refundId)) return untrusted('foreign_order');
    const standing = refundStanding(refund_status, success_time);
    return { kind: 'refund', eventId, attemptId, refundId, amountFen: amount.refund, standing };
  }
  if (event_type !== 'TRANSACTION.SUCCESS') return { kind: 'other', eventId };
  const transaction = Transaction.safeParse(content);
  if (!transaction.success) return untrusted('malformed');
  const charge = chargeOf(transaction.data, reader);
  return typeof charge === 'string' ? untrusted(charge) : { kind: 'charged', eventId, charge };
}

/** Who we are at WeChat, its keys, and the keys of its messages; nothing here could ask in the merchant's name. */
export interface WechatNoticeOptions extends Omit<Reader, 'keys'> {
  /** WeChat's public keys (or certificates) by serial, PEM; read anew when an unknown serial signs. */
  readonly readKeys: () => Promise<Readonly<Record<string, string>>>;
}

/** Reads what claims to come from WeChat. */
export function wechatNotices({ readKeys, ...options }: WechatNoticeOptions): NoticeReader {
  const keys = wechatPayKeys(readKeys, options.now);
  return { wallet: 'wechat', read: (notice) => readWechatPayNotice(notice, { ...options, keys }) };
}
