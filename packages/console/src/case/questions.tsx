import { useMutation } from '@tanstack/react-query';
import type { OfficerCaseView, PartyRole } from '@yilu/contracts';
import { seatsOf } from '@yilu/contracts/constants';
import { formatInstant } from '@yilu/look/format';
import { useState } from 'react';
import { useDesk } from '../api/api-context.js';
import { ProblemNote } from '../shell/problem-note.js';
import { Tag } from '../shell/tag.js';
import { useKeptText } from '../shell/use-kept-text.js';
import { say, useWords } from '../words.js';
import { questionTemplates } from './question-templates.js';
import { useReadAgain } from './use-case.js';

const longestQuestion = 500;

function QuestionList({ questions }: { questions: NonNullable<OfficerCaseView['officer']>['questions'] }) {
  const { locale, t } = useWords();
  return (
    <ol className="questions" data-testid="questions">
      {questions.map(({ questionId, to, text, askedAt, answer }) => (
        <li key={questionId}>
          <p>
            <span className={`party-${to} party-name`}>{t('console.question.to', { party: t(`party.${to}`) })}</span>{' '}
            <span className="hint">{formatInstant(locale, askedAt)}</span>
          </p>
          <p>{text}</p>
          {answer ? (
            <blockquote>
              {answer.text} <span className="hint">{formatInstant(locale, answer.at)}</span>
            </blockquote>
          ) : (
            <Tag tone="warn" icon="clock">
              {t('console.question.waiting')}
            </Tag>
          )}
        </li>
      ))}
    </ol>
  );
}

interface QuestionsProps {
  readonly view: OfficerCaseView;
  readonly canAsk: boolean;
  readonly officerId: string;
}

/** Questions put to one party at a time, and the answers. */
export function Questions({ view, canAsk, officerId }: QuestionsProps) {
  const { api } = useDesk();
  const { t } = useWords();
  const readAgain = useReadAgain(view.caseId);
  const [to, setTo] = useState<PartyRole>('a');
  const [text, setText] = useKeptText(`question.${officerId}.${view.caseId}`);
  const seats = seatsOf(view.others).filter((role) => view.parties[role]);
  const questions = view.officer?.questions ?? [];
  const open = questions.some((question) => question.to === to && !question.answer);
  const ask = useMutation({
    mutationFn: () => api.askQuestion(view.caseId, { to, text: text.trim() }),
    onSuccess: async () => {
      setText('');
      await readAgain();
    },
  });
  if (!canAsk && questions.length === 0) return null;

  return (
    <section className="block" aria-labelledby="questions-title">
      <h2 id="questions-title">{t('console.questions.title')}</h2>
      {questions.length > 0 && <QuestionList questions={questions} />}
      {canAsk && (
        <form
          className="ask"
          onSubmit={(event) => {
            event.preventDefault();
            ask.mutate();
          }}
        >
          <label>
            <span className="label">{t('console.question.party')}</span>
            <select
              data-testid="question-to"
              value={to}
              onChange={({ target }) => setTo(seats.find((role) => role === target.value) ?? to)}
            >
              {seats.map((role) => (
                <option key={role} value={role}>
                  {t(`party.${role}`)}
                </option>
              ))}
            </select>
          </label>
          <label className="grow">
            <span className="label">{t('console.question.template')}</span>
            <select
              value=""
              data-testid="question-template"
              onChange={({ target }) => {
                const key = questionTemplates.find((template) => template === target.value);
                if (key) setText(say('zh-CN', key));
              }}
            >
              <option value="">{t('console.question.choose')}</option>
              {questionTemplates.map((key) => (
                <option key={key} value={key}>
                  {t(key)}
                </option>
              ))}
            </select>
          </label>
          <label className="whole">
            <span className="label">{t('console.question.text')}</span>
            <textarea
              id="question-text"
              data-testid="question-text"
              rows={2}
              maxLength={longestQuestion}
              value={text}
              onChange={({ target }) => setText(target.value)}
            />
          </label>
          {open && <p className="hint">{t('console.question.open')}</p>}
          {ask.error && <ProblemNote error={ask.error} />}
          <button
            type="submit"
            className="button"
            data-testid="question-send"
            disabled={ask.isPending || open || text.trim().length < 2}
          >
            {t('console.question.send')}
          </button>
        </form>
      )}
    </section>
  );
}
