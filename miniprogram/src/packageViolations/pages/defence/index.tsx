import { View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import type { DefenceView, Words } from '@yilu/contracts';
import { documentKinds } from '@yilu/law/violations/objection-documents';
import { formatDate, formatInstant } from '@yilu/look/format';
import { getDefence, getGrounds, replyToQuestion, withdrawDefence } from '@/api/defences';
import { session } from '@/api/session';
import { addressOf, go } from '@/platform/go';
import { useWatched } from '@/state/create-state';
import { useAct } from '@/state/use-act';
import { dropDraft, useDraft } from '@/state/use-draft';
import { useLoaded } from '@/state/use-loaded';
import { Field } from '@/ui/field';
import { Action, Card, Fact, Notice, TroubleNotice, Waiting } from '@/ui/parts';
import { Shell } from '@/ui/shell';
import { SignInCard } from '@/ui/sign-in-card';
import { Sure } from '@/ui/sure';
import { useEvidence } from '../../evidence';
import { AddMore } from '../../exhibits';
import { Remedies } from '../../remedies';
import { useViolationsSay } from '../../say';
import { Timeline } from '../../timeline';
import '../../violations.scss';

/** An objection: its number, who has it, what he asks, and the answer with its reasons. */
export default function Defence() {
  const say = useViolationsSay();
  const id = useRouter().params['id'] ?? '';
  const signedIn = useWatched(session) !== undefined;
  const { data: defence, trouble, reload } = useLoaded(() => getDefence(id), signedIn);
  const [recordId = ''] = defence?.recordIds ?? [];
  return (
    <Shell
      title={say('defence.title')}
      action={
        defence?.mayTryAgain ? (
          <Action id="defend-again" onTap={() => go('defend', { id: recordId })}>
            {say('defence.again')}
          </Action>
        ) : null
      }
    >
      {signedIn ? null : (
        <SignInCard id="defence-sign-in" why={say('violations.sign_in')} next={addressOf('defence', { id })} />
      )}
      <TroubleNotice trouble={trouble} />
      {signedIn && !defence && !trouble ? <Waiting /> : null}
      {defence ? (
        <>
          <Standing defence={defence} />
          {defence.question && !defence.question.reply ? <Question defence={defence} onReplied={reload} /> : null}
          <Answer defence={defence} />
          <Said defence={defence} />
          <Timeline
            title={say('record.timeline')}
            steps={defence.timeline.map(({ at, what }) => ({ at, text: say(`defence.step_${what}`) }))}
          />
          {defence.clockStopped && !defence.answer ? <Withdrawing defenceId={id} onDone={reload} /> : null}
        </>
      ) : null}
    </Shell>
  );
}

interface PartProps {
  readonly defence: DefenceView;
}

function Standing({ defence }: PartProps) {
  const say = useViolationsSay();
  const { state, answer, answerBy, clockStopped, number, round } = defence;
  const key = answer?.outcome === 'changed' ? 'changed' : state;
  const won = key === 'upheld' || key === 'changed';
  return (
    <Card id={`defence-${key}`}>
      <Notice tone={won ? 'ok' : state === 'question' ? 'warn' : 'info'}>{say(`defence.state_${key}`)}</Notice>
      <Fact name={say('defence.number')} value={number} />
      {round > 1 ? <Fact name={say('defence.round', { round })} value={say.of(defence.circumstance)} /> : null}
      {answer ? null : <Fact name={say('defence.answer_by')} value={formatDate(say.locale, answerBy.on)} />}
      {clockStopped ? <View className="hint">{say('defence.clock')}</View> : null}
      {won ? <View className="hint">{say('defence.money_back')}</View> : null}
    </Card>
  );
}

/** The officer's question with a reply, and with more documents where they answer it. */
function Question({ defence, onReplied }: PartProps & { onReplied: () => Promise<void> }) {
  const say = useViolationsSay();
  const { defenceId, question, recordIds } = defence;
  const form = `reply:${defenceId}`;
  const [{ text }, change] = useDraft(form, { text: '' });
  const evidence = useEvidence(recordIds[0] ?? '', `${form}:evidence`);
  const grounds = useLoaded(getGrounds);
  const { busy, trouble, run } = useAct();
  const ground = grounds.data?.items.find(({ circumstance }) => circumstance === defence.circumstance.id);
  const kinds = ground?.needs.flatMap(({ oneOf }) => oneOf) ?? [];
  const unsent = evidence.exhibits.some(({ documentId }) => !documentId);
  const send = () =>
    void run(async () => {
      const documents = evidence.exhibits.flatMap(({ documentId }) => (documentId ? [documentId] : []));
      await replyToQuestion(defenceId, { text: text.trim(), documents });
      dropDraft(form);
      dropDraft(`${form}:evidence`);
      await onReplied();
    });
  return (
    <Card id="question" title={say('defence.question')}>
      <View className="quoted">{question?.text}</View>
      <TroubleNotice trouble={trouble} />
      <Field
        id="reply"
        label={say('defence.reply')}
        lines={4}
        maxLength={1000}
        value={text}
        onChange={(next) => change({ text: next })}
      />
      <AddMore
        evidence={evidence}
        documents={(grounds.data?.documents ?? []).filter(({ kind }) => kinds.includes(kind))}
      />
      <Action id="send-reply" busy={busy} disabled={text.trim() === '' || unsent} onTap={send}>
        {say(unsent ? 'defend.wait_uploads' : 'defence.send_reply')}
      </Action>
    </Card>
  );
}

function Answer({ defence: { answer } }: PartProps) {
  const say = useViolationsSay();
  if (!answer) return null;
  return (
    <Card id="answer" title={say('defence.answer')}>
      <View className="hint">{formatInstant(say.locale, answer.at)}</View>
      <View className="field-label above">{say('defend.ground')}</View>
      <View className="paragraph">{say.of(answer.ground)}</View>
      <View className="law">{say.basis({ basis: answer.ground.basis.zh, basisEn: answer.ground.basis.en })}</View>
      <View className="field-label above">{say('defence.reasons')}</View>
      <View className="quoted">{answer.reasons}</View>
      {answer.evidence.length > 0 ? (
        <View className="hint">{say('defence.used', { count: answer.evidence.length })}</View>
      ) : null}
      {answer.remedies.length > 0 ? (
        <>
          <View className="field-label above">{say('defence.remedies')}</View>
          <Remedies remedies={answer.remedies} />
        </>
      ) : null}
    </Card>
  );
}

const kinds: Readonly<Record<string, Words>> = documentKinds;

function Said({ defence }: PartProps) {
  const say = useViolationsSay();
  const { circumstance, statement, documents, missing, question, earlierQuestions, answer } = defence;
  const nameOf = (kind: string): string => {
    const words = kinds[kind];
    return words ? say.of(words) : kind;
  };
  const asked = [...earlierQuestions, ...(question?.reply ? [question] : [])];
  return (
    <Card id="said" title={say('defence.you_said')}>
      <View className="unread">{say.of(circumstance)}</View>
      <View className="quoted">{statement}</View>
      {asked.map(({ at, text, reply }) => (
        <View key={at} className="group">
          <View className="field-label">{say('defence.question')}</View>
          <View className="paragraph">{text}</View>
          {reply ? <View className="quoted">{reply}</View> : null}
        </View>
      ))}
      {documents.length > 0 ? <View className="field-label">{say('defence.documents')}</View> : null}
      {documents.map(({ documentId, kind, state, refusal }) => (
        <View key={documentId} id={`document-${kind}`} className="exhibit">
          <View className="row">
            <View className="grow">{nameOf(kind)}</View>
            <View className={`badge${state === 'stored' ? ' ok' : ' warn'}`}>{say(`defence.document_${state}`)}</View>
          </View>
          {refusal ? <View className="hint">{say.of(refusal)}</View> : null}
        </View>
      ))}
      {missing.length > 0 && !answer ? (
        <>
          <View className="field-label above">{say('defence.missing')}</View>
          {missing.map((need) => (
            <View key={need.zh} className="hint">
              · {say.of(need)}
            </View>
          ))}
        </>
      ) : null}
    </Card>
  );
}

function Withdrawing({ defenceId, onDone }: { defenceId: string; onDone: () => Promise<void> }) {
  const say = useViolationsSay();
  const { busy, trouble, run } = useAct();
  const withdraw = () =>
    void run(async () => {
      await withdrawDefence(defenceId);
      await onDone();
    });
  return (
    <Card>
      <TroubleNotice trouble={trouble} />
      <Sure
        id="withdraw-defence"
        text={say('defence.withdraw')}
        why={say('defence.withdraw_why')}
        tone="plain"
        busy={busy}
        onSure={withdraw}
      />
    </Card>
  );
}
