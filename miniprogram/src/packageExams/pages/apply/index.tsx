import { useRouter } from '@tarojs/taro';
import type { ExamSubject, SessionView } from '@yilu/contracts';
import { subjectNames } from '@yilu/law/exams/subjects';
import { useEffect, useState } from 'react';
import { getBooking, getLearner, getPlan, listSessions, listSites } from '@/api/exams';
import { Refused } from '@/api/problem';
import { session } from '@/api/session';
import { cityNow } from '@/platform/clock';
import { addressOf, goOn } from '@/platform/go';
import { toTop } from '@/platform/to-top';
import { useWatched } from '@/state/create-state';
import { dropDraft, useDraft } from '@/state/use-draft';
import { useLoaded } from '@/state/use-loaded';
import { Action, Card, Notice, TroubleNotice, Waiting } from '@/ui/parts';
import { Shell } from '@/ui/shell';
import { SignInCard } from '@/ui/sign-in-card';
import { ApplyButtons } from '../../apply-buttons';
import { ApplySummary } from '../../apply-summary';
import { planStanding } from '../../plan-standing';
import { Obstacles, Reasons } from '../../reasons';
import { Receipt } from '../../receipt';
import { useExamsSay } from '../../say';
import { subjectOf } from '../../subjects';
import { useApplying } from '../../use-applying';
import { NotOpen, WaysOn } from '../../ways-on';
import { type Wish, Wishes } from '../../wishes';
import '../../exams.scss';

const noWish: Wish = { preferences: [], anySession: false };

/** What he applied for before in this plan, to be changed; nothing where there is no such application. */
async function applicationTo(planId: string, subject: ExamSubject): Promise<Wish | undefined> {
  try {
    const { state, planId: of, application } = await getBooking(subject);
    if (state !== 'applied' || of !== planId || !application) return undefined;
    return {
      preferences: application.preferences.map(({ sessionId }) => sessionId),
      anySession: application.anySession,
    };
  } catch (fault) {
    if (fault instanceof Refused) return undefined;
    throw fault;
  }
}

async function everything(planId: string, subject: ExamSubject) {
  const [plan, terms, learner, sessions, before] = await Promise.all([
    getPlan(planId),
    listSites(),
    getLearner(),
    listSessions(planId, subject),
    applicationTo(planId, subject),
  ]);
  const mine = sessions.filter(({ classes, cancelled }) => !cancelled && classes.includes(learner.licenceClass));
  return { plan, terms, sessions: mine, before, progress: learner.subjects.find((one) => one.subject === subject) };
}

/** Applying: the sessions in their order, then the rule of the line, then the receipt. Nothing of it is a race. */
export default function Apply() {
  const say = useExamsSay();
  const { params } = useRouter();
  const [planId, subject] = [params['plan'] ?? '', subjectOf(params['id'])];
  const signedIn = useWatched(session) !== undefined;
  return signedIn ? (
    <Applying planId={planId} subject={subject} />
  ) : (
    <Shell title={say('apply.title', { subject: say.of(subjectNames[subject]) })}>
      <SignInCard
        id="apply-sign-in"
        why={say('apply.sign_in')}
        next={addressOf('apply', { plan: planId, id: subject })}
      />
    </Shell>
  );
}

function Applying({ planId, subject }: { planId: string; subject: ExamSubject }) {
  const say = useExamsSay();
  const { data, trouble, reload } = useLoaded(() => everything(planId, subject));
  const form = `apply:${planId}:${subject}`;
  const [draft, change] = useDraft<Partial<Wish>>(form, {});
  const [isChecking, setIsChecking] = useState(false);
  const applying = useApplying(subject);
  const { receipt, newer } = applying;
  useEffect(() => {
    if (isChecking || receipt) toTop();
  }, [isChecking, receipt]);
  const sessions = data?.sessions ?? [];
  const asked: Wish = { ...noWish, ...data?.before, ...draft };
  const chosen = asked.preferences.flatMap((id) => sessions.find(({ sessionId }) => sessionId === id) ?? []);
  const wish: Wish = { ...asked, preferences: chosen.map(({ sessionId }) => sessionId) };
  const plan = newer ?? data?.plan;
  const mayGoOn = chosen.length > 0 || wish.anySession;
  const send = async () => {
    if (!plan) return;
    const preferences = [...wish.preferences];
    const body = { planId: plan.planId, planVersion: plan.version, preferences, anySession: wish.anySession };
    if (await applying.send(body)) dropDraft(form);
    else await reload();
  };
  const obstacles = data?.progress?.obstacles ?? [];
  const standing = plan && planStanding(plan, cityNow());
  const isOpen = standing === 'open' && obstacles.length === 0;
  return (
    <Shell
      title={say('apply.title', { subject: say.of(subjectNames[subject]) })}
      action={
        receipt ? (
          <Action id="to-booking" onTap={() => goOn('exam', { id: subject })}>
            {say('applied.to_booking')}
          </Action>
        ) : data && isOpen ? (
          <ApplyButtons
            isChecking={isChecking}
            isChange={data.before !== undefined}
            busy={applying.busy}
            mayGoOn={mayGoOn}
            onNext={() => setIsChecking(true)}
            onBack={() => setIsChecking(false)}
            onConfirm={() => void send()}
          />
        ) : null
      }
    >
      {data || trouble ? null : <Waiting />}
      <TroubleNotice trouble={newer ? undefined : (applying.trouble ?? trouble)} />
      {newer ? (
        <Notice id="plan-changed" tone="warn">
          {say('apply.plan_changed')} {newer.change ? say('plans.changed', { reason: newer.change.reason }) : ''}
        </Notice>
      ) : null}
      <Reasons trouble={applying.trouble} />
      <WaysOn code={(applying.trouble ?? trouble)?.code} planId={planId} subject={subject} />
      {receipt ? <Receipt receipt={receipt} /> : null}
      {data && plan && standing && standing !== 'open' && !receipt ? (
        <NotOpen plan={plan} standing={standing} subject={subject} hasApplied={data.before !== undefined} />
      ) : null}
      {data && !receipt && obstacles.length > 0 ? (
        <Card id="obstacles" title={say('apply.obstacles')}>
          <Obstacles obstacles={obstacles} />
        </Card>
      ) : null}
      {data && plan && !receipt && isOpen ? (
        <>
          <Gone lost={asked.preferences.length - chosen.length} />
          {isChecking ? (
            <ApplySummary
              plan={plan}
              chosen={chosen}
              anySession={wish.anySession}
              progress={data.progress}
              terms={data.terms}
            />
          ) : (
            <Choosing sessions={sessions} wish={wish} onChange={change} />
          )}
        </>
      ) : null}
    </Shell>
  );
}

function Gone({ lost }: { lost: number }) {
  const say = useExamsSay();
  return lost > 0 ? (
    <Notice id="choices-gone" tone="warn">
      {say('apply.gone', { count: lost })}
    </Notice>
  ) : null;
}

interface ChoosingProps {
  readonly sessions: readonly SessionView[];
  readonly wish: Wish;
  readonly onChange: (part: Partial<Wish>) => void;
}

function Choosing({ sessions, wish, onChange }: ChoosingProps) {
  const say = useExamsSay();
  return sessions.length === 0 ? (
    <Card id="no-sessions">{say('apply.no_sessions')}</Card>
  ) : (
    <Wishes wish={wish} sessions={sessions} onChange={onChange} />
  );
}
