import { type ApiOptions, createApiApp } from '@yilu/http';
import type { Deps } from './ports.js';
import { mountAnswerCitizen } from './routes/answer-citizen.js';
import { mountEndConversation } from './routes/end-conversation.js';
import { mountListConversations } from './routes/list-conversations.js';
import { mountOpenPhone } from './routes/open-phone.js';
import { mountReadConversation } from './routes/read-conversation.js';
import { mountRecordCall } from './routes/record-call.js';
import { mountShowCitizen } from './routes/show-citizen.js';
import { mountTakeConversation } from './routes/take-conversation.js';
import { mountTransferConversation } from './routes/transfer-conversation.js';

/** The desk’s side: who waits, what is said, and the ways out of a talk. */
export function createAssistanceStaffApp(deps: Deps, options: Omit<ApiOptions, 'audience' | 'isOpen'>) {
  const app = createApiApp({ ...options, audience: 'staff' });
  mountListConversations(app, deps);
  mountReadConversation(app, deps);
  mountTakeConversation(app, deps);
  mountAnswerCitizen(app, deps);
  mountShowCitizen(app, deps);
  mountOpenPhone(app, deps);
  mountRecordCall(app, deps);
  mountTransferConversation(app, deps);
  mountEndConversation(app, deps);
  return app;
}
