import { composeTreasury } from './finance-composition.js';
import { followReceipts } from './use-cases/follow-receipts.js';

/** Every minute: receipts for which the treasury has to be asked again. */
export const handler = followReceipts(composeTreasury(process.env));
