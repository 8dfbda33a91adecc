import { accept, type Result, refuse } from '@yilu/kernel';
import { linkHash } from '../domain/link.js';
import type { LinkDeps } from '../ports-finance.js';

export type LinkRefusal = 'link.not_found' | 'link.nothing_due';

/** The live link of a code, with what it opens; a wrong, ended or revoked code is as none. */
export async function openLink({ finance, payments, now }: Omit<LinkDeps, 'keyedHash'>, code: string) {
  const link = await finance.findLink(linkHash(code));
  if (!link || link.expiresAt <= now().toISOString()) return undefined;
  const { obligations } = await payments.find({ obligationIds: link.obligationIds });
  return { link, obligations };
}

/** What a link's code opens to be paid: those of its obligations that are still due. */
export const obligationsOfLink =
  (deps: Omit<LinkDeps, 'keyedHash'>) =>
  async (code: string): Promise<Result<readonly string[], LinkRefusal>> => {
    const opened = await openLink(deps, code);
    if (!opened) return refuse('link.not_found');
    const due = opened.obligations.filter(({ standing }) => standing === 'due');
    return due.length > 0 ? accept(due.map(({ obligationId }) => obligationId)) : refuse('link.nothing_due');
  };
