import { useRouter } from '@tarojs/taro';
import type { ExamSubject } from '@yilu/contracts';
import { subjectNames } from '@yilu/law/exams/subjects';
import { getBooking } from '@/api/exams';
import { session } from '@/api/session';
import { cityNow } from '@/platform/clock';
import { addressOf, go } from '@/platform/go';
import { useWatched } from '@/state/create-state';
import { useAct } from '@/state/use-act';
import { useLoaded } from '@/state/use-loaded';
import { Action, Card, TroubleNotice, Waiting } from '@/ui/parts';
import { Shell } from '@/ui/shell';
import { SignInCard } from '@/ui/sign-in-card';
import type { Acting } from '../../booking/acting';
import { Applied } from '../../booking/applied';
import { asksForSomething } from '../../booking/asks';
import { BookingAction } from '../../booking/booking-action';
import { DrawnCard } from '../../booking/drawn-card';
import { Ended } from '../../booking/ended';
import { ExcuseCard } from '../../booking/excuse-card';
import { History } from '../../booking/history';
import { Pending } from '../../booking/pending';
import { ResultCard } from '../../booking/result-card';
import { Seat } from '../../booking/seat';
import { Reasons } from '../../reasons';
import { followReceipt } from '../../receipts';
import { useReleaseOnLeave } from '../../release-on-leave';
import { useExamsSay } from '../../say';
import { subjectOf } from '../../subjects';
import '../../exams.scss';

/** One booking through its whole life, from the application to the result. */
export default function Booking() {
  const say = useExamsSay();
  const subject = subjectOf(useRouter().params['id']);
  const signedIn = useWatched(session) !== undefined;
  if (signedIn) return <Own subject={subject} />;
  return (
    <Shell title={say('exam.booking')}>
      <SignInCard id="exam-sign-in" why={say('exam.sign_in')} next={addressOf('exam', { id: subject })} />
    </Shell>
  );
}

async function ownOf(subject: ExamSubject) {
  const booking = await getBooking(subject);
  followReceipt(booking, cityNow());
  return booking;
}

function Own({ subject }: { subject: ExamSubject }) {
  const say = useExamsSay();
  const { data: booking, trouble, reload } = useLoaded(() => ownOf(subject));
  const act = useAct();
  useReleaseOnLeave(subject, booking?.state === 'held');
  const perform = (what: () => Promise<unknown>) =>
    void act.run(what).then(
      // Done or refused: what stands now is shown.
      reload,
    );
  const none = !booking && trouble?.code === 'exams.no_booking';
  return (
    <Shell
      title={say.of(subjectNames[subject])}
      action={
        booking && asksForSomething(booking, cityNow()) ? (
          <BookingAction booking={booking} busy={act.busy} perform={perform} />
        ) : null
      }
    >
      {booking || trouble ? null : <Waiting />}
      {none ? (
        <Card id="no-booking" title={say('exam.none')}>
          <Action id="to-plans" onTap={() => go('plans', { id: subject })}>
            {say('exam.none_plan')}
          </Action>
        </Card>
      ) : (
        <TroubleNotice trouble={act.trouble ?? trouble} />
      )}
      <Reasons trouble={act.trouble} />
      {booking ? <Life booking={booking} busy={act.busy} perform={perform} reload={reload} /> : null}
    </Shell>
  );
}

function Life({ booking, busy, perform, reload }: Acting & { readonly reload: () => Promise<void> }) {
  return (
    <>
      <Applied booking={booking} busy={busy} perform={perform} />
      <Pending booking={booking} onOver={() => void reload()} />
      <Ended booking={booking} busy={busy} perform={perform} />
      <ResultCard booking={booking} onChanged={reload} />
      <ExcuseCard booking={booking} busy={busy} perform={perform} />
      <Seat booking={booking} busy={busy} perform={perform} />
      <DrawnCard booking={booking} />
      <History booking={booking} />
    </>
  );
}
