import { View } from '@tarojs/components';
import type { OfficerQuestion } from '@yilu/contracts';
import { seatsOf } from '@yilu/contracts/constants';
import { formatInstant } from '@yilu/look/format';
import { useState } from 'react';
import { answerQuestion, requestOfficer } from '@/api/accidents';
import { useAct } from '@/state/use-act';
import { dropDraft, useDraft } from '@/state/use-draft';
import { Field } from '@/ui/field';
import { Action, Card, Notice, TroubleNotice } from '@/ui/parts';
import { useSay } from '@/ui/say';
import { type CaseStepProps, Frame } from './case-step';
import { StatementCard } from './statement-card';

/** The honest way out of a dispute: both ask, an officer decides on line (D146 art 20). */
export function OfficerStep(props: CaseStepProps) {
  const say = useSay();
  const { view, reload, refer } = props;
  const { busy, trouble, run } = useAct();
  const { officer } = view;
  const asked = officer?.requestedBy.includes(view.you) === true;
  const waiting = view.status === 'officer_requested';
  const consent = () =>
    void run(async () => {
      await requestOfficer(view.caseId);
      await reload();
    });
  return (
    <Frame
      props={props}
      title={say('officer.title')}
      screen="officer"
      problem={trouble}
      action={
        waiting && !asked ? (
          <View className="pair">
            <Action id="consent-officer" busy={busy} onTap={consent}>
              {say('officer.consent')}
            </Action>
            <Action id="refuse-officer" tone="plain" onTap={refer}>
              {say('officer.refuse')}
            </Action>
          </View>
        ) : null
      }
    >
      {waiting ? (
        <Notice id={asked ? 'officer-waiting-other' : 'officer-asked'}>
          {say(asked ? 'officer.waiting_other' : 'officer.other_asked')}{' '}
          {say('officer.until', { until: formatInstant(say.locale, view.expiresAt) })}
        </Notice>
      ) : (
        <Card id="officer-queue">
          {officer?.assigned ? (
            <View className="lead">{say('officer.assigned')}</View>
          ) : (
            <>
              {officer?.place ? <View className="number">{say('officer.place', { place: officer.place })}</View> : null}
              {officer?.etaMinutes ? (
                <View className="lead">{say('officer.eta', { minutes: officer.etaMinutes })}</View>
              ) : null}
            </>
          )}
          <View className="paragraph">{say('officer.leave')}</View>
        </Card>
      )}
      <Questions {...props} />
      {seatsOf(view.others).map((role) => (
        <StatementCard key={role} view={view} party={role} />
      ))}
      <View className="law">{say('officer.law')}</View>
    </Frame>
  );
}

function Questions({ view, reload }: CaseStepProps) {
  return (
    <>
      {view.officer?.questions.map((question) => (
        <Question
          key={question.questionId}
          caseId={view.caseId}
          question={question}
          mine={question.to === view.you}
          onAnswered={reload}
        />
      ))}
    </>
  );
}

interface QuestionProps {
  readonly caseId: string;
  readonly question: OfficerQuestion;
  readonly mine: boolean;
  readonly onAnswered: () => Promise<void>;
}

function Question({ caseId, question, mine, onAnswered }: QuestionProps) {
  const say = useSay();
  const form = `answer:${question.questionId}`;
  const [draft, change] = useDraft(form, { text: '' });
  const [sent, setSent] = useState(false);
  const { busy, trouble, run } = useAct();
  const answer = () =>
    void run(async () => {
      await answerQuestion(caseId, { questionId: question.questionId, text: draft.text.trim() });
      dropDraft(form);
      setSent(true);
      await onAnswered();
    });
  return (
    <Card title={say(mine ? 'officer.question' : 'officer.question_other')}>
      <View className="paragraph">{question.text}</View>
      {question.answer ? <Notice tone="ok">{question.answer.text}</Notice> : null}
      {mine && !question.answer && !sent ? (
        <>
          <TroubleNotice trouble={trouble} />
          <Field
            id="answer"
            label={say('officer.answer')}
            lines={3}
            maxLength={1000}
            value={draft.text}
            onChange={(text) => change({ text })}
          />
          <Action id="send-answer" busy={busy} disabled={draft.text.trim() === ''} onTap={answer}>
            {say('officer.send')}
          </Action>
        </>
      ) : null}
    </Card>
  );
}
