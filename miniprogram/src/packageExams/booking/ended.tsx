import { View } from '@tarojs/components';
import type { BookingView } from '@yilu/contracts';
import { go } from '@/platform/go';
import { LinkLine } from '@/ui/link';
import { Card, Notice } from '@/ui/parts';
import { useExamsSay } from '../say';
import { whenAndWhere } from '../session-list';
import type { Acting } from './acting';
import { isCalledOff } from './asks';
import { Nearest } from './nearest';

/** A booking that came to nothing: what that means for the place in line, and what can be done now. */
export function Ended({ booking, busy, perform }: Acting) {
  const say = useExamsSay();
  const { subject, state, session, steps } = booking;
  if (state === 'session_cancelled' || isCalledOff(booking)) {
    const reason = session?.cancelled?.reason;
    return (
      <Card id="ended-session_cancelled">
        {session ? <View className="lead">{Object.values(whenAndWhere(say, session)).join(' · ')}</View> : null}
        <Notice tone="warn">
          {reason ? say('exam.session_cancelled', { reason: say.of(reason) }) : say('exam.session_cancelled_plain')}
        </Notice>
        {state === 'session_cancelled' ? <Ways subject={subject} /> : null}
      </Card>
    );
  }
  if (
    state !== 'unseated' &&
    state !== 'lapsed' &&
    state !== 'withdrawn' &&
    state !== 'cancelled' &&
    state !== 'excused'
  )
    return null;
  const isBarred = state === 'cancelled' && steps.at(-1)?.what === 'barred';
  return (
    <>
      <Card id={`ended-${state}`}>
        <Notice tone={state === 'lapsed' || isBarred ? 'warn' : 'info'}>
          {say(isBarred ? 'exam.barred' : `exam.${state}`)}
        </Notice>
        <Ways subject={subject} />
      </Card>
      {state === 'lapsed' && session ? (
        <Nearest booking={booking} lost={session} busy={busy} perform={perform} />
      ) : null}
    </>
  );
}

function Ways({ subject }: Pick<BookingView, 'subject'>) {
  const say = useExamsSay();
  return <LinkLine id="ways-plans" text={say('exam.none_plan')} onTap={() => go('plans', { id: subject })} />;
}
