import type { CaseChanged, Pairing } from '@yilu/contracts';
import { accept, type Result } from '@yilu/kernel';
import { seatOf } from '../domain/lifecycle.js';
import { digits } from '../domain/numbers.js';
import { pairingMinutes, startPairing as start } from '../domain/pairing.js';
import type { Deps } from '../ports.js';
import type { PartyCommand } from './change-case.js';
import { changed } from './outcome.js';
import { linkOf, newToken } from './pairing-token.js';

/** The receipt may hold no secret, so link and code lie in it sealed. */
interface Offered extends CaseChanged {
  readonly secret: string;
  readonly expiresAt: string;
}

/** Shows the link and the six digits by which the other driver comes in, for fifteen minutes. */
export const startPairing =
  (deps: Deps) =>
  async ({ command, personId, caseId }: PartyCommand) => {
    const { cases, vault, now, random, h5Url } = deps;
    const offered = await cases.perform(command, { caseId }, async ({ accident }) => {
      const seat = seatOf(accident, personId);
      if (!seat.ok) return seat;
      const at = now();
      const { token, tokenHash } = newToken(deps, caseId);
      const code = digits(random, 6);
      const step = start(seat.value.accident, seat.value.role, { tokenHash, code }, at);
      if (!step.ok) return step;
      const expiresAt = new Date(at.getTime() + pairingMinutes * 60_000).toISOString();
      const secret = await vault.seal('link', caseId, `${code} ${linkOf(h5Url, token)}`);
      const answer: Offered = { ...changed(step.value.next), secret, expiresAt };
      // Two cases never show the same code at once: a taken one is drawn again.
      const claim = { name: `code:${code}`, until: expiresAt };
      return accept({ accident: step.value.next, events: step.value.events, claim, answer });
    });
    if (!offered.ok) return offered;
    const { secret, expiresAt, ...kase } = offered.value;
    const [code = '', link = ''] = (await vault.open('link', caseId, secret)).split(' ');
    return accept({ ...kase, link, code, expiresAt }) satisfies Result<Pairing, never>;
  };
