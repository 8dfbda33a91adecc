import type { DomainEvent, EventData } from '@yilu/contracts';
import type { NoticeKey } from './notice-words.js';
import type { Telling } from './violation-notices.js';

type TipEvent = Extract<DomainEvent, { type: 'reporters.reporter_told' | 'reporters.identity_opened' }>;

export const isTipEvent = (event: DomainEvent): event is TipEvent =>
  event.type === 'reporters.reporter_told' || event.type === 'reporters.identity_opened';

const news: { readonly [N in EventData<'reporters.reporter_told'>['news']]: NoticeKey } = {
  adopted: 'tip_adopted',
  not_adopted: 'tip_not_adopted',
  struck: 'tip_struck',
  taken_up: 'tip_taken_up',
  rewarded: 'tip_rewarded',
  reward_revoked: 'tip_reward_revoked',
  no_penalty: 'tip_no_penalty',
  appeal_cleared: 'tip_appeal_cleared',
  appeal_kept: 'tip_appeal_kept',
};

const offices: Readonly<Record<string, { readonly zh: string; readonly en: string }>> = {
  supervisor: { zh: '值班领导', en: 'a supervisor' },
  legal_reviewer: { zh: '法制审核员', en: 'a legal reviewer' },
};
const officesOf = (roles: readonly string[]) => {
  const named = roles.flatMap((role) => offices[role] ?? []);
  return { zh: named.map(({ zh }) => zh).join('和'), en: named.map(({ en }) => en).join(' and ') };
};

/** What an event of reports tells its reporter; nothing in it says which report, of which car or where. */
export function toldByTip(event: TipEvent): Telling {
  const { personId, provider } = event.data;
  const told = { to: { personId, provider }, urgent: false };
  if (event.type === 'reporters.reporter_told')
    return { ...told, notice: news[event.data.news], values: {}, subject: { kind: 'tips' } };
  const { openedAt: at, roles, reason } = event.data;
  const values = { at, who: officesOf(roles), why: { zh: reason, en: reason } };
  return { ...told, notice: 'reporter_opened', values, subject: { kind: 'openings' } };
}
