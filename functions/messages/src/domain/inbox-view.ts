import type { InboxMessage, Locale } from '@yilu/contracts';
import { type InboxItem, pageOf } from './message.js';
import { noticeWords } from './notice-words.js';

/** A message as its reader sees it; one whose first delivery is under way is on its way like a scheduled one. */
export function inboxView(locale: Locale, item: InboxItem): InboxMessage {
  const { messageId, at, urgent, readAt, notice, values, delivery } = item;
  const { title, body } = noticeWords(locale, notice, values);
  return {
    messageId,
    at,
    title,
    body,
    page: pageOf(item),
    urgent,
    ...(readAt ? { readAt } : {}),
    delivery: delivery.state === 'pending' ? 'scheduled' : delivery.state,
  };
}
