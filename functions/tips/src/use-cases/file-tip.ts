import type { FileTipRequest, NewEvent, TipFiled } from '@yilu/contracts';
import type { CommandRefusal } from '@yilu/dynamo';
import { accept, type Result, refuse } from '@yilu/kernel';
import type { Tip } from '../domain/files.js';
import { type FileTipRefusal, filed, isSameFiling, plateKeyOf, refusedUntil } from '../domain/filing.js';
import type { Deps, Found, Outcome } from '../ports.js';
import { type CitizenCommand, sealedCommand } from './commands.js';

type Refusal = FileTipRefusal | 'tips.id_taken' | 'tips.filed_already' | 'tips.real_name_needed';
export interface Refused {
  readonly code: Refusal | CommandRefusal;
  readonly retryAt?: string;
}

const filedAnswer = ({ tipId, version, status, reviewBy }: Tip): TipFiled => ({ tipId, version, status, reviewBy });

/**
 * Files a report under its reporter's pseudonym. Who he is goes along sealed for the context that keeps identities, and
 * is written nowhere here; real names alone report, but nobody who handles a report knows whose it is.
 */
export const fileTip =
  (deps: Pick<Deps, 'store' | 'vault' | 'reporters' | 'pseudonymOf' | 'rules' | 'isInCity' | 'now'>) =>
  async (citizen: CitizenCommand, request: FileTipRequest): Promise<Result<TipFiled, Refused>> => {
    if (!citizen.verified) return refuse({ code: 'tips.real_name_needed' });
    const { store, vault, reporters, rules, isInCity, now } = deps;
    const { pseudonym, command } = await sealedCommand(deps, citizen);
    const { tipId } = request;
    const { personId, provider } = citizen;
    const plateKey = plateKeyOf(request);
    let retryAt: string | undefined;

    async function decide(found: Found): Promise<Result<Outcome<TipFiled>, Refusal>> {
      const { tips, media, reporters: known, plates } = found;
      const [before] = tips;
      if (before) {
        if (before.pseudonym !== pseudonym) return refuse('tips.id_taken');
        // What was changed since would be told as filed: perhaps with the plate of somebody else.
        const isSame = isSameFiling(before, request) && (await vault.open('tip', tipId, before.text)) === request.text;
        return isSame ? accept({ answer: filedAnswer(before) }) : refuse('tips.filed_already');
      }
      if (media[0] && media[0].pseudonym !== pseudonym) return refuse('tips.id_taken');
      const at = now();
      const [reporter] = known;
      const context = { request, pseudonym, reporter, media: media[0], plate: plates[0], at, rules, isInCity };
      const outcome = filed(context);
      if (!outcome.ok) {
        retryAt = refusedUntil(outcome.refusal, reporter, at, rules)?.toISOString();
        return outcome;
      }
      const { tip, reporter: next, media: brought, plate } = outcome.value;
      const [text, box] = await Promise.all([
        vault.seal('tip', tipId, request.text),
        reporters.seal('reporter', tipId, JSON.stringify({ personId, provider })),
      ]);
      const event: NewEvent = { type: 'tips.tip_filed', data: { tipId, pseudonym, reporter: box } };
      return accept({
        tips: [{ ...tip, text }],
        reporters: [next],
        media: brought ? [brought] : [],
        plates: plate ? [plate] : [],
        events: [event],
        answer: filedAnswer(tip),
      });
    }
    const wanted = { tips: [tipId], media: [tipId], reporters: [pseudonym], plates: plateKey ? [plateKey] : [] };
    const outcome = await store.perform<TipFiled, Refusal>(command, wanted, decide);
    if (outcome.ok) return outcome;
    return refuse({ code: outcome.refusal, ...(retryAt ? { retryAt } : {}) });
  };
