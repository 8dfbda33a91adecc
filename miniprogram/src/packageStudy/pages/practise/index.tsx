import { View } from '@tarojs/components';
import { useDidHide, useRouter, useUnload } from '@tarojs/taro';
import type { OptionKey, QuestionId, StudyQuestion, StudySubject } from '@yilu/contracts';
import { isRight } from '@yilu/theory/score';
import { useState } from 'react';
import { goBack } from '@/platform/go';
import { toTop } from '@/platform/to-top';
import { Action, Card } from '@/ui/parts';
import { Shell } from '@/ui/shell';
import { shuffled } from '../../choose-questions';
import { DownloadCard } from '../../download-card';
import { recordAnswer, syncQuietly } from '../../marks';
import { Explanation, QuestionCard } from '../../question-card';
import type { KeptPack } from '../../question-pack';
import { useStudySay } from '../../say';
import { startOf } from '../../start-of';
import { doneToday } from '../../today';
import { useBeats } from '../../use-beats';
import { useKeys } from '../../use-keys';
import { usePack } from '../../use-pack';
import '../../study.scss';

/** So many answers later the city hears of them; the rest when the page is left. */
const syncEvery = 10;

/** One question after the other: what right is, and why, is said at once. Nothing here needs a network. */
export default function Practise() {
  const say = useStudySay();
  const { params } = useRouter();
  const subject: StudySubject = params['subject'] === 'S3S' ? 'S3S' : 'S1';
  const { pack, busy, trouble, fetch } = usePack(subject);
  if (pack) return <Questions key={pack.locale} pack={pack} set={params['set'] ?? 'today'} from={params['from']} />;
  return (
    <Shell title={say(`study.subject.${subject}`)}>
      <DownloadCard subject={subject} busy={busy} trouble={trouble} onDownload={() => void fetch()} />
    </Shell>
  );
}

interface Given {
  readonly chosen: readonly OptionKey[];
  readonly judged: boolean;
}

function Questions({ pack, set, from }: { pack: KeptPack; set: string; from: string | undefined }) {
  const say = useStudySay();
  const { subject } = pack;
  const [start] = useState(() => startOf(pack, set, from));
  const [questions, setQuestions] = useState<readonly StudyQuestion[]>(() => mixed(start.questions));
  const [at, setAt] = useState(start.at);
  const [given, setGiven] = useState<Readonly<Record<QuestionId, Given>>>({});
  const question = questions[at];
  useBeats(subject, question?.questionId);
  useDidHide(() => syncQuietly(subject));
  useUnload(() => syncQuietly(subject));

  const { chosen, judged } = (question && given[question.questionId]) ?? { chosen: [], judged: false };
  const give = (questionId: QuestionId, next: Given) => setGiven((before) => ({ ...before, [questionId]: next }));
  const judge = (asked: StudyQuestion, keys: readonly OptionKey[]) => {
    give(asked.questionId, { chosen: keys, judged: true });
    recordAnswer(subject, asked.questionId, isRight(asked.answer, keys));
    if (set === 'today') doneToday(pack, asked.questionId);
    if (Object.keys(given).length % syncEvery === syncEvery - 1) syncQuietly(subject);
  };
  const choose = (key: OptionKey) => {
    if (!question || judged) return;
    if (question.kind !== 'multi') judge(question, [key]);
    else
      give(question.questionId, {
        chosen: chosen.includes(key) ? chosen.filter((one) => one !== key) : [...chosen, key].sort(),
        judged: false,
      });
  };
  const turn = (to: number) => {
    if (to < 0 || to > questions.length) return;
    setAt(to);
    toTop();
  };
  const again = (some: readonly StudyQuestion[]) => {
    setQuestions(mixed(some));
    setGiven({});
    turn(0);
  };
  useKeys({
    choose: (position) => {
      const option = question?.options[position];
      if (option) choose(option.key);
    },
    next: () => turn(at + 1),
    previous: () => turn(at - 1),
  });

  const title =
    set === 'wrong'
      ? say('study.wrong')
      : (pack.chapters.find(({ chapter }) => chapter === set)?.title ??
        say('study.today', { count: questions.length }));
  if (!question) {
    const results = questions.map((one) => {
      const answer = given[one.questionId];
      return { one, right: answer?.judged ? isRight(one.answer, answer.chosen) : undefined };
    });
    return <Over title={title} results={results} onAgain={again} />;
  }
  const canCheck = question.kind === 'multi' && !judged && chosen.length > 0;
  const last = at + 1 === questions.length;
  return (
    <Shell
      title={title}
      action={
        <View className="pair">
          <Action id="previous" tone="plain" disabled={at === 0} onTap={() => turn(at - 1)}>
            {say('practise.previous')}
          </Action>
          {canCheck ? (
            <Action id="check" onTap={() => judge(question, chosen)}>
              {say('practise.check')}
            </Action>
          ) : (
            <Action id="next" tone={judged ? 'brand' : 'plain'} onTap={() => turn(at + 1)}>
              {say(last ? 'practise.finish' : judged ? 'practise.next' : 'practise.skip')}
            </Action>
          )}
        </View>
      }
    >
      <View className="hint position" id="position">
        {say('practise.position', { at: at + 1, count: questions.length })}
      </View>
      <QuestionCard question={question} chosen={chosen} judged={judged} onChoose={choose} />
      {judged ? <Explanation question={question} right={isRight(question.answer, chosen)} /> : null}
      {process.env.TARO_ENV === 'h5' ? <View className="hint keyboard">{say('practise.keys')}</View> : null}
    </Shell>
  );
}

const mixed = (questions: readonly StudyQuestion[]): readonly StudyQuestion[] => {
  const seed = String(Math.random());
  return questions.map((question) => shuffled(question, seed));
};

interface OverProps {
  readonly title: string;
  /** `right` is undefined for what was skipped. */
  readonly results: readonly { readonly one: StudyQuestion; readonly right: boolean | undefined }[];
  readonly onAgain: (some: readonly StudyQuestion[]) => void;
}

/** After the last question: how it went, and what went wrong once more. */
function Over({ title, results, onAgain }: OverProps) {
  const say = useStudySay();
  const wrong = results.filter(({ right }) => right === false).map(({ one }) => one);
  const right = results.filter((one) => one.right === true).length;
  const skipped = results.length - right - wrong.length;
  return (
    <Shell
      title={title}
      action={
        <Action id="to-study" tone={wrong.length > 0 ? 'plain' : 'brand'} onTap={goBack}>
          {say('practise.back')}
        </Action>
      }
    >
      <Card id="over" title={say(results.length > 0 ? 'practise.over' : 'practise.empty')}>
        {results.length > 0 ? (
          <View className="lead">{say('practise.over_score', { right, wrong: wrong.length })}</View>
        ) : null}
        {skipped > 0 ? <View className="hint above">{say('practise.over_skipped', { count: skipped })}</View> : null}
        {wrong.length > 0 ? (
          <Action id="again-wrong" onTap={() => onAgain(wrong)}>
            {say('practise.again_wrong', { count: wrong.length })}
          </Action>
        ) : null}
      </Card>
    </Shell>
  );
}
