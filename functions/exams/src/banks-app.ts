import { type ApiOptions, createApiApp } from '@yilu/http';
import type { BankDeps } from './ports-banks.js';
import { mountCheckBank } from './routes/check-bank.js';
import { mountGetBank } from './routes/get-bank.js';
import { mountListBanks } from './routes/list-banks.js';
import { mountPublishBank } from './routes/publish-bank.js';
import { mountRegisterBank } from './routes/register-bank.js';

/** The desk where a bureau's own questions come in. */
export function createBanksApp(deps: BankDeps, options: Omit<ApiOptions, 'audience' | 'isOpen'>) {
  const app = createApiApp({ ...options, audience: 'staff' });
  mountListBanks(app, deps);
  mountGetBank(app, deps);
  mountRegisterBank(app, deps);
  mountCheckBank(app, deps);
  mountPublishBank(app, deps);
  return app;
}
