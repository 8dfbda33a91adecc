import type { Report } from './files.js';

/** A public report as lists by time keep it: without whoever filed it, and what is for the staff alone. */
export type Listing = Omit<
  Report,
  'reporter' | 'caller' | 'alsoCallers' | 'client' | 'clientNotes' | 'suggested' | 'original' | 'otherCovers'
>;

export function listingOf(report: Report): Listing {
  const {
    reporter: _r,
    caller: _c,
    alsoCallers: _a,
    client: _k,
    clientNotes: _n,
    suggested: _s,
    original: _o,
    otherCovers: _v,
    ...listing
  } = report;
  return listing;
}
