import { View } from '@tarojs/components';
import type { BookingView } from '@yilu/contracts';
import { formatInstant } from '@yilu/look/format';
import { Card, Notice } from '@/ui/parts';
import { Countdown } from '../countdown';
import { useExamsSay } from '../say';

interface PendingProps {
  readonly booking: BookingView;
  /** Time has run out: the city says what has become of it. */
  readonly onOver: () => void;
}

/** What ends by itself, how long it still stands, and a place in line. */
export function Pending({ booking: { state, until, fee, ahead }, onOver }: PendingProps) {
  const say = useExamsSay();
  if (state === 'waiting')
    return (
      <Card id="waiting" title={say('exam.waiting')}>
        <View className="lead">{ahead ? say('exam.ahead', { count: ahead }) : say('exam.ahead_none')}</View>
        <View className="hint">{say('exam.waiting_hint')}</View>
      </Card>
    );
  if (state !== 'held' && state !== 'offered' && state !== 'fee_due') return null;
  const ends = fee?.until ?? until;
  return (
    <Card id={`pending-${state}`} title={say(`exam.${state}`)}>
      {ends ? <Countdown id="countdown" until={ends} onOver={onOver} /> : null}
      {fee ? (
        <View className="paragraph unread">{say('exam.fee_until', { at: formatInstant(say.locale, fee.until) })}</View>
      ) : null}
      {state === 'held' ? <View className="hint">{say('exam.held_hint')}</View> : null}
      {state === 'fee_due' ? <Notice>{say('exam.pay_late')}</Notice> : null}
    </Card>
  );
}
