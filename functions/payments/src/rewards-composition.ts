import { connectTable } from '@yilu/dynamo';
import { ningboRewards } from '@yilu/law/feedback/tip-rewards';
import { connectVault } from '@yilu/vault';
import { pseudonymsOf } from '@yilu/vault/reporters-vault';
import { dynamoFinanceStore } from './adapters/dynamo-finance-store.js';
import { dynamoPaymentStore } from './adapters/dynamo-payment-store.js';
import { dynamoRewardStore } from './adapters/dynamo-reward-store.js';
import type { ClaimDeps, ExportDeps, RewardDeps, RewardDeskDeps } from './ports-rewards.js';

/** What grants rewards and lets them lapse, from the environment. */
export function composeRewards(environment: NodeJS.ProcessEnv): RewardDeps {
  const table = connectTable(environment);
  return { rewards: dynamoRewardStore(table), rules: ningboRewards, now: table.now };
}

/** What somebody needs who claims his own or takes his data with him: the key of pseudonyms beside the vault. */
export function composeClaims(environment: NodeJS.ProcessEnv): ClaimDeps & ExportDeps {
  const table = connectTable(environment);
  return {
    ...composeRewards(environment),
    payments: dynamoPaymentStore(table),
    finance: dynamoFinanceStore(table),
    payeeOf: pseudonymsOf(environment, 'reward_payee'),
    vault: connectVault(environment),
  };
}

/** What finance needs: the vault that opens accounts, and no key that leads from a person to his rewards. */
export const composeRewardDesk = (environment: NodeJS.ProcessEnv): RewardDeskDeps => ({
  ...composeRewards(environment),
  vault: connectVault(environment),
  newId: connectTable(environment).newId,
});
