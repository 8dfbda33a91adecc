import { View } from '@tarojs/components';
import type { BookingView, ExamSubject } from '@yilu/contracts';
import { dayOf } from '@yilu/kernel/day';
import { formatInstant, formatMoney } from '@yilu/look/format';
import { listSites } from '@/api/exams';
import { cityNow } from '@/platform/clock';
import { useLoaded } from '@/state/use-loaded';
import { Card, Notice } from '@/ui/parts';
import { Countdown } from '../countdown';
import { useExamsSay } from '../say';
import { isCalledOff } from './asks';

interface PendingProps {
  readonly booking: BookingView;
  /** Time has run out: the city says what has become of it. */
  readonly onOver: () => void;
}

/** What ends by itself, how long it still stands, and a place in line. */
export function Pending({ booking, onOver }: PendingProps) {
  const say = useExamsSay();
  const { subject, state, until, fee, ahead, cancelUntil } = booking;
  if (state === 'waiting')
    return (
      <Card id="waiting" title={say('exam.waiting')}>
        <View className="lead">{ahead ? say('exam.ahead', { count: ahead }) : say('exam.ahead_none')}</View>
        <View className="hint">{say('exam.waiting_hint')}</View>
      </Card>
    );
  if ((state !== 'held' && state !== 'offered' && state !== 'fee_due') || isCalledOff(booking)) return null;
  const isFinal = state !== 'fee_due' && cancelUntil !== undefined && dayOf(cityNow()) > cancelUntil.on;
  const ends = fee?.until ?? until;
  return (
    <Card id={`pending-${state}`} title={say(`exam.${state}`)}>
      {ends ? <Countdown id="countdown" until={ends} onOver={onOver} /> : null}
      {fee ? (
        <View className="paragraph unread">{say('exam.fee_until', { at: formatInstant(say.locale, fee.until) })}</View>
      ) : null}
      {state === 'held' ? <View className="hint">{say('exam.held_hint')}</View> : null}
      {state === 'fee_due' ? null : <FeeAhead subject={subject} />}
      {isFinal ? (
        <Notice id="final" tone="warn">
          {say('exam.final')}
        </Notice>
      ) : null}
      {state === 'fee_due' ? <Notice>{say('exam.pay_late')}</Notice> : null}
    </Card>
  );
}

/** What the seat costs once it is taken, and how long there is to pay. */
function FeeAhead({ subject }: { subject: ExamSubject }) {
  const say = useExamsSay();
  const terms = useLoaded(listSites).data;
  const fen = terms?.feesFen[subject] ?? 0;
  if (!terms || fen === 0) return null;
  return (
    <View id="fee-ahead" className="hint">
      {say('exam.fee_ahead', { sum: formatMoney(fen), minutes: terms.leftoverPayMinutes })}
    </View>
  );
}
