import { Text, View } from '@tarojs/components';
import type { MockView } from '@yilu/contracts';
import { formatInstant } from '@yilu/look/format';
import { chapters } from '@yilu/theory/bank/chapters';
import { isRight } from '@yilu/theory/score';
import { useState } from 'react';
import { goBack } from '@/platform/go';
import { toTop } from '@/platform/to-top';
import { Action, Card } from '@/ui/parts';
import { Shell } from '@/ui/shell';
import { AnswerCells } from './answer-cells';
import type { MockAnswers } from './mock-answers';
import { Explanation, QuestionCard } from './question-card';
import { type StudySay, useStudySay } from './say';

const titleOf = (say: StudySay, { subject }: MockView, chapter: string): string => {
  const titles: Readonly<Record<string, { readonly zh: string; readonly en: string }>> = chapters[subject];
  const title = titles[chapter];
  return title ? say.of(title) : chapter;
};

/** A paper that is over: passed or not, chapter by chapter, and every question with its right answer. */
export function MockResult({ view, answers }: { view: MockView; answers: MockAnswers }) {
  const say = useStudySay();
  const [at, setAt] = useState<number>();
  const { result, questions, pass } = view;
  const wrong = questions.flatMap(({ questionId, answer }, position) =>
    answer && !isRight(answer, answers.chosen[questionId]) ? [position] : [],
  );
  const open = (position: number | undefined) => {
    setAt(position);
    toTop();
  };
  if (at !== undefined) return <Answered view={view} answers={answers} at={at} wrong={wrong} onOpen={open} />;
  if (!result) return null;
  const [first] = wrong;
  return (
    <Shell
      title={say('mock.result')}
      action={
        first === undefined ? (
          <Action id="to-mocks" onTap={goBack}>
            {say('action.back')}
          </Action>
        ) : (
          <Action id="see-wrong" onTap={() => open(first)}>
            {say('mock.see_wrong', { count: wrong.length })}
          </Action>
        )
      }
    >
      <Card id={result.passed ? 'passed' : 'failed'}>
        <View className="row">
          <Text className="number">{say('mock.points', { score: result.score })}</Text>
          <Text className={`badge ${result.passed ? 'ok' : 'warn'}`}>
            {say(result.passed ? 'mock.passed' : 'mock.failed')}
          </Text>
        </View>
        <View className="paragraph">
          {say('mock.result_right', { right: result.right, count: questions.length })}
          {' · '}
          {say('mock.result_pass', { pass })}
        </View>
        <View className="hint">
          {formatInstant(say.locale, result.submittedAt)}
          {result.by === 'time' ? ` · ${say('mock.ended_by_time')}` : ''}
        </View>
      </Card>
      <Card id="by-chapter" title={say('mock.by_chapter')}>
        {result.byChapter.map(({ chapter, right, of }) => (
          <View key={chapter} className="chapter">
            <View className="row">
              <Text className="grow">{titleOf(say, view, chapter)}</Text>
              <Text className="hint numbers">{say('mock.chapter_right', { right, of })}</Text>
            </View>
            <View className="meter">
              <View className="meter-done" style={{ width: `${Math.round((100 * right) / Math.max(1, of))}%` }} />
            </View>
          </View>
        ))}
      </Card>
      <Card title={say('mock.card')}>
        <AnswerCells view={view} answers={answers} onOpen={open} />
      </Card>
    </Shell>
  );
}

interface AnsweredProps {
  readonly view: MockView;
  readonly answers: MockAnswers;
  readonly at: number;
  /** Positions of the wrong ones, which are turned through one by one. */
  readonly wrong: readonly number[];
  readonly onOpen: (position: number | undefined) => void;
}

function Answered({ view, answers, at, wrong, onOpen }: AnsweredProps) {
  const say = useStudySay();
  const question = view.questions[at];
  if (!question) return null;
  const chosen = answers.chosen[question.questionId] ?? [];
  const next = wrong.find((position) => position > at);
  return (
    <Shell
      title={say('mock.result')}
      action={
        <View className="pair">
          <Action id="to-result" tone="plain" onTap={() => onOpen(undefined)}>
            {say('mock.result')}
          </Action>
          {next === undefined ? null : (
            <Action id="next-wrong" onTap={() => onOpen(next)}>
              {say('mock.next_wrong')}
            </Action>
          )}
        </View>
      }
    >
      <View className="hint position" id="position">
        {say('practise.position', { at: at + 1, count: view.questions.length })}
      </View>
      <QuestionCard question={question} chosen={chosen} judged onChoose={() => undefined} />
      <Explanation question={question} right={isRight(question.answer ?? [], chosen)} />
    </Shell>
  );
}
