import type { OpenCopyRequest } from '@yilu/contracts';
import type { Command, CommandRefusal } from '@yilu/dynamo';
import { accept, type Result, refuse } from '@yilu/kernel';
import { afterRightCode, afterWrongCode, lockedUntil } from '../domain/pairing.js';
import type { Deps, GuestCopy, Outcome } from '../ports.js';
import { copyHash } from './guest-codes.js';

export type CopyRefusal = CommandRefusal | 'accident.no_such_copy' | 'accident.copy_locked';
type Answer = GuestCopy | { readonly wrong: true } | { readonly retryAt: string };

/**
 * Whose seat a paper's number and code speak for. Wrong codes are counted by paper, right ones written beside them, so
 * that guesses which are sent side by side count one by one.
 */
export async function copyHolder(
  deps: Pick<Deps, 'cases' | 'now' | 'sha256'>,
  command: Command,
  { number, code }: OpenCopyRequest,
): Promise<Result<GuestCopy, { code: CopyRefusal; retryAt?: string }>> {
  const codeLockOf = `copy:${number}`;
  const copyOf = copyHash(deps, number, code);
  const found = await deps.cases.perform<Answer, never>(command, { codeLockOf, copyOf }, ({ codeLock, copy }) => {
    const at = deps.now();
    const retryAt = lockedUntil(codeLock, at);
    if (retryAt) return accept<Outcome<Answer>>({ events: [], answer: { retryAt } });
    if (copy) {
      const lock = afterRightCode(codeLock, at);
      return accept<Outcome<Answer>>({ codeLock: { personId: codeLockOf, lock }, events: [], answer: copy });
    }
    const lock = afterWrongCode(codeLock, at);
    const answer: Answer = lock.lockedUntil ? { retryAt: lock.lockedUntil } : { wrong: true };
    return accept<Outcome<Answer>>({ codeLock: { personId: codeLockOf, lock }, events: [], answer });
  });
  if (!found.ok) return refuse({ code: found.refusal });
  if ('wrong' in found.value) return refuse({ code: 'accident.no_such_copy' });
  if ('retryAt' in found.value) return refuse({ code: 'accident.copy_locked', retryAt: found.value.retryAt });
  return accept(found.value);
}
