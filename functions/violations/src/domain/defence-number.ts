import { dayOf } from '@yilu/kernel';

/** Check digit by Luhn: one wrong digit, or two neighbours changed over, are noticed on the phone. */
export function checkDigit(digits: string): string {
  const sum = [...digits].reverse().reduce((total, digit, index) => {
    const value = Number(digit) * (index % 2 === 0 ? 2 : 1);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return String((10 - (sum % 10)) % 10);
}

/** Such as CS20261122-482103778: the day in Shanghai, eight digits that cannot be guessed on, and their check digit. */
export function defenceNumber(at: Date, random: (bytes: number) => Uint8Array): string {
  const day = dayOf(at).replaceAll('-', '');
  const drawn = new DataView(Uint8Array.from(random(8)).buffer).getBigUint64(0);
  const running = String(drawn % 100_000_000n).padStart(8, '0');
  return `CS${day}-${running}${checkDigit(day + running)}`;
}
