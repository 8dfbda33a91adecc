import { View } from '@tarojs/components';
import type { SessionView } from '@yilu/contracts';
import { subjectNames } from '@yilu/law/exams/subjects';
import { formatInstantInFull, formatTime } from '@yilu/look/format';
import { answerOffer, examPapers, leaveWaiting, listSites } from '@/api/exams';
import { keepInCalendar, mayKeepInCalendar } from '@/platform/calendar';
import { callNumber } from '@/platform/call-number';
import { cityNow } from '@/platform/clock';
import { openMap } from '@/platform/open-map';
import { useAct } from '@/state/use-act';
import { useLoaded } from '@/state/use-loaded';
import { LinkLine } from '@/ui/link';
import { Action, Card, Fact, Notice, TroubleNotice } from '@/ui/parts';
import { Sure } from '@/ui/sure';
import { useExamsSay } from '../say';
import type { Acting } from './acting';
import { hasBegun, isCalledOff } from './asks';
import { Cancelling } from './cancelling';
import { Changing } from './changing';
import { Grounds } from './grounds';

const seated: readonly string[] = ['waiting', 'held', 'offered', 'fee_due', 'booked'];

/** The session of a seat, or of a place in line: when, where, what to bring, and how to give it back. */
export function Seat({ booking, busy, perform }: Acting) {
  const say = useExamsSay();
  const { subject, state, session } = booking;
  if (!session || !seated.includes(state) || isCalledOff(booking)) return null;
  const isBooked = state === 'booked';
  // What has to be known before the exam is no help any more once it runs.
  const isAhead = !hasBegun(booking, cityNow());
  return (
    <>
      {isBooked && isAhead ? (
        <Notice tone="ok" id="booked">
          {say('exam.booked')} · {say('exam.booked_hint')}
        </Notice>
      ) : null}
      <Where session={session} />
      {isBooked ? <Papers booking={booking} session={session} /> : null}
      {isAhead && (isBooked || state === 'fee_due') ? (
        <Card title={say('exam.bring')}>
          <View className="paragraph">{say(`exam.bring_${subject}`)}</View>
          <View id="retest" className="hint">
            {say('exam.retest')}
          </View>
        </Card>
      ) : null}
      {booking.ifMissed ? (
        <Card id="if-missed" title={say('exam.if_missed')}>
          <Grounds grounds={booking.ifMissed} />
        </Card>
      ) : null}
      {state === 'waiting' ? (
        <Sure
          id="leave-line"
          text={say('exam.leave')}
          why={say('exam.leave_why')}
          busy={busy}
          onSure={() => perform(() => leaveWaiting(subject))}
        />
      ) : null}
      {state === 'offered' ? (
        <Sure
          id="reject-offer"
          text={say('exam.reject')}
          why={say('exam.reject_why')}
          busy={busy}
          onSure={() => perform(() => answerOffer(subject, 'reject'))}
        />
      ) : null}
      {isBooked ? <Changing booking={booking} session={session} busy={busy} perform={perform} /> : null}
      <Cancelling booking={booking} busy={busy} perform={perform} />
    </>
  );
}

function Where({ session: { siteId, site, startsAt, endsAt } }: { session: SessionView }) {
  const say = useExamsSay();
  const place = useLoaded(listSites).data?.items.find((one) => one.siteId === siteId);
  return (
    <Card id="seat">
      <View className="lead">
        {formatInstantInFull(say.locale, startsAt)}–{formatTime(endsAt)}
      </View>
      <Fact name={say('exam.where')} value={say.of(site)} />
      {place ? (
        <>
          <Fact name={say('exam.address')} value={say.of(place.address)} />
          <Fact name={say('exam.guide')} value={say.of(place.guide)} />
          <LinkLine
            id="open-map"
            text={say('exam.map')}
            onTap={() => openMap({ ...place.location, name: place.name.zh, address: place.address.zh })}
          />
          <LinkLine
            id="call-site"
            text={say('exam.call', { number: place.phone })}
            onTap={() => callNumber(place.phone)}
          />
        </>
      ) : null}
    </Card>
  );
}

function Papers({ booking: { subject }, session }: Pick<Acting, 'booking'> & { readonly session: SessionView }) {
  const say = useExamsSay();
  const { busy, trouble, run } = useAct();
  const papers = examPapers(subject, say.locale);
  const title = `${say.of(subjectNames[subject])} · ${say.of(session.site)}`;
  const { startsAt, endsAt } = session;
  if (!mayKeepInCalendar) return null;
  return (
    <Card id="papers">
      <TroubleNotice trouble={trouble} />
      <Action
        id="keep-date"
        tone="plain"
        busy={busy}
        onTap={() =>
          void run(() => keepInCalendar(papers.calendar, `yilu-${subject}.ics`, [{ title, startsAt, endsAt }]))
        }
      >
        {say('exam.calendar')}
      </Action>
    </Card>
  );
}
