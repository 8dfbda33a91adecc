import { View } from '@tarojs/components';
import type { SubjectProgress } from '@yilu/contracts';
import { subjectNames } from '@yilu/law/exams/subjects';
import { formatDate, formatInstant } from '@yilu/look/format';
import { go } from '@/platform/go';
import { Tap } from '@/ui/tap';
import { Obstacles } from './reasons';
import { useExamsSay } from './say';
import { isLive } from './subjects';

/** What stands beside the subject's name: how it stands, and its colour. */
function badgeOf({ standing, booking, obstacles }: SubjectProgress): readonly [key: BadgeKey, tone: string] {
  if (standing === 'passed') return ['learning.standing_passed', ' ok'];
  if (booking) {
    const { state } = booking;
    if (booking.calledOff) return ['exam_state.session_cancelled', ' warn'];
    const presses = state === 'held' || state === 'offered' || state === 'fee_due';
    if (isLive(state)) return [`exam_state.${state}`, presses ? ' warn' : ''];
  }
  return [
    standing === 'next' && obstacles.length > 0 ? 'learning.standing_later' : `learning.standing_${standing}`,
    '',
  ];
}
type BadgeKey = `exam_state.${NonNullable<SubjectProgress['booking']>['state']}` | StandingKey;
type StandingKey = `learning.standing_${SubjectProgress['standing']}`;

/** One subject on the way to the licence: its standing, its booking, and what stands against it. */
export function SubjectRow({ progress }: { progress: SubjectProgress }) {
  const { subject, standing, booking } = progress;
  if (booking)
    return (
      <Tap id={`subject-${subject}`} className="card" onTap={() => go('exam', { id: subject })}>
        <Lines progress={progress} />
      </Tap>
    );
  if (standing !== 'next')
    return (
      <View id={`subject-${subject}`} className="card">
        <Lines progress={progress} />
      </View>
    );
  return (
    <Tap id={`subject-${subject}`} className="card" onTap={() => go('plans', { id: subject })}>
      <Lines progress={progress} />
    </Tap>
  );
}

function Lines({ progress }: { progress: SubjectProgress }) {
  const say = useExamsSay();
  const { subject, standing, passedOn, bookingsUsed, bookingsAllowed, obstacles, booking } = progress;
  const [text, tone] = badgeOf(progress);
  const isOpen = standing === 'next' || standing === 'later';
  return (
    <>
      <View className="row">
        <View className="unread">{say.of(subjectNames[subject])}</View>
        <View className={`badge${tone}`}>{say(text)}</View>
      </View>
      {booking?.startsAt && isLive(booking.state) && !booking.calledOff ? (
        <View>
          {[formatInstant(say.locale, booking.startsAt), booking.site ? say.of(booking.site) : ''].join(' · ')}
        </View>
      ) : null}
      {booking && !isLive(booking.state) ? <View className="hint">{say(`exam_state.${booking.state}`)}</View> : null}
      {passedOn ? (
        <View className="hint">{say('learning.passed_on', { day: formatDate(say.locale, passedOn) })}</View>
      ) : null}
      {isOpen && bookingsUsed > 0 && bookingsAllowed ? (
        <View className="hint">{say('learning.used', { used: bookingsUsed, most: bookingsAllowed })}</View>
      ) : null}
      {isOpen && !(booking && isLive(booking.state)) ? <Obstacles obstacles={obstacles} /> : null}
    </>
  );
}
