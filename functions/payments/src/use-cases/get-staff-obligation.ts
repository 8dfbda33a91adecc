import type { StaffObligation } from '@yilu/contracts';
import { accept, type Result, refuse } from '@yilu/kernel';
import { staffObligation } from '../domain/staff-view.js';
import type { FinanceDeps } from '../ports-finance.js';
import { type Officer, officerAct } from './officer-act.js';

/** One obligation by the number of its decision or booking, with every payment, refund, entry and receipt. The look is told. */
export const getStaffObligation =
  ({ finance, now }: FinanceDeps) =>
  async (officer: Officer, reference: string): Promise<Result<StaffObligation, 'obligation.not_found'>> => {
    const file = await finance.readObligation([`F${reference}`, `E${reference}`]);
    await finance.tell(officerAct(officer, 'obligation_opened', reference));
    return file ? accept(staffObligation(file, now())) : refuse('obligation.not_found');
  };
