import type {
  ConversationChanged,
  ConversationOpened,
  ConversationView,
  OpenConversationRequest,
  PictureUpload,
  SendPictureRequest,
  ThreadQuery,
  WriteMessageRequest,
} from '@yilu/contracts';
import { call } from './call';

const at = (conversationId: string, rest = '') =>
  `/assistance/conversations/${encodeURIComponent(conversationId)}${rest}`;
const query = ({ after, before }: ThreadQuery) =>
  before === undefined ? (after === undefined ? '' : `?after=${after}`) : `?before=${before}`;

export const openConversation = (body: OpenConversationRequest) =>
  call<ConversationOpened>({ method: 'POST', path: '/assistance/conversations', body });
export const readMyConversation = (conversationId: string, part: ThreadQuery) =>
  call<ConversationView>({ method: 'GET', path: at(conversationId, query(part)) });
export const writeMessage = (conversationId: string, body: WriteMessageRequest) =>
  call<ConversationChanged>({ method: 'POST', path: at(conversationId, '/messages'), body });
export const sendPicture = (conversationId: string, body: SendPictureRequest) =>
  call<PictureUpload>({ method: 'POST', path: at(conversationId, '/pictures'), body });
export const requestCallback = (conversationId: string) =>
  call<ConversationChanged>({ method: 'POST', path: at(conversationId, '/callback') });
export const closeConversation = (conversationId: string) =>
  call<ConversationChanged>({ method: 'POST', path: at(conversationId, '/closing') });
