import type { DecisionNumber } from '@yilu/contracts';

/** ISO 7064 MOD 11,10: finds every wrong digit and nearly every pair of digits that changed places. */
export function checkDigit(digits: string): string {
  let product = 10;
  for (const digit of digits) product = (((product + Number(digit)) % 10 || 10) * 2) % 11;
  return String((11 - product) % 10);
}

const procedureDigits = { simple: '1', general: '2' } as const;

/** A decision's number: six digits of the organ, one of the procedure, eight random ones, a check digit. */
export function newDecisionNumber(
  organCode: string,
  procedure: keyof typeof procedureDigits,
  random: (bytes: number) => Uint8Array,
): DecisionNumber {
  const running = random(8).reduce((number, byte) => (number * 256 + byte) % 100_000_000, 0);
  const head = `${organCode}${procedureDigits[procedure]}${String(running).padStart(8, '0')}`;
  return `${head}${checkDigit(head)}` as DecisionNumber;
}
