let aheadMs = 0;

/** Learns from the head of a fresh answer how far the city's clock is ahead of this phone's. */
export function learnTime(header: Readonly<Record<string, unknown>> | undefined): void {
  const at = Date.parse(String(header?.['date'] ?? header?.['Date']));
  if (Number.isFinite(at)) aheadMs = at - Date.now();
}

/** Now by the city's clock, to a second: a term must not end earlier on a phone that is ahead. */
export const cityNow = (): Date => new Date(Date.now() + aheadMs);
