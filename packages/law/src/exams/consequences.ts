import type { ExamSubject, Grounded, SeatPool } from '@yilu/contracts';
import { cited } from '../violations/citation.js';
import { bookingRefusalTexts } from './booking-texts.js';
import type { ExamProfile } from './profile.js';
import { maxBookingsOf, subjectNames } from './subjects.js';

const rankingRule = { zh: '公安部互联网自主约考排序规则', en: 'Ranking rule of the ministry for booking tests online' };
const cityRule = { zh: '本市考试预约规则', en: 'Booking rules of this city' };

const movesPlace = (zh: string, en: string): Grounded => ({
  zh: `下次预约本科目时，排序时间改为${zh}`,
  en: `For your next booking of this subject your place in line counts from ${en}`,
  basis: rankingRule,
});

export interface BookingAtStake {
  readonly subject: ExamSubject;
  readonly feePaid: boolean;
  /** The seat is kept until its fee is paid: it is not yet a booking that succeeded. */
  readonly feeOwed?: boolean;
  readonly pool?: SeatPool;
}

const keepsPlace: Grounded = {
  zh: '您还没有缴费，现在放弃不影响排序时间',
  en: 'You have not paid yet: giving the seat back now does not move your place in line',
  basis: cityRule,
};

function onlyAtWindow(): Grounded {
  const { zh, en, basis, basisEn } = bookingRefusalTexts.priority_at_window;
  return { zh, en, basis: { zh: basis, en: basisEn } };
}

/** What giving back a seat does to one's place and fee, said before it is done. */
export function consequencesOfCancelling(
  { feePaid, feeOwed, pool }: BookingAtStake,
  { cancel }: Pick<ExamProfile, 'cancel'>,
): readonly Grounded[] {
  const refund: Grounded = cancel.refundsFee
    ? { zh: '已缴的考试费原路退回', en: 'The fee that you paid goes back the way it came', basis: cityRule }
    : { zh: '已缴的考试费不予退还', en: 'The fee that you paid is not refunded', basis: cityRule };
  return [
    ...(pool === 'priority' ? [onlyAtWindow()] : []),
    feeOwed ? keepsPlace : movesPlace('取消的时间', 'the time of the cancellation'),
    {
      zh: '取消不计入考试次数',
      en: 'A cancellation is not counted as an attempt',
      basis: cited('D172 arts 46, 47'),
    },
    ...(feePaid ? [refund] : []),
  ];
}

/** What not coming to an exam does. */
export function consequencesOfMissing(
  { subject, feePaid }: BookingAtStake,
  { rebookAfterDays }: Pick<ExamProfile, 'rebookAfterDays'>,
): readonly Grounded[] {
  const [most, days] = [maxBookingsOf(subject), rebookAfterDays[subject]];
  const name = subjectNames[subject];
  return [
    { zh: '缺考按不合格处理', en: 'A missed exam is judged failed', basis: cited('D172 art 46') },
    movesPlace('缺考的时间', 'the time of the exam that you missed'),
    ...(most === undefined
      ? []
      : [
          {
            zh: `计入${name.zh}最多${most}次的预约；第${most}次仍不合格的，已合格的其他科目成绩作废`,
            en: `It is one of at most ${most} bookings of ${name.en}; if the last one is failed, the other subjects passed are void`,
            basis: cited('D172 art 47 ¶2'),
          },
        ]),
    ...(days === 0
      ? []
      : [
          {
            zh: `${days}日后可以再次预约`,
            en: `You may book again ${days} days later`,
            basis: cited('D172 art 47 ¶1'),
          },
        ]),
    ...(feePaid ? [{ zh: '已缴的考试费不予退还', en: 'The fee that you paid is not refunded', basis: cityRule }] : []),
  ];
}
