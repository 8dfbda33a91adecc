import { createHash } from 'node:crypto';
import { BookingNumber, type ExamSubject, type PersonId, type PlanId } from '@yilu/contracts';
import { base32 } from '@yilu/kernel';
import type { Vault } from '@yilu/vault';

const digits = { S1: '1', S2: '2', S3R: '3', S3S: '4' } as const satisfies Record<ExamSubject, string>;

/**
 * The number that stands for a person's booking of a subject in every public list of a plan: always the same one, and
 * nobody without the city's key can tell whose it is, nor that two numbers are of one person.
 */
export async function bookingNumberOf(
  vault: Pick<Vault, 'lookup'>,
  planId: PlanId,
  personId: PersonId,
  subject: ExamSubject,
): Promise<BookingNumber> {
  const secret = await vault.lookup('booking_number', `${planId}:${personId}:${subject}`);
  const hash = createHash('sha256').update(secret).digest();
  return BookingNumber.parse(digits[subject] + base32(hash.subarray(0, 12)));
}
