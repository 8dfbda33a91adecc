import type { WalletOrder } from '../ports.js';

const order = /^[0-9A-Za-z_]{6,32}$/;
const refund = /^[0-9A-Za-z_]{6,64}$/;

export const isOrderNumber = (text: string) => order.test(text);
export const isRefundNumber = (text: string) => refund.test(text);

/**
 * Our own number as it may stand in a path or a signed text; throws on every other. WeChat's library puts numbers into
 * paths as they are, so `../id/X` would ask about something else.
 */
export function orderNumber(text: string): string {
  if (!isOrderNumber(text)) throw new RangeError('Not the number of an order: 6 to 32 of 0-9, A-Z, a-z and _');
  return text;
}

/** The same of a refund, whose number is its order's and a bit more. */
export function refundNumber(text: string): string {
  if (!isRefundNumber(text)) throw new RangeError('Not the number of a refund: 6 to 64 of 0-9, A-Z, a-z and _');
  return text;
}

/** Throws on an order that no wallet may hear of: each of these has cost somebody money. */
export function assertOrder({ attemptId, amountFen, subject, place }: WalletOrder): void {
  orderNumber(attemptId);
  if (!Number.isSafeInteger(amountFen) || amountFen < 1) throw new RangeError(`Not a sum to collect: ${amountFen}`);
  // A wallet's notice signs `k=v&k=v` of plain values: with these characters a text can pass for further fields.
  if (subject.length > 127 || !/^[^&=/?\p{Cc}]+$/u.test(subject)) throw new RangeError('Not a subject for a wallet');
  if (place.kind === 'mini_program' && !/^(?!undefined$|null$)[0-9A-Za-z_-]{4,128}$/.test(place.payerId))
    throw new RangeError('Not a payer of a wallet');
}

/** 150.00 of 15000 fen, by digits alone. */
export function yuanOf(fen: number): string {
  if (!Number.isSafeInteger(fen) || fen < 0) throw new RangeError(`Not an amount in fen: ${fen}`);
  const digits = String(fen).padStart(3, '0');
  return `${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

/** Fen of `150.00`, by digits alone; undefined for every other form. */
export function fenOf(yuan: string): number | undefined {
  const match = /^(\d{1,9})\.(\d{2})$/.exec(yuan);
  return match ? Number(`${match[1]}${match[2]}`) : undefined;
}

/** The instant of `yyyy-MM-dd HH:mm:ss` in Beijing; undefined for every other form. */
export function beijingInstant(text: string): Date | undefined {
  if (!/^\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}$/.test(text)) return undefined;
  const at = new Date(`${text.replace(' ', 'T')}+08:00`);
  return Number.isNaN(at.getTime()) ? undefined : at;
}

/** A wallet's word for a trouble as it can be compared: the same one is spelt SYSTEM_ERROR and SYSTEMERROR. */
export const plainCode = (code: string) => code.replaceAll('_', '').toUpperCase();
