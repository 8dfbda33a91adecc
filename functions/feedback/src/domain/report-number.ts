import { ReportId } from '@yilu/contracts';
import { base32 } from '@yilu/kernel';

/** A new report's number: sixty random bits, which nobody guesses and anybody can spell over the telephone. */
export const newReportId = (random: (bytes: number) => Uint8Array): ReportId => ReportId.parse(base32(random(12)));
