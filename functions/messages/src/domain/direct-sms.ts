import type { DomainEvent, EventType } from '@yilu/contracts';
import type { DirectSms } from './message.js';

/** Events that are one SMS around one secret, to a telephone of which we may know nobody. */
export const directTypes = [
  'identity.sms_code_requested',
  'accidents.driver_invited',
  'accidents.guest_code_requested',
  'accidents.guest_copy_issued',
  'feedback.caller_told',
] as const satisfies readonly EventType[];
export type DirectType = (typeof directTypes)[number];

export type Direct = Pick<DirectSms, 'words' | 'phone' | 'secret' | 'owner' | 'locale' | 'number'> & {
  /** After this it is of no use to anybody. */
  readonly minutes: number;
};

const dayMinutes = 24 * 60;

/** What such an event says to whom; undefined for every other event. */
export function directBy(event: DomainEvent): Direct | undefined {
  switch (event.type) {
    case 'identity.sms_code_requested': {
      const { phone, code, owner, locale, purpose } = event.data;
      return { words: purpose === 'merge' ? 'merge_code' : 'code', phone, secret: code, owner, locale, minutes: 5 };
    }
    // Nobody knows the language of somebody who was never here: the link's page lets him choose.
    case 'accidents.driver_invited': {
      const { phone, link, caseId } = event.data;
      return { words: 'invitation', phone, secret: link, owner: caseId, locale: 'zh-CN', minutes: dayMinutes };
    }
    case 'accidents.guest_code_requested': {
      const { phone, code, owner } = event.data;
      return { words: 'guest_code', phone, secret: code, owner, locale: 'zh-CN', minutes: 10 };
    }
    case 'accidents.guest_copy_issued': {
      const { phone, link, owner } = event.data;
      return { words: 'guest_copy', phone, secret: link, owner, locale: 'zh-CN', minutes: dayMinutes };
    }
    // Called in, and so without an app whose language he chose.
    case 'feedback.caller_told': {
      const { phone, link, reportId, change } = event.data;
      const words = change === 'filed' ? 'report_filed' : 'report_news';
      return {
        words,
        phone,
        secret: link,
        owner: reportId,
        number: reportId,
        locale: 'zh-CN',
        minutes: 3 * dayMinutes,
      };
    }
    default:
      return undefined;
  }
}
