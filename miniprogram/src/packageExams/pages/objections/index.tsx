import { View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import type { BookingView, ExamSubject, ObjectionView } from '@yilu/contracts';
import { dayOf } from '@yilu/kernel/day';
import { subjectNames } from '@yilu/law/exams/subjects';
import { formatDate, formatInstant } from '@yilu/look/format';
import { useState } from 'react';
import { fileObjection, getBooking, listObjections } from '@/api/exams';
import { session } from '@/api/session';
import { cityNow } from '@/platform/clock';
import { addressOf } from '@/platform/go';
import { useWatched } from '@/state/create-state';
import { useAct } from '@/state/use-act';
import { dropDraft, useDraft } from '@/state/use-draft';
import { useLoaded } from '@/state/use-loaded';
import { Field } from '@/ui/field';
import { Action, Card, Notice, TroubleNotice, Waiting } from '@/ui/parts';
import { Shell } from '@/ui/shell';
import { SignInCard } from '@/ui/sign-in-card';
import { useExamsSay } from '../../say';
import { whenAndWhere } from '../../session-list';
import { subjectOf } from '../../subjects';
import '../../exams.scss';

/** Objections to draws, appeals and pleas with their answers; with a subject in its address, the form for its draw. */
export default function Objections() {
  const say = useExamsSay();
  const { id } = useRouter().params;
  const signedIn = useWatched(session) !== undefined;
  const { data, trouble, reload } = useLoaded(listObjections, signedIn);
  return (
    <Shell title={say('objections.title')}>
      {signedIn ? null : (
        <SignInCard
          id="objections-sign-in"
          why={say('objections.sign_in')}
          next={addressOf('objections', id ? { id } : {})}
        />
      )}
      {signedIn && id ? <ToDraw subject={subjectOf(id)} onFiled={reload} /> : null}
      <TroubleNotice trouble={trouble} />
      {signedIn && !data && !trouble ? <Waiting /> : null}
      {data?.items.length === 0 && !id ? <Card id="no-objections">{say('objections.none')}</Card> : null}
      {data?.items.map((one) => (
        <ObjectionCard key={one.objectionId} objection={one} />
      ))}
    </Shell>
  );
}

/** Only who was in a draw can object to it, once, and in time. */
function ToDraw({ subject, onFiled }: { subject: ExamSubject; onFiled: () => Promise<void> }) {
  const say = useExamsSay();
  const { data } = useLoaded(() => getBooking(subject));
  if (!data?.drawn) return null;
  const { objected, objectUntil } = data.drawn;
  if (objected) return <Notice id="objected">{say('objections.objected')}</Notice>;
  if (objectUntil && dayOf(cityNow()) > objectUntil.on)
    return (
      <Notice id="objection-over">{say('objections.over', { day: formatDate(say.locale, objectUntil.on) })}</Notice>
    );
  return <ObjectionForm booking={data} until={objectUntil?.on} onFiled={onFiled} />;
}

interface ObjectionFormProps {
  readonly booking: BookingView;
  readonly until: string | undefined;
  readonly onFiled: () => Promise<void>;
}

function ObjectionForm({ booking, until, onFiled }: ObjectionFormProps) {
  const say = useExamsSay();
  const { subject, planId } = booking;
  const form = `objection:${planId}:${subject}`;
  const [{ text }, change] = useDraft(form, { text: '' });
  const [answerBy, setAnswerBy] = useState<string>();
  const { busy, trouble, run } = useAct();
  const send = () =>
    void run(async () => {
      const filed = await fileObjection({ planId, subject, text: text.trim() });
      dropDraft(form);
      setAnswerBy(filed.answerBy.on);
      await onFiled();
    });
  if (answerBy)
    return (
      <Notice id="objection-filed" tone="ok">
        {say('objections.filed', { day: formatDate(say.locale, answerBy) })}
      </Notice>
    );
  return (
    <Card id="file-objection" title={say('objections.file', { subject: say.of(subjectNames[subject]) })}>
      {until ? (
        <View className="hint above">{say('objections.until', { day: formatDate(say.locale, until) })}</View>
      ) : null}
      <Field
        id="objection-text"
        label={say('objections.text')}
        hint={say('objections.text_hint')}
        lines={4}
        maxLength={1000}
        value={text}
        onChange={(next) => change({ text: next })}
      />
      <TroubleNotice trouble={trouble} />
      <Action id="send-objection" busy={busy} disabled={text.trim().length < 10} onTap={send}>
        {say('objections.send')}
      </Action>
    </Card>
  );
}

function ObjectionCard({ objection }: { objection: ObjectionView }) {
  const say = useExamsSay();
  const { objectionId, kind, subject, filedAt, text, state, answerBy, answer, missed, certificate } = objection;
  return (
    <Card id={`objection-${objectionId}`}>
      <View className="row">
        <View className="unread">
          {say(`objections.kind_${kind}`)} · {say.of(subjectNames[subject])}
        </View>
        <View className={`badge${state === 'granted' ? ' ok' : ''}`}>{say(`objections.state_${state}`)}</View>
      </View>
      <View className="hint">{formatInstant(say.locale, filedAt)}</View>
      {missed ? <View className="hint">{say('objections.missed', whenAndWhere(say, missed))}</View> : null}
      <View className="proof-line">{text}</View>
      {certificate ? <View className="hint">{say(`objections.paper_${certificate}`)}</View> : null}
      {answer ? (
        <>
          <View className="unread">
            {say('objections.answer')} · {formatInstant(say.locale, answer.at)}
          </View>
          <View>{answer.text}</View>
        </>
      ) : (
        <View className="hint">{say('objections.answer_by', { day: formatDate(say.locale, answerBy.on) })}</View>
      )}
    </Card>
  );
}
