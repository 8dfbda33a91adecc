import { View } from '@tarojs/components';
import type { LearnerView } from '@yilu/contracts';
import { subjectNames } from '@yilu/law/exams/subjects';
import { formatDate, formatInstant } from '@yilu/look/format';
import { useState } from 'react';
import { getLearner, openLearner } from '@/api/exams';
import { session } from '@/api/session';
import { addressOf, go } from '@/platform/go';
import { useWatched } from '@/state/create-state';
import { useAct } from '@/state/use-act';
import { useLoaded } from '@/state/use-loaded';
import { LinkLine } from '@/ui/link';
import { Action, Card, Notice, TroubleNotice, Waiting } from '@/ui/parts';
import { Shell } from '@/ui/shell';
import { SignInCard } from '@/ui/sign-in-card';
import { Tap } from '@/ui/tap';
import { type NextStep, nextStep } from '../../next-step';
import { Ready } from '../../ready';
import { useExamsSay } from '../../say';
import { SchoolAndNeeds } from '../../school-and-needs';
import { SubjectRow } from '../../subject-row';
import { nextTheory } from '../../subjects';
import '../../exams.scss';

/** How far somebody is on the way to his licence, and the one thing to do next. */
export default function Learning() {
  const say = useExamsSay();
  const signedIn = useWatched(session) !== undefined;
  const { data, trouble, reload } = useLoaded(getLearner, signedIn);
  const learner = signedIn ? data : undefined;
  const step = learner && nextStep(learner);
  return (
    <Shell title={say('learning.title')} action={step && step.kind !== 'done' ? <MainAction step={step} /> : null}>
      {signedIn ? null : (
        <SignInCard id="learning-sign-in" why={say('learning.sign_in')} next={addressOf('learning')} />
      )}
      {signedIn && !learner && !trouble ? <Waiting /> : null}
      {!learner && trouble?.code === 'exams.not_verified' ? <NotVerified /> : null}
      {!learner && trouble?.code === 'exams.not_learning' ? <Unknown onAsk={reload} /> : null}
      {trouble?.code === 'exams.not_verified' || trouble?.code === 'exams.not_learning' ? null : (
        <TroubleNotice trouble={trouble} />
      )}
      {learner ? <Progress learner={learner} onChanged={reload} /> : null}
      <Card>
        <LinkLine id="to-study" text={say('learning.to_study')} onTap={() => go('study')} />
        <LinkLine id="to-plans" text={say('learning.to_plans')} onTap={() => go('plans')} />
        {learner ? (
          <>
            <LinkLine id="to-seats" text={say('learning.to_seats')} onTap={() => go('seats', seatsOf(learner))} />
            <LinkLine id="to-objections" text={say('learning.to_objections')} onTap={() => go('objections')} />
          </>
        ) : null}
      </Card>
    </Shell>
  );
}

/** Seats are looked for in the subject that comes next. */
function seatsOf({ subjects }: LearnerView): { id: string } {
  return { id: subjects.find(({ standing }) => standing === 'next')?.subject ?? 'S1' };
}

function NotVerified() {
  const say = useExamsSay();
  return (
    <Card id="not-verified">
      <View className="paragraph">{say('learning.not_verified')}</View>
      <Action id="verify-name" onTap={() => go('realName', { next: addressOf('learning') })}>
        {say('learning.verify')}
      </Action>
    </Card>
  );
}

function Unknown({ onAsk }: { onAsk: () => Promise<void> }) {
  const say = useExamsSay();
  const { busy, run } = useAct();
  return (
    <Card id="not-learning">
      <View className="paragraph">{say('learning.unknown')}</View>
      <Action id="ask-register" tone="plain" busy={busy} onTap={() => void run(onAsk)}>
        {say('learning.ask_again')}
      </Action>
    </Card>
  );
}

function MainAction({ step }: { step: Exclude<NextStep, { kind: 'done' }> }) {
  const say = useExamsSay();
  if (step.kind === 'study')
    return (
      <Action id="next-step" onTap={() => go('study')}>
        {say('learning.step_study')}
      </Action>
    );
  const { kind, subject } = step;
  return (
    <Action id="next-step" onTap={() => go(kind === 'book' ? 'plans' : 'exam', { id: subject })}>
      {say(`learning.step_${kind}`, { subject: say.of(subjectNames[subject]) })}
    </Action>
  );
}

function Progress({ learner, onChanged }: { learner: LearnerView; onChanged: () => Promise<void> }) {
  const say = useExamsSay();
  const [more, setMore] = useState(false);
  const { busy, trouble, run } = useAct();
  const asked = learner.subjects.filter(({ standing }) => standing !== 'not_required');
  const done = asked.filter(({ standing }) => standing === 'passed').length;
  const { certificate } = learner;
  const theory = nextTheory(asked);
  const askAgain = () =>
    void run(async () => {
      await openLearner();
      await onChanged();
    });
  return (
    <>
      <Card id="progress">
        <View className="row">
          <View className="lead">{say('learning.progress', { done, total: asked.length })}</View>
          <View className="badge">{say('learning.class', { kind: learner.licenceClass })}</View>
        </View>
        <View className="stepper-bars">
          {asked.map(({ subject, standing }) => (
            <View key={subject} className={`stepper-bar tall${standing === 'passed' ? ' done' : ''}`} />
          ))}
        </View>
        {certificate ? (
          <View className="hint above-gap">
            {say('learning.certificate', { day: formatDate(say.locale, certificate.validUntil) })}
          </View>
        ) : null}
      </Card>
      {done === asked.length ? <Notice tone="ok">{say('learning.all_passed')}</Notice> : null}
      {theory ? <Ready subject={theory} /> : null}
      {asked.map((one) => (
        <SubjectRow key={one.subject} progress={one} />
      ))}
      <TroubleNotice trouble={trouble} />
      <Tap id="more" className="text-link" onTap={() => setMore(!more)}>
        {say('learning.more')}
      </Tap>
      {more ? (
        <>
          <SchoolAndNeeds learner={learner} onChanged={onChanged} />
          <Card>
            <View className="hint above">
              {say('learning.asked', { at: formatInstant(say.locale, learner.refreshedAt) })}
            </View>
            <Action id="ask-again" tone="plain" busy={busy} onTap={askAgain}>
              {say('learning.ask_again')}
            </Action>
          </Card>
        </>
      ) : null}
    </>
  );
}
