import { View } from '@tarojs/components';
import type { BookingView, ExamSubject } from '@yilu/contracts';
import { formatDate } from '@yilu/look/format';
import { useState } from 'react';
import { fileAppeal } from '@/api/exams';
import { go } from '@/platform/go';
import { useAct } from '@/state/use-act';
import { dropDraft, useDraft } from '@/state/use-draft';
import { Field } from '@/ui/field';
import { LinkLine } from '@/ui/link';
import { Action, Card, Fact, Notice, TroubleNotice } from '@/ui/parts';
import { useExamsSay } from '../say';
import { Tick } from '../tick';

interface ResultProps {
  readonly booking: BookingView;
  readonly onChanged: () => Promise<void>;
}

/** How the exam ended: the score, what cost points, from when it can be booked again, and the way to appeal. */
export function ResultCard({ booking: { subject, result }, onChanged }: ResultProps) {
  const say = useExamsSay();
  if (!result) return null;
  const { outcome, score, deductions, on, retryOn, appeal } = result;
  return (
    <>
      <Card id={`result-${outcome}`}>
        <View className="row">
          <View className="lead">{say(`exam.result_${outcome}`)}</View>
          {score === undefined ? null : <View className="number">{say('exam.score', { score })}</View>}
        </View>
        <View className="hint">{formatDate(say.locale, on)}</View>
        {retryOn ? <View className="unread">{say('exam.retry', { day: formatDate(say.locale, retryOn) })}</View> : null}
        {deductions.length > 0 ? (
          <>
            <View className="field-label above">{say('exam.deductions')}</View>
            {deductions.map(({ text, points }) => (
              <Fact key={text.zh} name={say('exam.minus', { points })} value={say.of(text)} />
            ))}
          </>
        ) : null}
        {outcome === 'passed' ? null : (
          <LinkLine id="rebook" text={say('exam.rebook')} onTap={() => go('plans', { id: subject })} />
        )}
      </Card>
      {appeal ? <Appeal subject={subject} appeal={appeal} onChanged={onChanged} /> : null}
    </>
  );
}

interface AppealProps {
  readonly subject: ExamSubject;
  readonly appeal: NonNullable<NonNullable<BookingView['result']>['appeal']>;
  readonly onChanged: () => Promise<void>;
}

function Appeal({ subject, appeal: { state, until }, onChanged }: AppealProps) {
  const say = useExamsSay();
  const [isOpen, setIsOpen] = useState(false);
  if (state === 'over') return <View className="hint above">{say('exam.appeal_over')}</View>;
  if (state !== 'possible')
    return (
      <Notice id={`appeal-${state}`} tone={state === 'corrected' ? 'ok' : 'info'}>
        {say(`exam.appeal_${state}`)}
      </Notice>
    );
  return (
    <Card id="appeal" title={say('exam.appeal')}>
      <View className="hint above">{say('exam.appeal_until', { day: formatDate(say.locale, until.on) })}</View>
      {isOpen ? (
        <AppealForm subject={subject} onFiled={onChanged} />
      ) : (
        <Action id="open-appeal" tone="plain" onTap={() => setIsOpen(true)}>
          {say('exam.appeal')}
        </Action>
      )}
    </Card>
  );
}

function AppealForm({ subject, onFiled }: { subject: ExamSubject; onFiled: () => Promise<void> }) {
  const say = useExamsSay();
  const form = `appeal:${subject}`;
  const [{ text, video }, change] = useDraft(form, { text: '', video: true });
  const { busy, trouble, run } = useAct();
  const send = () =>
    void run(async () => {
      await fileAppeal(subject, { text: text.trim(), video });
      dropDraft(form);
      await onFiled();
    });
  return (
    <>
      <Field
        id="appeal-text"
        label={say('exam.appeal_text')}
        hint={say('exam.appeal_hint')}
        lines={4}
        maxLength={1000}
        value={text}
        onChange={(next) => change({ text: next })}
      />
      <Tick id="appeal-video" on={video} onTap={() => change({ video: !video })}>
        {say('exam.appeal_video')}
      </Tick>
      <TroubleNotice trouble={trouble} />
      <Action id="send-appeal" busy={busy} disabled={text.trim().length < 10} onTap={send}>
        {say('exam.appeal_send')}
      </Action>
    </>
  );
}
