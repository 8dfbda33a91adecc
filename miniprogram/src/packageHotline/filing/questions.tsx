import { View } from '@tarojs/components';
import type { AttributeAnswers, ServiceAttribute, Words } from '@yilu/contracts';
import { Field } from '@/ui/field';
import { Card, Choice, Notice } from '@/ui/parts';
import { Tap } from '@/ui/tap';
import { When } from '@/ui/when';
import { useHotlineSay } from '../say-report';

type Answer = AttributeAnswers[string];

interface QuestionsProps {
  readonly attributes: readonly ServiceAttribute[];
  readonly answers: AttributeAnswers;
  /** What was left open when the report was to be filed: `question-<code>`. */
  readonly open: readonly string[];
  /** What the city found wrong with an answer, by its question. */
  readonly faults: Readonly<Record<string, Words>>;
  readonly onAnswer: (code: string, answer: Answer) => void;
}

/** The questions of a service as its definition has them: the same that the API checks and that Open311 shows. */
export function Questions({ attributes, answers, open, faults, onAnswer }: QuestionsProps) {
  const say = useHotlineSay();
  if (attributes.length === 0) return null;
  return (
    <Card id="report-questions" title={say('hotline.questions.title')}>
      {attributes.map((attribute) => {
        const { code } = attribute;
        const fault = faults[code];
        return (
          <View key={code} id={`question-${code}`} className="question">
            {fault ? <Notice tone="warn">{say.of(fault)}</Notice> : null}
            {open.includes(`question-${code}`) ? (
              <Notice tone="warn">{say('hotline.questions.answer_this')}</Notice>
            ) : null}
            <Question attribute={attribute} answer={answers[code]} onAnswer={(answer) => onAnswer(code, answer)} />
          </View>
        );
      })}
    </Card>
  );
}

interface QuestionProps {
  readonly attribute: ServiceAttribute;
  readonly answer: Answer | undefined;
  readonly onAnswer: (answer: Answer) => void;
}

function Question({ attribute, answer, onAnswer }: QuestionProps) {
  const say = useHotlineSay();
  const { code, datatype, required, description, values = [] } = attribute;
  const label = say(required ? 'hotline.questions.required' : 'hotline.questions.optional', {
    question: say.of(description),
  });
  const id = `answer-${code}`;
  const text = typeof answer === 'string' ? answer : '';
  switch (datatype) {
    case 'singlevaluelist':
      return (
        <>
          <View className="field-label">{label}</View>
          <Choice
            id={id}
            options={values.map(({ key, name }) => ({ value: key, text: say.of(name) }))}
            value={text || undefined}
            onChoose={onAnswer}
          />
        </>
      );
    case 'multivaluelist':
      return <Several id={id} label={label} attribute={attribute} answer={answer} onAnswer={onAnswer} />;
    case 'datetime':
      return text ? (
        <When id={id} label={label} value={text} onChange={onAnswer} />
      ) : (
        <>
          <View className="field-label">{label}</View>
          <Tap id={id} className="pill" onTap={() => onAnswer(new Date().toISOString())}>
            {say('hotline.questions.set_time')}
          </Tap>
        </>
      );
    default:
      return (
        <Field
          id={id}
          label={label}
          value={text}
          maxLength={400}
          onChange={onAnswer}
          {...(datatype === 'text' ? { lines: 3 } : {})}
          {...(datatype === 'number' ? { keyboard: 'number' as const } : {})}
        />
      );
  }
}

/** Any number of answers out of a list. */
function Several({ id, label, attribute, answer, onAnswer }: QuestionProps & { id: string; label: string }) {
  const say = useHotlineSay();
  const given = typeof answer === 'string' ? [answer] : (answer ?? []);
  const turn = (key: string): void =>
    onAnswer(given.includes(key) ? given.filter((one) => one !== key) : [...given, key]);
  return (
    <>
      <View className="field-label">{label}</View>
      <View className="choices">
        {(attribute.values ?? []).map(({ key, name }) => (
          <Tap key={key} id={`${id}-${key}`} className="pill" chosen={given.includes(key)} onTap={() => turn(key)}>
            {say.of(name)}
          </Tap>
        ))}
      </View>
    </>
  );
}
