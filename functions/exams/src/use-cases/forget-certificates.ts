import type { ObjectBytes } from '@yilu/http/object-bytes';
import { accept } from '@yilu/kernel';
import { type Certificate, forgotten, isKept } from '../domain/certificate.js';
import type { Deps } from '../ports.js';
import { applied, stepOf } from './applied.js';
import { everyPage } from './every-page.js';

type Forgetting = Pick<Deps, 'store' | 'now'> & { readonly bytes: Pick<ObjectBytes, 'remove'> };

/** Removes the picture, and then says so: what stays in between is removed by the next run. */
async function forget({ store, bytes, now }: Forgetting, { certificateId, key, version }: Certificate): Promise<void> {
  await bytes.remove(key);
  const id = `${certificateId}:${version}`;
  const wanted = { certificates: [certificateId] };
  const outcome = await store.perform<null, never>(stepOf('forgetCertificate', id), wanted, ({ certificates }) => {
    const gone = certificates.filter((one) => !one.forgottenAt && !isKept(one, now()));
    return accept({ certificates: gone.map((one) => forgotten(one, now())), answer: null });
  });
  applied(outcome, id);
}

/**
 * Forgets papers whose plea was answered long ago, that no plea brought forward, or whose owner is gone. One that cannot be
 * forgotten holds up nobody else; nothing is begun after `until`. Answers how many are gone.
 */
export const forgetCertificates =
  (deps: Forgetting, report: (fault: unknown) => void) =>
  async (until: Date): Promise<number> => {
    const due = await everyPage((query) => deps.store.listToForget(deps.now(), query));
    let gone = 0;
    for (const certificate of due) {
      if (deps.now() >= until) break;
      await forget(deps, certificate).then(() => {
        gone += 1;
      }, report);
    }
    return gone;
  };
