import type { TipRules } from './tip-rules.js';

const hourMs = 3_600_000;
/** A phone's clock may be ahead of ours. */
const skewMs = 5 * 60_000;

export type CaptureRefusal = 'tips.too_old' | 'tips.in_future';

/** How old a picture may be when it is sent, in hours. */
export const hoursFor = (
  source: 'live' | 'album',
  { albumHours, captureToUploadHours }: Pick<TipRules, 'albumHours' | 'captureToUploadHours'>,
): number => (source === 'album' ? Math.min(albumHours, captureToUploadHours) : captureToUploadHours);

/** Whether a picture may still be sent, by when it was taken and where it comes from; asked before any byte is sent. */
export function captureRefusal(
  { capturedAt, source }: { readonly capturedAt: Date; readonly source: 'live' | 'album' },
  now: Date,
  rules: Pick<TipRules, 'albumHours' | 'captureToUploadHours'>,
): CaptureRefusal | undefined {
  const age = now.getTime() - capturedAt.getTime();
  if (age < -skewMs) return 'tips.in_future';
  return age > hoursFor(source, rules) * hourMs ? 'tips.too_old' : undefined;
}

/** Whether two of these pictures are so far apart in time that they show a car moving. */
export function showMovement(
  takenAt: readonly Date[],
  rules: Pick<TipRules, 'movementSecondsMin' | 'movementSecondsMax'>,
): boolean {
  const times = takenAt.map((at) => at.getTime()).sort((one, other) => one - other);
  const spans = times.flatMap((from, at) => times.slice(at + 1).map((until) => (until - from) / 1_000));
  return spans.some((seconds) => seconds >= rules.movementSecondsMin && seconds <= rules.movementSecondsMax);
}
