import { accept } from '@yilu/kernel';
import { forgottenBefore, withoutForgotten } from '../domain/evidence.js';
import type { EvidenceFile } from '../domain/files.js';
import type { Deps } from '../ports.js';
import { applied, stepOf } from './applied.js';
import { everyPage } from './every-page.js';

type Forgetting = Pick<Deps, 'store' | 'now'>;

async function forget({ store, now }: Forgetting, { recordId, personId, version }: EvidenceFile): Promise<void> {
  const id = `${recordId}:${personId}:${version}`;
  const outcome = await store.perform<null, never>(
    stepOf('forgetEvidence', id),
    { evidence: [{ recordId, personId }] },
    ({ evidence: [file] }) => {
      const left = file && withoutForgotten(file, now());
      return accept({ evidence: left ? [left] : [], answer: null });
    },
  );
  applied(outcome, id);
}

/**
 * Forgets what somebody sent for a defence that he did not file within thirty days. One that cannot be forgotten holds
 * up nobody else; nothing is begun after `until`. Answers of how many.
 */
export const forgetEvidence =
  (deps: Forgetting, report: (fault: unknown) => void) =>
  async (until: Date): Promise<number> => {
    const waiting = await everyPage((query) => deps.store.listUnfiled(forgottenBefore(deps.now()), query));
    let forgotten = 0;
    for (const file of waiting) {
      if (deps.now() >= until) break;
      await forget(deps, file).then(() => {
        forgotten += 1;
      }, report);
    }
    return forgotten;
  };
