import { CaseId, pairingPath } from '@yilu/contracts';
import type { Deps } from '../ports.js';

const hexOf = (caseId: string) => caseId.replaceAll('-', '');

/**
 * A one-use token: the case's id, so that it is found by one read, and 24 random bytes, which are the secret. The case
 * keeps its hash alone.
 */
export function newToken({ random, sha256 }: Pick<Deps, 'random' | 'sha256'>, caseId: CaseId) {
  const bytes = Buffer.concat([Buffer.from(hexOf(caseId), 'hex'), random(24)]);
  const token = bytes.toString('base64url');
  return { token, tokenHash: sha256(token) };
}

/** The case that a token speaks of; undefined for what we did not make. */
export function caseOfToken(token: string): CaseId | undefined {
  const bytes = Buffer.from(token, 'base64url');
  if (bytes.length !== 40) return undefined;
  const id = bytes
    .subarray(0, 16)
    .toString('hex')
    .replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
  const parsed = CaseId.safeParse(id);
  return parsed.success ? parsed.data : undefined;
}

export const linkOf = (h5Url: string, token: string): string => `${h5Url}${pairingPath}${token}`;
