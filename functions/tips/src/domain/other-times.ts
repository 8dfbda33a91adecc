import type { StaffTip } from '@yilu/contracts';
import type { Tip } from './files.js';

/** A camera writes whole seconds, and the phone tells when the picture lay in its hands. */
const sameMs = 2 * 60_000;

/**
 * Pictures whose file says another time than their phone told. Shown to whoever looks at the report, and never a reason to
 * refuse it: a camera's clock may be wrong, or it may name no zone.
 */
export const otherTimes = ({ media }: Pick<Tip, 'media'>): StaffTip['otherTimes'] =>
  media.flatMap(({ mediaId, capturedAt, writtenAt }) => {
    if (!writtenAt) return [];
    const milliseconds = Date.parse(writtenAt) - Date.parse(capturedAt);
    if (Math.abs(milliseconds) <= sameMs) return [];
    return [{ mediaId, capturedAt, writtenAt, seconds: Math.round(milliseconds / 1_000) }];
  });
