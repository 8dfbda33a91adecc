import { createPublicKey, type KeyObject, verify } from 'node:crypto';
import * as z from 'zod';
import type { Distrust, Notice, NoticeReader, RawNotice } from '../ports.js';
import { BeijingTime, chargeOf, Trade } from './alipay-pay-charge.js';
import { isOrderNumber, isRefundNumber } from './wallet-form.js';

/** A genuine notice is under 4 kB; more is not worth a signature check. */
const mostCharacters = 65_536;

const Common = z.object({
  notify_id: z.string().min(1).max(128),
  notify_type: z.string(),
  app_id: z.string(),
});
const Status = z.object({
  seller_id: z.string(),
  out_trade_no: z.string(),
  trade_status: z.string(),
  out_biz_no: z.string().optional(),
  refund_fee: z.string().optional(),
  gmt_refund: z.string().optional(),
});
const Paid = z.object({ ...Trade.shape, gmt_payment: BeijingTime });

const paidStatus = ['TRADE_SUCCESS', 'TRADE_FINISHED'];

type Untrusted = { readonly kind: 'untrusted'; readonly why: Distrust };
const untrusted = (why: Distrust): Untrusted => ({ kind: 'untrusted', why });

/** The form's fields, or undefined where one is there twice: verifier and reader could take different ones. */
function fieldsOf(body: string): Record<string, string> | undefined {
  const pairs = [...new URLSearchParams(body)];
  const fields = Object.fromEntries(pairs);
  return Object.keys(fields).length === pairs.length ? fields : undefined;
}

/** What is signed: every field but some, by name, as plain text. */
const signedText = (fields: Readonly<Record<string, string>>, leftOut: readonly string[]) =>
  Object.keys(fields)
    .filter((name) => !leftOut.includes(name))
    .sort()
    .map((name) => `${name}=${fields[name]}`)
    .join('&');

/**
 * Whether Alipay signed it. Done here and not by the library, which takes the algorithm from the message, SHA-1 too, throws on
 * one that it does not know, and wants our private key for it. Old apps' signatures cover the `sign_type`, others do not.
 */
function isGenuine(publicKey: KeyObject, fields: Readonly<Record<string, string>>): boolean {
  const { sign, sign_type } = fields as { sign?: string; sign_type?: string };
  if (sign_type !== 'RSA2' || !sign) return false;
  const signature = Buffer.from(sign, 'base64');
  return [['sign', 'sign_type'], ['sign']].some((leftOut) =>
    verify('RSA-SHA256', Buffer.from(signedText(fields, leftOut)), publicKey, signature),
  );
}

/** Who we are at Alipay, and its key; nothing of ours is secret here. */
export interface AlipayNoticeOptions {
  readonly appId: string;
  readonly sellerId: string;
  /** Alipay's, PEM. */
  readonly publicKey: string;
}

/**
 * Reads a message that claims to be Alipay's. A refund, also of a part, sends the trade's status again: it is told from a
 * payment by its refund's own members, never by the status.
 */
function readAlipayNotice(
  { body }: RawNotice,
  { appId, sellerId }: AlipayNoticeOptions,
  publicKey: KeyObject,
): Notice | Untrusted {
  if (body.length > mostCharacters) return untrusted('malformed');
  const fields = fieldsOf(body);
  if (!fields) return untrusted('malformed');
  if (!isGenuine(publicKey, fields)) return untrusted('signature');
  // The signed text is `k=v&k=v` of plain values, so a value with `&` reads as further fields. Ours never have one.
  if (Object.values(fields).some((value) => value.includes('&'))) return untrusted('malformed');

  const common = Common.safeParse(fields);
  if (!common.success) return untrusted('malformed');
  const { notify_id: eventId, notify_type, app_id } = common.data;
  if (app_id !== appId) return untrusted('foreign_merchant');
  if (notify_type !== 'trade_status_sync') return { kind: 'other', eventId };

  const status = Status.safeParse(fields);
  if (!status.success) return untrusted('malformed');
  const {
    seller_id,
    out_trade_no: attemptId,
    trade_status,
    out_biz_no: refundId,
    refund_fee,
    gmt_refund,
  } = status.data;
  if (seller_id !== sellerId) return untrusted('foreign_merchant');
  if (!isOrderNumber(attemptId)) return untrusted('foreign_order');
  if (gmt_refund || !['', '0.00', undefined].includes(refund_fee)) {
    if (!refundId || !isRefundNumber(refundId)) return { kind: 'other', eventId };
    const at = BeijingTime.safeParse(gmt_refund?.slice(0, 19)).data;
    return { kind: 'refund', eventId, attemptId, refundId, standing: { kind: 'succeeded', ...(at ? { at } : {}) } };
  }
  // Closed by time: asked for by query, where nobody has to tell an unpaid end from one after a refund.
  if (!paidStatus.includes(trade_status)) return { kind: 'other', eventId };
  const paid = Paid.safeParse(fields);
  if (!paid.success) return untrusted('malformed');
  const charge = chargeOf(paid.data, paid.data.gmt_payment);
  return typeof charge === 'string' ? untrusted(charge) : { kind: 'charged', eventId, charge };
}

/** Reads what claims to come from Alipay. */
export function alipayNotices(options: AlipayNoticeOptions): NoticeReader {
  const publicKey = createPublicKey(options.publicKey);
  return { wallet: 'alipay', read: async (notice) => readAlipayNotice(notice, options, publicKey) };
}
