import { type ApiOptions, createApiApp } from '@yilu/http';
import type { Deps } from './ports.js';
import { mountAddEvidence } from './routes/add-evidence.js';
import { mountFileDefence } from './routes/file-defence.js';
import { mountGetDefence } from './routes/get-defence.js';
import { mountListDefenceGrounds } from './routes/list-defence-grounds.js';
import { mountListDefences } from './routes/list-defences.js';
import { mountReplyToQuestion } from './routes/reply-to-question.js';
import { mountWithdrawDefence } from './routes/withdraw-defence.js';

/** Contesting a record: grounds, evidence, defences and their answers. */
export function createDefenceApp(deps: Deps, options: Omit<ApiOptions, 'audience' | 'isOpen'>) {
  const app = createApiApp({ ...options, audience: 'citizen' });
  mountListDefenceGrounds(app, deps);
  mountAddEvidence(app, deps);
  mountFileDefence(app, deps);
  mountListDefences(app, deps);
  mountGetDefence(app, deps);
  mountReplyToQuestion(app, deps);
  mountWithdrawDefence(app, deps);
  return app;
}
