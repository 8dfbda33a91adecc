import type { AttributeAnswers, ServiceAttribute } from '@yilu/contracts';
import { useWords } from '../words.js';

interface FieldProps {
  readonly question: ServiceAttribute;
  readonly answer: AttributeAnswers[string] | undefined;
  readonly onAnswer: (answer: string | string[]) => void;
}

const inputs = { string: 'text', number: 'number', datetime: 'datetime-local' } as const;
const one = (answer: FieldProps['answer']) => (typeof answer === 'string' ? answer : (answer?.[0] ?? ''));
const several = (answer: FieldProps['answer']) => (typeof answer === 'string' ? [answer] : (answer ?? []));

/** The wall clock of a field, as an instant: officers and callers share one zone. */
const instantOf = (wall: string) => (wall ? `${wall}:00+08:00` : '');
const wallOf = (instant: string) => instant.slice(0, 'yyyy-mm-ddThh:mm'.length);

function Field({ question, answer, onAnswer }: FieldProps) {
  const { pick, t } = useWords();
  const { code, datatype, values = [] } = question;
  const testId = `answer-${code}`;
  if (datatype === 'singlevaluelist')
    return (
      <select data-testid={testId} value={one(answer)} onChange={({ target }) => onAnswer(target.value)}>
        <option value="">{t('console.hotline.not_said')}</option>
        {values.map(({ key, name }) => (
          <option key={key} value={key}>
            {pick(name)}
          </option>
        ))}
      </select>
    );
  if (datatype === 'multivaluelist')
    return (
      <span className="chips" data-testid={testId}>
        {values.map(({ key, name }) => {
          const given = several(answer);
          const isGiven = given.includes(key);
          return (
            <button
              type="button"
              key={key}
              className="chip"
              aria-pressed={isGiven}
              onClick={() => onAnswer(isGiven ? given.filter((other) => other !== key) : [...given, key])}
            >
              {pick(name)}
            </button>
          );
        })}
      </span>
    );
  if (datatype === 'text')
    return (
      <textarea
        rows={2}
        maxLength={400}
        data-testid={testId}
        value={one(answer)}
        onChange={({ target }) => onAnswer(target.value)}
      />
    );
  const isTime = datatype === 'datetime';
  return (
    <input
      type={inputs[datatype]}
      maxLength={400}
      data-testid={testId}
      value={isTime ? wallOf(one(answer)) : one(answer)}
      onChange={({ target }) => onAnswer(isTime ? instantOf(target.value) : target.value)}
    />
  );
}

function Question(props: FieldProps) {
  const { pick, t } = useWords();
  const { datatype, description, required } = props.question;
  const name = (
    <span className="label">
      {pick(description)} {required && <span className="apart">{t('console.hotline.must')}</span>}
    </span>
  );
  if (datatype === 'multivaluelist')
    return (
      <fieldset aria-label={pick(description)}>
        {name}
        <Field {...props} />
      </fieldset>
    );
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the control is the field within it
    <label>
      {name}
      <Field {...props} />
    </label>
  );
}

interface AttributeFieldsProps {
  readonly questions: readonly ServiceAttribute[];
  readonly answers: AttributeAnswers;
  readonly onAnswers: (answers: AttributeAnswers) => void;
}

/** The questions of a service as its own definition asks them. */
export function AttributeFields({ questions, answers, onAnswers }: AttributeFieldsProps) {
  return (
    <div className="two">
      {questions.map((question) => (
        <Question
          key={question.code}
          question={question}
          answer={answers[question.code]}
          onAnswer={(answer) => onAnswers({ ...answers, [question.code]: answer })}
        />
      ))}
    </div>
  );
}
