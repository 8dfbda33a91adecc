import { type ApiOptions, createApiApp } from '@yilu/http';
import type { Deps } from './ports.js';
import { mountChangeMessagePreferences } from './routes/change-message-preferences.js';
import { mountExportMessages } from './routes/export-messages.js';
import { mountGetMessagePreferences } from './routes/get-message-preferences.js';
import { mountGetSubscriptions } from './routes/get-subscriptions.js';
import { mountListInbox } from './routes/list-inbox.js';
import { mountMarkRead } from './routes/mark-read.js';
import { mountRecordSubscription } from './routes/record-subscription.js';

/** The citizens' side: inbox, consents, preferences. */
export function createMessagesApp(deps: Deps, options: Omit<ApiOptions, 'audience' | 'isOpen'>) {
  const app = createApiApp({ ...options, audience: 'citizen' });
  mountListInbox(app, deps);
  mountMarkRead(app, deps);
  mountRecordSubscription(app, deps);
  mountGetSubscriptions(app, deps);
  mountGetMessagePreferences(app, deps);
  mountChangeMessagePreferences(app, deps);
  mountExportMessages(app, deps);
  return app;
}
