import { View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import type { ExamSubject, SessionView } from '@yilu/contracts';
import { useState } from 'react';
import { getLearner } from '@/api/exams';
import { session } from '@/api/session';
import { addressOf, go } from '@/platform/go';
import { useWatched } from '@/state/create-state';
import { useLoaded } from '@/state/use-loaded';
import { Action, Card, Choice, Notice, TroubleNotice, Waiting } from '@/ui/parts';
import { Shell } from '@/ui/shell';
import { SignInCard } from '@/ui/sign-in-card';
import { openSessions } from '../../open-sessions';
import { Reasons } from '../../reasons';
import { released } from '../../release-on-leave';
import { useExamsSay } from '../../say';
import { SeatRow } from '../../seat-row';
import { SessionList } from '../../session-list';
import { subjectOf, subjects } from '../../subjects';
import { useTaking } from '../../use-taking';
import '../../exams.scss';

interface Open {
  /** Reserved seats of this subject are open to him. */
  readonly priority: boolean;
  readonly sessions: readonly SessionView[];
}

/** What somebody may take: sessions for his class, reserved seats only where they are for him. */
async function openTo(subject: ExamSubject): Promise<Open> {
  await released();
  const learner = await getLearner();
  const priority = learner.subjects.find((one) => one.subject === subject)?.priority ?? false;
  const open = await openSessions(subject, priority);
  return { priority, sessions: open.filter(({ classes }) => classes.includes(learner.licenceClass)) };
}

/** Seats that the draw left: take one, or join a line. */
export default function Seats() {
  const say = useExamsSay();
  const [subject, setSubject] = useState(subjectOf(useRouter().params['id']));
  const signedIn = useWatched(session) !== undefined;
  return (
    <Shell title={say('learning.to_seats')}>
      <Notice>{say('seats.calm')}</Notice>
      <Choice
        id="subject"
        value={subject}
        options={subjects.map((value) => ({ value, text: say(`subject_short.${value}`) }))}
        onChoose={setSubject}
      />
      {signedIn ? (
        <OpenSeats key={subject} subject={subject} />
      ) : (
        <SignInCard id="seats-sign-in" why={say('apply.sign_in')} next={addressOf('seats', { id: subject })} />
      )}
    </Shell>
  );
}

function OpenSeats({ subject }: { subject: ExamSubject }) {
  const say = useExamsSay();
  const { data, trouble, reload } = useLoaded(() => openTo(subject));
  const [show, setShow] = useState<'free' | 'all'>('free');
  const taking = useTaking(subject, reload);
  if (!data) return trouble ? <TroubleNotice trouble={trouble} /> : <Waiting />;
  const { sessions, priority } = data;
  const mayUseReserved = priority && sessions.some(({ priorityFree }) => priorityFree > 0);
  const shown = sessions.filter(
    ({ free, priorityFree }) => show === 'all' || free + (mayUseReserved ? priorityFree : 0) > 0,
  );
  const row = (one: SessionView) => (
    <SeatRow
      key={one.sessionId}
      session={one}
      reserved={mayUseReserved}
      busy={taking.busy}
      onTake={(pool) => taking.take(one.sessionId, pool)}
      onWait={() => taking.wait(one.sessionId)}
    />
  );
  return (
    <>
      {taking.nearest ? (
        <Card id="nearest">
          <Notice tone="warn">{say(taking.nearest.length > 0 ? 'seats.gone' : 'seats.gone_none')}</Notice>
          {taking.nearest.map((one) => (
            <SeatRow
              key={one.sessionId}
              id="near"
              session={one}
              isDated
              busy={taking.busy}
              onTake={(pool) => taking.take(one.sessionId, pool)}
              onWait={() => taking.wait(one.sessionId)}
            />
          ))}
        </Card>
      ) : (
        <TroubleNotice trouble={taking.trouble ?? trouble} />
      )}
      <Reasons trouble={taking.trouble} />
      {taking.trouble?.code === 'exams.booked_already' ? (
        <Action id="see-booking" tone="plain" onTap={() => go('exam', { id: subject })}>
          {say('seats.have_booking')}
        </Action>
      ) : null}
      {mayUseReserved ? <Notice id="reserved">{say('seats.priority')}</Notice> : null}
      {sessions.length === 0 ? (
        <Card id="no-seats">
          <View className="paragraph">{say('seats.none')}</View>
          <Action id="to-plans" tone="plain" onTap={() => go('plans', { id: subject })}>
            {say('exam.none_plan')}
          </Action>
        </Card>
      ) : (
        <Choice
          id="show"
          value={show}
          options={[
            { value: 'free', text: say('seats.only_free') },
            { value: 'all', text: say('seats.all') },
          ]}
          onChoose={setShow}
        />
      )}
      {sessions.length > 0 && shown.length === 0 ? <Card id="all-full">{say('seats.no_free')}</Card> : null}
      <SessionList id="seat" sessions={shown} row={row} />
    </>
  );
}
