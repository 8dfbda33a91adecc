/** Throws unless the sum is a whole number of fen: money is never a fraction and never a float of yuan. */
export function assertFen(fen: number): number {
  if (!Number.isSafeInteger(fen)) throw new RangeError(`Not an amount in fen: ${fen}`);
  return fen;
}

/** ¥1,234.50 for people; 100 fen are a yuan. */
export function formatFen(fen: number): string {
  const digits = String(Math.abs(assertFen(fen))).padStart(3, '0');
  const yuan = digits.slice(0, -2).replace(/\B(?=(\d{3})+$)/g, ',');
  return `${fen < 0 ? '-' : ''}¥${yuan}.${digits.slice(-2)}`;
}

/**
 * Part of a sum in whole per cent, rounded half up to a whole fen. Integers alone, so that it is exact for every sum;
 * throws where sum times per cent is no safe integer.
 */
export function percentOfFen(fen: number, percent: number): number {
  const hundredths = assertFen(assertFen(fen) * percent);
  const rest = ((hundredths % 100) + 100) % 100;
  return (hundredths - rest) / 100 + (rest >= 50 ? 1 : 0);
}
