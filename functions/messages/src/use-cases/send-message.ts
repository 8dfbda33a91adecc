import type { DeliveryAttempt } from '@yilu/contracts';
import { type FieldClass, SealBroken, type Vault } from '@yilu/vault';
import {
  type ContactSms,
  type DirectSms,
  type DutySms,
  type InboxItem,
  type Message,
  pageOf,
  type RelayedNotice,
  templateOf,
} from '../domain/message.js';
import {
  directSms,
  dutySms,
  isLink,
  noticeSms,
  noticeWords,
  relayedText,
  strangerSms,
} from '../domain/notice-words.js';
import { newReader, type Reader } from '../domain/reader.js';
import { type RouteTo, routesTo } from '../domain/routes-to.js';
import type { Sending, SendingDeps } from '../ports.js';

type Told = Pick<DeliveryAttempt, 'channel' | 'outcome' | 'detail'>;

/** Undefined for a seal that will never open: an address like none, while an outage of the key service is thrown. */
async function opened(vault: Vault, fieldClass: FieldClass, owner: string, sealed: string) {
  try {
    return await vault.open(fieldClass, owner, sealed);
  } catch (fault) {
    if (fault instanceof SealBroken) return undefined;
    throw fault;
  }
}

const noAddress = { outcome: 'refused', detail: 'address does not open' } as const satisfies Sending;
const tooLate = { outcome: 'refused', detail: 'too late to be of use' } as const satisfies Sending;

async function sendBy(
  { vault, wallets, sms }: SendingDeps,
  route: Exclude<RouteTo, { closed: string }>,
  item: InboxItem,
  reader: Reader,
): Promise<Sending> {
  const { locale } = reader.preferences;
  const words = noticeWords(locale, item.notice, item.values);
  if (route.channel === 'sms') {
    const to = await opened(vault, 'phone', reader.personId, route.phone);
    return to ? sms.send({ id: item.messageId, to, text: noticeSms(locale, words, item.values.code) }) : noAddress;
  }
  const subject = await opened(vault, 'login_subject', reader.personId, route.subject);
  if (!subject) return noAddress;
  const { title, hint } = words;
  return wallets[route.channel].send({ subject, template: item.template, title, hint, page: pageOf(item) });
}

async function sendDirect({ vault, sms, now }: SendingDeps, message: DirectSms): Promise<Told> {
  const { messageId: id, owner, words, locale, endsAt } = message;
  if (endsAt <= now().toISOString()) return { channel: 'sms', ...tooLate };
  const to = await opened(vault, 'phone', owner, message.phone);
  const secret = await opened(vault, isLink(words) ? 'link' : 'sms_code', owner, message.secret);
  if (!to || !secret) return { channel: 'sms', ...noAddress };
  return { channel: 'sms', ...(await sms.send({ id, to, text: directSms(locale, words, secret, message.number) })) };
}

async function sendContact({ vault, sms }: SendingDeps, message: ContactSms): Promise<Told> {
  const { messageId: id, owner, phone, locale, notice, values } = message;
  const to = await opened(vault, 'phone', owner, phone);
  if (!to) return { channel: 'sms', ...noAddress };
  const text = strangerSms(locale, noticeWords(locale, notice, values), values.code);
  return { channel: 'sms', ...(await sms.send({ id, to, text })) };
}

async function sendRelayed({ vault, owners, now }: SendingDeps, message: RelayedNotice): Promise<Told> {
  const { messageId: id, moveId, by, locale, notice, values, endsAt } = message;
  if (endsAt <= now().toISOString()) return { channel: 'sms', ...tooLate };
  const handle = await opened(vault, 'owner_handle', moveId, message.handle);
  const link = await opened(vault, 'link', moveId, message.link);
  if (!handle || !link) return { channel: 'sms', ...noAddress };
  const text = relayedText(locale, by, noticeWords(locale, notice, values), link);
  const told = await owners.tellOwner({ id, handle, by, text });
  if (!told.ok) return { channel: 'sms', outcome: 'unreachable' };
  const { refusal } = told.value;
  return refusal ? { channel: 'sms', outcome: 'refused', detail: refusal } : { channel: 'sms', outcome: 'delivered' };
}

async function sendDuty({ sms, now }: SendingDeps, message: DutySms): Promise<Told> {
  const { messageId: id, phone: to, locale, notice, values, endsAt } = message;
  if (endsAt <= now().toISOString()) return { channel: 'sms', ...tooLate };
  return {
    channel: 'sms',
    ...(await sms.send({ id, to, text: dutySms(locale, noticeWords(locale, notice, values)) })),
  };
}

const sendElsewhere = (deps: SendingDeps, message: Exclude<Message, InboxItem>): Promise<Told> => {
  if (message.kind === 'relayed') return sendRelayed(deps, message);
  if (message.kind === 'duty') return sendDuty(deps, message);
  return message.kind === 'direct' ? sendDirect(deps, message) : sendContact(deps, message);
};

/** Tries every way in order until one got through, and says what came of each; nothing is written here. */
export async function sendMessage(
  deps: SendingDeps,
  message: Message,
  reader: Reader | undefined,
): Promise<DeliveryAttempt[]> {
  const attempts: DeliveryAttempt[] = [];
  const note = (told: Told) =>
    attempts.push({
      messageId: message.messageId,
      at: deps.now().toISOString(),
      template: templateOf(message),
      ...told,
    });

  if (message.kind !== 'inbox') {
    note(await sendElsewhere(deps, message));
    return attempts;
  }
  // Somebody of whom identity has not told yet: no way leads to him now, and a later try finds him.
  const known = reader ?? newReader(message.personId);
  for (const route of routesTo(known, message)) {
    if ('closed' in route) {
      note({ channel: route.channel, outcome: route.closed, detail: route.detail });
      continue;
    }
    const sending = await sendBy(deps, route, message, known);
    note({ channel: route.channel, ...sending });
    if (sending.outcome === 'delivered') break;
  }
  return attempts;
}
