import type { StaffTip, TipId } from '@yilu/contracts';
import { accept, type Result, refuse } from '@yilu/kernel';
import { secondTo } from '../domain/seen.js';
import { staffTip } from '../domain/tip-view.js';
import type { StaffDeps } from '../ports.js';
import type { StaffCommand } from './commands.js';
import { viewUrlOf, wordsOf } from './own-tip.js';
import { actedBy } from './staff-act.js';

/**
 * Opens a report for an officer; that he reads it is told before anything is shown. By whom it is nobody learns here, and
 * `inside`, its words and pictures, are shown only to whoever has to judge it.
 */
export const getStaffTip =
  (deps: Pick<StaffDeps, 'store' | 'vault' | 'pictures' | 'locked' | 'now'>) =>
  async (
    officer: StaffCommand['officer'],
    tipId: TipId,
    inside: boolean,
  ): Promise<Result<StaffTip, 'tips.not_found'>> => {
    const { store, vault } = deps;
    const [tip] = (await store.find({ tips: [tipId] })).tips;
    if (!tip) return refuse('tips.not_found');
    const [{ plates }, words] = await Promise.all([
      store.find({ plates: tip.plate ? [tip.plate] : [] }),
      inside ? wordsOf({ vault }, tip) : { text: '' },
      store.tell(actedBy(officer, 'tip_read', tipId)),
    ]);
    return accept(staffTip(tip, words, inside ? viewUrlOf(deps, tip) : undefined, secondTo(plates[0], tipId).length));
  };
