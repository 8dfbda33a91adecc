import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, concatBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import type { BookingNumber, ExamSubject, LicenceClass, SessionId, Sha256 } from '@yilu/contracts';

/** An application as the public list shows it: whose it is, only he and the city know. */
export interface DrawApplication {
  readonly number: BookingNumber;
  readonly subject: ExamSubject;
  readonly licenceClass: LicenceClass;
  /** Instant by which he stands in line, UTC in whole milliseconds. */
  readonly rankTime: string;
  /** Only where a plan ranks first bookings by their exact instant. */
  readonly submittedAt?: string;
  readonly preferences: readonly SessionId[];
  readonly anySession: boolean;
  readonly maskedName: string;
}

/** The one way to write an application down: JSON without spaces, its members always in this order. */
export const applicationLine = (application: DrawApplication): string =>
  JSON.stringify({
    number: application.number,
    subject: application.subject,
    class: application.licenceClass,
    rankTime: application.rankTime,
    ...(application.submittedAt ? { submittedAt: application.submittedAt } : {}),
    preferences: application.preferences,
    any: application.anySession,
    name: application.maskedName,
  });

/** Leaf of the tree over all applications (RFC 6962 §2.1): SHA-256 of 0x00 and the line. */
export const leafHashOf = (line: string): Sha256 =>
  bytesToHex(sha256(concatBytes(Uint8Array.of(0), utf8ToBytes(line))));
