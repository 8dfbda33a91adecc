import type { AppealTipRequest, TipChanged, TipId } from '@yilu/contracts';
import { accept, type Result, refuse } from '@yilu/kernel';
import { type AppealRefusal, appealed } from '../domain/appeal.js';
import type { Deps, Outcome } from '../ports.js';
import { type CitizenCommand, sealedCommand } from './commands.js';
import { isHis } from './own-tip.js';

type Refusal = AppealRefusal | 'tips.not_found';

/** A reporter appeals against a strike, once; another officer answers. */
export const appealTip =
  (deps: Pick<Deps, 'store' | 'vault' | 'pseudonymOf' | 'rules' | 'now'>) =>
  async (citizen: CitizenCommand, tipId: TipId, { text }: AppealTipRequest) => {
    const { store, vault, rules, now } = deps;
    const { pseudonym, command } = await sealedCommand(deps, citizen);
    return store.perform(
      command,
      { tips: [tipId], reporters: [pseudonym] },
      async ({ tips: [tip], reporters: [reporter] }): Promise<Result<Outcome<TipChanged>, Refusal>> => {
        if (!tip || !isHis(tip, reporter, pseudonym)) return refuse('tips.not_found');
        const next = appealed(tip, await vault.seal('tip', tipId, text), now(), rules);
        if (!next.ok) return next;
        const { version, status } = next.value;
        return accept({ tips: [next.value], answer: { tipId, version, status } });
      },
    );
  };
