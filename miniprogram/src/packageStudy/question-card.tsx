import { Text, View } from '@tarojs/components';
import type { OptionKey, StudyQuestion } from '@yilu/contracts';
import { Drawing } from '@/ui/parts';
import { spoken } from '@/ui/spoken';
import { Tap } from '@/ui/tap';
import { ReadAloud } from './read-aloud';
import { type StudySay, useStudySay } from './say';

/** A question as it is asked; the answer is there once it may be seen. */
type Asked = Omit<StudyQuestion, 'answer' | 'explanation' | 'law'> & Partial<StudyQuestion>;

interface QuestionCardProps {
  readonly question: Asked;
  readonly chosen: readonly OptionKey[];
  /** Whether right and wrong are shown; nothing can be chosen any more then. */
  readonly judged: boolean;
  readonly onChoose: (key: OptionKey) => void;
}

function aloud(say: StudySay, { stem, picture, options, kind, explanation }: Asked, judged: boolean): string {
  return [
    say(`practise.kind.${kind}`),
    stem,
    ...(picture ? [say('practise.picture', { alt: picture.alt })] : []),
    ...options.map(({ key, text }) => `${key}, ${text}`),
    ...(judged && explanation ? [explanation] : []),
  ].join('\n');
}

/** One question: what is asked, what is to be seen, and its options as large as a thumb. */
export function QuestionCard({ question, chosen, judged, onChoose }: QuestionCardProps) {
  const say = useStudySay();
  const { stem, kind, picture, options } = question;
  return (
    <View className="card" id="question">
      <View className="row question-head">
        <Text className="badge">{say(`practise.kind.${kind}`)}</Text>
        <ReadAloud text={aloud(say, question, judged)} />
      </View>
      <View className="stem" id="stem">
        {stem}
      </View>
      {picture ? (
        <View className="plate">
          <Drawing svg={picture.svg} label={picture.alt} className="sign" />
        </View>
      ) : null}
      {options.map(({ key, text }) => (
        <Option
          key={key}
          letter={key}
          text={text}
          chosen={chosen.includes(key)}
          right={judged ? (question.answer?.includes(key) ?? false) : undefined}
          onTap={() => onChoose(key)}
        />
      ))}
    </View>
  );
}

interface OptionProps {
  readonly letter: OptionKey;
  readonly text: string;
  readonly chosen: boolean;
  /** Undefined while it must not be seen. */
  readonly right: boolean | undefined;
  readonly onTap: () => void;
}

function Option({ letter, text, chosen, right, onTap }: OptionProps) {
  const say = useStudySay();
  const content = (
    <>
      <Text className="letter">{letter}</Text>
      <View className="grow">
        <View>{text}</View>
        {right !== undefined || chosen ? <View className="option-word">{wordFor(say, chosen, right)}</View> : null}
      </View>
    </>
  );
  if (right === undefined)
    return (
      <Tap id={`option-${letter}`} className="option" chosen={chosen} onTap={onTap}>
        {content}
      </Tap>
    );
  const tone = right ? ' right' : chosen ? ' wrong' : '';
  return (
    <View id={`option-${letter}`} className={`option${tone}`}>
      {content}
    </View>
  );
}

function wordFor(say: StudySay, chosen: boolean, right: boolean | undefined): string {
  if (right === undefined) return say('practise.option_chosen');
  if (chosen) return say(right ? 'practise.option_chosen_right' : 'practise.option_chosen_wrong');
  return right ? say('practise.option_right') : '';
}

/** Whether it was right, in words and with its sign, why, and by which article. */
export function Explanation({ question, right }: { question: Asked; right: boolean }) {
  const say = useStudySay();
  const { answer = [], explanation, law } = question;
  return (
    <View className={`notice ${right ? 'ok' : 'danger'}`} id={right ? 'was-right' : 'was-wrong'} {...spoken('status')}>
      <Text className="mark">{right ? '✓' : '×'}</Text>
      <View className="notice-text">
        <View className="unread">
          {right ? say('practise.right') : say('practise.wrong', { keys: answer.join('') })}
        </View>
        {explanation ? <View className="paragraph">{explanation}</View> : null}
        {law ? <View className="law">{say('practise.law', { law })}</View> : null}
      </View>
    </View>
  );
}
