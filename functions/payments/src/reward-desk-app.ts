import { type ApiOptions, createApiApp } from '@yilu/http';
import type { RewardDeskDeps } from './ports-rewards.js';
import { mountDecideRewardBatch } from './routes/decide-reward-batch.js';
import { mountGetTransferFile } from './routes/get-transfer-file.js';
import { mountListRewardBatches } from './routes/list-reward-batches.js';
import { mountNoteRewardPayment } from './routes/note-reward-payment.js';
import { mountProposeRewardBatch } from './routes/propose-reward-batch.js';

/** Rewards of reporters, for finance: put together by one officer, approved by another, transferred by the bank. */
export function createRewardDeskApp(deps: RewardDeskDeps, options: Omit<ApiOptions, 'audience' | 'isOpen'>) {
  const app = createApiApp({ ...options, audience: 'staff' });
  mountListRewardBatches(app, deps);
  mountProposeRewardBatch(app, deps);
  mountDecideRewardBatch(app, deps);
  mountGetTransferFile(app, deps);
  mountNoteRewardPayment(app, deps);
  return app;
}
