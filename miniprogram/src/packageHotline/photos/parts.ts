import type { OwnReportPhoto, PhotoPart } from '@yilu/contracts';

type OnItsWay = Pick<OwnReportPhoto, 'state' | 'parts'>;
type Sendable = PhotoPart & { readonly url: string };

/** What has to be done next for a photograph to arrive; `nothing` where all its bytes are together. */
export type NextStep =
  | { readonly step: 'put'; readonly part: Sendable }
  | { readonly step: 'register' | 'complete' | 'nothing' };

/** Reads off what of a photograph is there: a connection that was cut costs no more than the part under way. */
export function nextStep({ state, parts }: OnItsWay): NextStep {
  if (state !== 'waiting' || parts.length === 0) return { step: 'nothing' };
  const missing = parts.find(({ stored }) => !stored);
  if (!missing) return { step: 'complete' };
  const { url } = missing;
  // An upload that lay for a day has lapsed: under its own number it begins anew.
  return url ? { step: 'put', part: { ...missing, url } } : { step: 'register' };
}

/** Per cent of a file that have arrived, counting what has left the phone of the part under way. */
export function percentSent(parts: readonly PhotoPart[], sizeBytes: number, underWay = 0): number {
  if (parts.length === 0) return 100;
  const there = parts.reduce((sum, part) => sum + (part.stored ? part.sizeBytes : 0), 0);
  return Math.min(99, Math.floor((100 * (there + underWay)) / Math.max(1, sizeBytes)));
}
