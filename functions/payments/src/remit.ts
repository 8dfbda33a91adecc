import { composeTreasury } from './finance-composition.js';
import { announceIncome } from './use-cases/announce-income.js';

/** Every hour: yesterday's income to the treasury, until it acknowledged it. */
export const handler = announceIncome(composeTreasury(process.env));
