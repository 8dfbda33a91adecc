import * as z from 'zod';
import { IdentityProvider, Instant, Locale, PageQuery } from './common.js';
import { subscriptionTemplates } from './constants.js';

export const MessageId = z.string().min(8).max(80).brand('MessageId');
export type MessageId = z.infer<typeof MessageId>;

export const InboxMessage = z
  .object({
    messageId: MessageId,
    at: Instant,
    /** In the reader's language. */
    title: z.string(),
    body: z.string(),
    /** Where a tap leads, a page of the mini-program such as `packageAccident/pages/case/index?id=…`. */
    page: z.string().optional(),
    urgent: z.boolean(),
    readAt: Instant.optional(),
    /** Delivery outside the inbox. */
    delivery: z.enum(['inbox_only', 'scheduled', 'delivered', 'failed']),
  })
  .meta({ id: 'InboxMessage' });
export type InboxMessage = z.infer<typeof InboxMessage>;

/** A message read twice keeps its first instant. */
export const MessageRead = z.object({ messageId: MessageId, readAt: Instant }).meta({ id: 'MessageRead' });
export type MessageRead = z.infer<typeof MessageRead>;

export const RecordSubscriptionRequest = z
  .strictObject({
    provider: IdentityProvider.exclude(['sms']),
    /** One consent is one message: each accepted template adds one to what may be sent. */
    outcomes: z
      .array(z.strictObject({ template: z.enum(subscriptionTemplates), outcome: z.enum(['accepted', 'rejected']) }))
      .min(1)
      .max(5),
  })
  .meta({ id: 'RecordSubscriptionRequest' });
export type RecordSubscriptionRequest = z.infer<typeof RecordSubscriptionRequest>;
export const SubscriptionQuota = z
  .object({ remaining: z.partialRecord(z.enum(subscriptionTemplates), z.int().nonnegative()) })
  .meta({ id: 'SubscriptionQuota' });
export type SubscriptionQuota = z.infer<typeof SubscriptionQuota>;

export const MessagePreferences = z
  .strictObject({
    /** No message but an urgent one in these hours, Asia/Shanghai, such as 22 to 8. */
    quietFromHour: z.int().min(0).max(23),
    quietToHour: z.int().min(0).max(23),
    sms: z.boolean(),
    locale: Locale,
  })
  .meta({ id: 'MessagePreferences' });
export type MessagePreferences = z.infer<typeof MessagePreferences>;

export const DeliveryAttempt = z
  .object({
    messageId: MessageId,
    at: Instant,
    channel: z.enum(['wechat', 'alipay', 'sms']),
    template: z.string(),
    outcome: z.enum(['delivered', 'no_consent', 'no_address', 'refused', 'unreachable', 'scheduled']),
    detail: z.string().optional(),
  })
  .meta({ id: 'DeliveryAttempt' });
export type DeliveryAttempt = z.infer<typeof DeliveryAttempt>;

/** Of the ledger: everything, or what did not arrive alone. */
export const DeliveryQuery = PageQuery.extend({ failures: z.literal('true').optional() });
export type DeliveryQuery = z.infer<typeof DeliveryQuery>;
