import type { PartyKind, PartyRole } from '@yilu/contracts/constants';
import { colour, type Scheme } from '@yilu/look/tokens';

/** What sits in a seat of the accident, from the side: a car, or an e-bike for anything without a motor. */
export function seatIcon(kind: PartyKind, role: PartyRole, scheme: Scheme): string {
  const body = colour(role === 'a' ? 'carA' : role === 'b' ? 'carB' : 'ink2', scheme);
  const ground = colour('surface', scheme);
  const ink = colour('ink', scheme);
  const wheel = (x: number): string =>
    `<circle cx="${x}" cy="42" r="7" fill="${ink}"/><circle cx="${x}" cy="42" r="3" fill="${ground}"/>`;
  const ring = (x: number): string => `<circle cx="${x}" cy="42" r="10" fill="none" stroke="${ink}" stroke-width="4"/>`;
  const car = `<path d="M4 40V32q0-3 3-4l8-2 8-9q2-2 5-2h15q3 0 5 2l7 9 5 2q3 1 3 4v8z" fill="${body}"/><path d="M22 26l5-7h8v7zM39 26v-7h4l6 7z" fill="${ground}"/>${wheel(18)}${wheel(47)}`;
  const bike = `${ring(16)}${ring(50)}<path d="M16 42l10-16h18l6 16M26 26l8 16h-6M42 18h-6m6 0l2 8M20 24h10" fill="none" stroke="${body}" stroke-width="4" stroke-linecap="round" stroke-linejoin="round"/>`;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 66 56" width="132" height="112">${kind === 'motor' ? car : bike}</svg>`;
}
