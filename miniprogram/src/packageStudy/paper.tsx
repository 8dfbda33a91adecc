import { Text, View } from '@tarojs/components';
import type { MockView, OptionKey } from '@yilu/contracts';
import { formatStopwatch } from '@yilu/look/format';
import { useState } from 'react';
import { online } from '@/platform/network';
import { toTop } from '@/platform/to-top';
import { useWatched } from '@/state/create-state';
import { useAct } from '@/state/use-act';
import { Action, Card, Notice, TroubleNotice } from '@/ui/parts';
import { Shell } from '@/ui/shell';
import { spoken } from '@/ui/spoken';
import { Sure } from '@/ui/sure';
import { Tap } from '@/ui/tap';
import { AnswerCells } from './answer-cells';
import { isAnswered } from './mock-answers';
import { QuestionCard } from './question-card';
import { useStudySay } from './say';
import { useBeats } from './use-beats';
import { useKeys } from './use-keys';
import type { useMock } from './use-mock';
import { useSecondsLeft } from './use-seconds-left';

const shortSeconds = 5 * 60;

/** A paper under way: one question at a time, all of them on a card, and the time that is left. */
export function Paper({ mock, view }: { mock: ReturnType<typeof useMock>; view: MockView }) {
  const say = useStudySay();
  const { answers, choose, goTo, handIn, reload } = mock;
  const seconds = useSecondsLeft(view, reload);
  const { busy, trouble, run } = useAct();
  const isOnline = useWatched(online);
  const [onCard, setOnCard] = useState(false);
  const { questions } = view;
  const at = Math.min(answers.at, questions.length - 1);
  const question = questions[at];
  useBeats(view.subject, question?.questionId);

  const chosen = question ? (answers.chosen[question.questionId] ?? []) : [];
  const take = (key: OptionKey) => {
    if (!question || onCard) return;
    if (question.kind !== 'multi') choose(question.questionId, [key]);
    else
      choose(question.questionId, chosen.includes(key) ? chosen.filter((one) => one !== key) : [...chosen, key].sort());
  };
  const turn = (to: number) => {
    if (to < 0 || onCard) return;
    if (to >= questions.length) setOnCard(true);
    else goTo(to);
    toTop();
  };
  useKeys({
    choose: (position) => {
      const option = question?.options[position];
      if (option) take(option.key);
    },
    next: () => turn(at + 1),
    previous: () => turn(at - 1),
  });

  const done = questions.filter(({ questionId }) => isAnswered(answers, questionId)).length;
  const open = questions.length - done;
  const strip = (
    <View className="strip" {...spoken('region', say('mock.title'))}>
      <View className="row">
        <Text id="left" className={`clock${seconds < shortSeconds ? ' short' : ''}`} {...spoken('timer')}>
          {say('mock.left', { time: formatStopwatch(seconds) })}
        </Text>
        <Tap id="card" className="pill" chosen={onCard} onTap={() => setOnCard(!onCard)}>
          {say(onCard ? 'mock.card_close' : 'mock.card')}
        </Tap>
      </View>
    </View>
  );
  const warnings = (
    <>
      {seconds === 0 ? <Notice tone="warn">{say('mock.time_over')}</Notice> : null}
      <TroubleNotice trouble={trouble} />
    </>
  );
  if (onCard || !question)
    return (
      <Shell
        title={say('mock.title')}
        top={strip}
        action={
          <Sure
            id="hand-in"
            text={say('mock.hand_in')}
            confirm={say('mock.hand_in_sure')}
            why={open > 0 ? say('mock.hand_in_open', { open }) : say('mock.hand_in_all')}
            tone={open > 0 ? 'danger' : 'plain'}
            busy={busy}
            onSure={() => void run(handIn)}
          />
        }
      >
        {warnings}
        <Card id="answer-card" title={say('mock.card')}>
          <View className="hint above" id="card-state">
            {say('mock.card_open', { done, open })}
          </View>
          {answers.unsent.length > 0 && !isOnline ? (
            <View className="hint above" id="unsaved">
              {say('mock.unsaved', { count: answers.unsent.length })}
            </View>
          ) : null}
          <AnswerCells
            view={view}
            answers={answers}
            onOpen={(position) => {
              setOnCard(false);
              goTo(position);
              toTop();
            }}
          />
        </Card>
      </Shell>
    );
  return (
    <Shell
      title={say('mock.title')}
      top={strip}
      action={
        <View className="pair">
          <Action id="previous" tone="plain" disabled={at === 0} onTap={() => turn(at - 1)}>
            {say('practise.previous')}
          </Action>
          <Action id="next" onTap={() => turn(at + 1)}>
            {say(at + 1 === questions.length ? 'mock.card' : 'practise.next')}
          </Action>
        </View>
      }
    >
      {warnings}
      <View className="hint position" id="position">
        {say('practise.position', { at: at + 1, count: questions.length })}
      </View>
      <QuestionCard question={question} chosen={chosen} judged={false} onChoose={take} />
    </Shell>
  );
}
