import type { Verification } from '@yilu/contracts';
import type { Deps } from '../ports.js';

/** Whether a paper with this number is genuine, for anybody who scans its code: no name, plates masked. */
export const verifyAgreement =
  ({ cases }: Deps) =>
  async (number: string): Promise<Verification> =>
    (await cases.verify(number)) ?? { number, state: 'unknown' };
