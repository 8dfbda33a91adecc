import type {
  InboxMessage,
  MessagePreferences,
  Page,
  RecordSubscriptionRequest,
  SubscriptionQuota,
} from '@yilu/contracts';
import { call } from './call';

export const listInbox = (cursor?: string) =>
  call<Page<InboxMessage>>({
    method: 'GET',
    path: `/messages/inbox${cursor ? `?cursor=${encodeURIComponent(cursor)}` : ''}`,
  });
export const markRead = (messageId: string) =>
  call<unknown>({ method: 'POST', path: `/messages/inbox/${encodeURIComponent(messageId)}/read` });
export const recordSubscription = (body: RecordSubscriptionRequest) =>
  call<SubscriptionQuota>({ method: 'POST', path: '/messages/subscriptions', body });
export const getSubscriptions = () => call<SubscriptionQuota>({ method: 'GET', path: '/messages/subscriptions' });
export const getMessagePreferences = () => call<MessagePreferences>({ method: 'GET', path: '/messages/preferences' });
export const changeMessagePreferences = (body: MessagePreferences) =>
  call<MessagePreferences>({ method: 'PUT', path: '/messages/preferences', body });
