import type { Day } from '@yilu/kernel/day';
import { maskName, maskPlate } from '@yilu/kernel/mask';
import { lastDayOf } from '../last-day.js';
import { publicNoticeLimit } from './service.js';

export interface ToPublish {
  readonly name: string;
  readonly plate: string;
  readonly decisionNumber: string;
  readonly organ: { readonly zh: string; readonly en: string };
  readonly publishedOn: Day;
}

/** The public notice of a decision: who knows that it is his can tell, nobody else learns who he is (D157 art 56 ¶3). */
export function publicNoticeText({ name, plate, decisionNumber, organ, publishedOn }: ToPublish) {
  const { on } = lastDayOf(publicNoticeLimit, publishedOn);
  const [who, car] = [maskName(name), maskPlate(plate)];
  return {
    zh: `${who}（${car}）：因无法以其他方式送达，现公告送达处罚决定书 ${decisionNumber}。自公告之日起经过六十日（至 ${on}）即视为送达。${organ.zh} ${publishedOn}`,
    en: `${who} (${car}): decision ${decisionNumber} could not be delivered otherwise and is served by this notice. It counts as served after sixty days, on ${on}. ${organ.en} ${publishedOn}`,
  };
}
