import type { PersonId, TipId, TipView } from '@yilu/contracts';
import { accept, type Result, refuse } from '@yilu/kernel';
import { tipView } from '../domain/tip-view.js';
import type { Deps } from '../ports.js';
import { ownTip, viewUrlOf, wordsOf } from './own-tip.js';

/** One report of the caller's own. */
export const getTip =
  (deps: Pick<Deps, 'store' | 'vault' | 'pseudonymOf' | 'pictures' | 'locked' | 'rules' | 'now'>) =>
  async (personId: PersonId, tipId: TipId): Promise<Result<TipView, 'tips.not_found'>> => {
    const tip = await ownTip(deps, personId, tipId);
    if (!tip) return refuse('tips.not_found');
    return accept(tipView(tip, await wordsOf(deps, tip), viewUrlOf(deps, tip), deps.rules));
  };
