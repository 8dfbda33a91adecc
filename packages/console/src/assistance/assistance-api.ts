import type {
  ConversationChanged,
  ConversationEntry,
  EndConversationRequest,
  OfficerConversationView,
  OpenedPhone,
  Page,
  PictureUpload,
  RecordCallRequest,
  SendPictureRequest,
  TransferConversationRequest,
} from '@yilu/contracts';
import type { ApiClient } from '../api/api-client.js';

const root = '/assistance/staff/conversations';
const at = (conversationId: string, rest = '') => `${root}/${encodeURIComponent(conversationId)}${rest}`;
const pageSize = 50;

/** The desk's half of talking with citizens, each operation under its id. */
export const assistanceApi = (client: ApiClient) => ({
  listConversations: () => client.json<Page<ConversationEntry>>('GET', `${root}?limit=${pageSize}`),
  readConversation: (conversationId: string, part: string) =>
    client.json<OfficerConversationView>('GET', at(conversationId, part)),
  takeConversation: (conversationId: string) =>
    client.json<ConversationChanged>('POST', at(conversationId, '/assignment')),
  answerCitizen: (conversationId: string, text: string) =>
    client.json<ConversationChanged>('POST', at(conversationId, '/messages'), { text }),
  showCitizen: (conversationId: string, body: SendPictureRequest) =>
    client.json<PictureUpload>('POST', at(conversationId, '/pictures'), body),
  openPhone: (conversationId: string, reason: string) =>
    client.json<OpenedPhone>('POST', at(conversationId, '/phone-reading'), { reason }),
  recordCall: (conversationId: string, outcome: RecordCallRequest['outcome']) =>
    client.json<ConversationChanged>('POST', at(conversationId, '/calls'), { outcome }),
  transferConversation: (conversationId: string, body: TransferConversationRequest) =>
    client.json<ConversationChanged>('POST', at(conversationId, '/transfer'), body),
  endConversation: (conversationId: string, body: EndConversationRequest) =>
    client.json<ConversationChanged>('POST', at(conversationId, '/closing'), body),
});
