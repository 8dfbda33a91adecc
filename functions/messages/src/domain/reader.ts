import type {
  EventData,
  IdentityProvider,
  Locale,
  MessagePreferences,
  PersonId,
  SubscriptionQuota,
} from '@yilu/contracts';
import { type SubscriptionTemplate, subscriptionTemplates } from '@yilu/contracts/constants';

export type Wallet = Exclude<IdentityProvider, 'sms'>;
/** How many messages of each template may still be sent: one consent is one message. */
export type Consents = { readonly [T in SubscriptionTemplate]?: number };

/** Whom messages reach: the projection of identity's person, with what he chose and consented to here. */
export interface Reader {
  readonly personId: PersonId;
  readonly version: number;
  /** Of identity's last event; 0 before the first one has arrived. */
  readonly revision: number;
  /** Ended: merged into another person, or deleted. */
  readonly gone?: { readonly into?: PersonId };
  readonly phone?: string;
  readonly logins: readonly { readonly provider: IdentityProvider; readonly subject: string }[];
  /** The language that identity told last: a change there outdoes an older choice made here. */
  readonly told: Locale;
  readonly preferences: MessagePreferences;
  readonly consents: { readonly [W in Wallet]?: Consents };
}

/** Nobody needs more consents in store than a case has messages; a forged count must not grow without end. */
const mostConsents = 20;

export const usualPreferences: MessagePreferences = {
  quietFromHour: 22,
  quietToHour: 8,
  sms: true,
  locale: 'zh-CN',
};

export const newReader = (personId: PersonId): Reader => ({
  personId,
  version: 0,
  revision: 0,
  logins: [],
  told: 'zh-CN',
  preferences: usualPreferences,
  consents: {},
});

export const nextVersion = (reader: Reader, change: Partial<Reader>): Reader => ({
  ...reader,
  ...change,
  version: reader.version + 1,
});

/** The projection after an event of identity; undefined for one that is older than what is known, or comes after the end. */
export function readerAfter(
  known: Reader | undefined,
  { personId, revision, phone, logins, locale }: EventData<'identity.person_changed'>,
): Reader | undefined {
  if (known && (known.gone || known.revision >= revision)) return undefined;
  const { phone: _, ...reader } = known ?? newReader(personId);
  const preferences = reader.told === locale ? reader.preferences : { ...reader.preferences, locale };
  return nextVersion({ ...reader, ...(phone ? { phone } : {}) }, { revision, logins, told: locale, preferences });
}

/** Who was merged away or deleted: nothing of him is left but that he is gone, and where to. */
export const goneReader = (
  known: Reader | undefined,
  personId: PersonId,
  revision: number,
  into?: PersonId,
): Reader => ({
  ...newReader(personId),
  version: (known?.version ?? 0) + 1,
  revision,
  gone: into ? { into } : {},
});

export const consentsLeft = (reader: Reader, wallet: Wallet, template: SubscriptionTemplate): number =>
  reader.consents[wallet]?.[template] ?? 0;

/** The reader with another count of one template, kept between none and the most that is believed. */
export const withConsents = (
  reader: Reader,
  wallet: Wallet,
  template: SubscriptionTemplate,
  count: number,
): Reader => ({
  ...reader,
  consents: {
    ...reader.consents,
    [wallet]: { ...reader.consents[wallet], [template]: Math.max(0, Math.min(mostConsents, count)) },
  },
});

/** What was consented to in the merged person's wallets goes with those wallets. */
export function withConsentsOf(reader: Reader, merged: Reader): Reader {
  let next = reader;
  for (const wallet of ['wechat', 'alipay'] as const)
    for (const template of subscriptionTemplates) {
      const more = consentsLeft(merged, wallet, template);
      if (more > 0) next = withConsents(next, wallet, template, consentsLeft(next, wallet, template) + more);
    }
  return next;
}

/** What may still be sent in one app; nothing where the app has no subscribe messages. */
export const quotaOf = (reader: Reader, provider: IdentityProvider): SubscriptionQuota => ({
  remaining:
    provider === 'sms'
      ? {}
      : Object.fromEntries(
          subscriptionTemplates.map((template) => [template, consentsLeft(reader, provider, template)]),
        ),
});
