import { View } from '@tarojs/components';
import { formatMoney } from '@yilu/look/format';
import { answerOffer, confirmSeat, examPapers, releaseSeat } from '@/api/exams';
import { go } from '@/platform/go';
import { openPdf } from '@/platform/open-pdf';
import { Action } from '@/ui/parts';
import { useExamsSay } from '../say';
import type { Acting } from './acting';

/** The one thing that a booking asks for now, with at most one other beside it. */
export function BookingAction({ booking, busy, perform }: Acting) {
  const say = useExamsSay();
  const { subject, state, session, pool, fee, planId } = booking;
  if (state === 'held' && session)
    return (
      <View className="pair">
        <Action id="confirm-seat" busy={busy} onTap={() => perform(() => confirmSeat(session.sessionId, pool))}>
          {say('exam.confirm')}
        </Action>
        <Action id="release-seat" tone="plain" disabled={busy} onTap={() => perform(() => releaseSeat(subject))}>
          {say('exam.release')}
        </Action>
      </View>
    );
  if (state === 'offered')
    return (
      <Action id="accept-offer" busy={busy} onTap={() => perform(() => answerOffer(subject, 'accept'))}>
        {say('exam.accept')}
      </Action>
    );
  if (state === 'fee_due' && fee)
    return (
      <Action id="pay-fee" onTap={() => go('pay', { ids: fee.obligationId })}>
        {say('exam.pay', { sum: formatMoney(fee.fen) })}
      </Action>
    );
  if (state === 'applied')
    return (
      <Action id="change-choices" tone="plain" onTap={() => go('apply', { plan: planId, id: subject })}>
        {say('exam.change_choices')}
      </Action>
    );
  if (state === 'booked')
    return (
      <Action
        id="open-slip"
        busy={busy}
        onTap={() => perform(() => openPdf(examPapers(subject, say.locale).slip, `yilu-${subject}.pdf`))}
      >
        {say('exam.slip')}
      </Action>
    );
  if (state === 'passed' || state === 'failed' || state === 'no_show')
    return (
      <Action id="to-learning" onTap={() => go('learning')}>
        {say('exam.next_subject')}
      </Action>
    );
  return (
    <Action id="to-seats" onTap={() => go('seats', { id: subject })}>
      {say('exam.to_seats')}
    </Action>
  );
}
