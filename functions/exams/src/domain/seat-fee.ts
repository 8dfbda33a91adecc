import { base32Digits } from '@yilu/kernel';
import type { Booking } from './files.js';

/** A count in the signs of Crockford's base 32, two of them at least. */
function signsOf(count: number): string {
  let signs = '';
  for (let left = count; left > 0; left = Math.floor(left / 32)) signs = base32Digits[left % 32] + signs;
  return signs.padStart(2, '0');
}

/**
 * What is owed for the seat that a booking gets with its next version, and by when. Version and end make each seat's
 * obligation a new one, though a merge counts versions anew: money for a seat that was lost is never taken for the next.
 */
export const feeFor = (
  { number, version }: Pick<Booking, 'number' | 'version'>,
  fen: number,
  until: Date,
): NonNullable<Booking['fee']> => ({
  obligationId: `E${number}${signsOf(version + 1)}${signsOf(Math.floor(until.getTime() / 1000))}`,
  fen,
  until: until.toISOString(),
});

/** Whose fee an obligation is: the number of the booking, whose first digit tells the subject. */
export const subjectOfFee = (obligationId: string) =>
  (({ E1: 'S1', E2: 'S2', E3: 'S3R', E4: 'S3S' }) as const)[obligationId.slice(0, 2)];

/** The seat that this money is for is still his, and unpaid. */
export const awaits = (booking: Booking | undefined, obligationId: string): booking is Booking =>
  booking?.state === 'fee_due' && booking.fee?.obligationId === obligationId;
