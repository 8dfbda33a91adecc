import { createHash } from 'node:crypto';
import { InsurerId } from '@yilu/contracts';

/** Insurers by the names that the vehicle registry writes; one of them may be written in several ways. */
const known: Readonly<Record<string, readonly string[]>> = {
  picc: ['人保财险', '中国人民财产保险', '中国人民财产保险股份有限公司'],
  pingan: ['平安产险', '平安财险', '中国平安财产保险股份有限公司'],
  cpic: ['太保产险', '太平洋产险', '中国太平洋财产保险股份有限公司'],
};

const byName = new Map(Object.entries(known).flatMap(([id, names]) => names.map((name) => [name, id] as const)));

/** The id of an insurer; one that the city does not know yet gets one of its own, so that no paper is left lying. */
export const insurerIdOf = (name: string): InsurerId =>
  InsurerId.parse(byName.get(name) ?? `x-${createHash('sha256').update(name).digest('hex').slice(0, 12)}`);
