import { type ApiOptions, createApiApp } from '@yilu/http';
import type { Deps } from './ports.js';
import { mountCloseConversation } from './routes/close-conversation.js';
import { mountExportAssistance } from './routes/export-assistance.js';
import { mountListMyConversations } from './routes/list-my-conversations.js';
import { mountOpenConversation } from './routes/open-conversation.js';
import { mountReadMyConversation } from './routes/read-my-conversation.js';
import { mountRequestCallback } from './routes/request-callback.js';
import { mountSendPicture } from './routes/send-picture.js';
import { mountWriteMessage } from './routes/write-message.js';

/** The citizens’ side: asking an officer, from any screen. */
export function createAssistanceApp(deps: Deps, options: Omit<ApiOptions, 'audience' | 'isOpen'>) {
  const app = createApiApp({ ...options, audience: 'citizen' });
  mountOpenConversation(app, deps);
  mountListMyConversations(app, deps);
  mountReadMyConversation(app, deps);
  mountWriteMessage(app, deps);
  mountSendPicture(app, deps);
  mountRequestCallback(app, deps);
  mountCloseConversation(app, deps);
  mountExportAssistance(app, deps);
  return app;
}
