import type { LicenceClass, SessionView } from '@yilu/contracts';

const dayMs = 86_400_000;
const most = 3;

/** The three free sessions nearest to one that was lost; another site counts as much as another day. */
export function nearestFree(
  lost: Pick<SessionView, 'startsAt' | 'siteId'>,
  licenceClass: LicenceClass,
  open: readonly SessionView[],
): readonly SessionView[] {
  const away = ({ startsAt, siteId }: SessionView) =>
    Math.abs(Date.parse(startsAt) - Date.parse(lost.startsAt)) + (siteId === lost.siteId ? 0 : dayMs);
  return open
    .filter(({ free, classes }) => free > 0 && classes.includes(licenceClass))
    .sort((one, other) => away(one) - away(other))
    .slice(0, most);
}
