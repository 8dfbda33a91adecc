import { dayOf } from '@yilu/kernel';
import { checkDigit } from './decision-number.js';

/** Such as CS20261122-482103778: the day in Shanghai, eight digits that cannot be guessed on, and their check digit. */
export function defenceNumber(at: Date, random: (bytes: number) => Uint8Array): string {
  const day = dayOf(at).replaceAll('-', '');
  const drawn = new DataView(Uint8Array.from(random(8)).buffer).getBigUint64(0);
  const running = String(drawn % 100_000_000n).padStart(8, '0');
  return `CS${day}-${running}${checkDigit(day + running)}`;
}
