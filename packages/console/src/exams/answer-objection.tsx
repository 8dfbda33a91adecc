import { useMutation } from '@tanstack/react-query';
import type { AnswerObjectionRequest, StaffObjectionView } from '@yilu/contracts';
import { formatDay, formatInstantInFull } from '@yilu/look/format';
import { useState } from 'react';
import { useDesk } from '../api/api-context.js';
import { Dialog } from '../shell/dialog.js';
import { ProblemNote } from '../shell/problem-note.js';
import { ReasonField } from '../shell/reason-field.js';
import { useWords } from '../words.js';
import { CertificatePicture } from './certificate-picture.js';

const shortestAnswer = 10;
const decisions = ['kept', 'granted'] as const;
const usual = {
  draw: ['console.objections.usual.draw_kept', 'console.objections.usual.draw_granted'],
  result: ['console.objections.usual.result_kept', 'console.objections.usual.result_granted'],
  hardship: ['console.objections.usual.hardship_kept', 'console.objections.usual.hardship_granted'],
  missed: ['console.objections.usual.missed_kept', 'console.objections.usual.missed_granted'],
} as const;

interface AnswerObjectionProps {
  readonly objection: StaffObjectionView;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** Answers one objection with its reasons; what follows from each decision is said before it is made. */
export function AnswerObjection({ objection, onClose, onDone }: AnswerObjectionProps) {
  const { api } = useDesk();
  const { locale, pick, t } = useWords();
  const [decision, setDecision] = useState<AnswerObjectionRequest['decision']>();
  const [text, setText] = useState('');
  const [outcome, setOutcome] = useState<'passed' | 'failed'>('passed');
  const [score, setScore] = useState('');
  const { kind, result, missed, certificate } = objection;
  const about = missed ? 'missed' : kind;
  const corrects = kind === 'result' && decision === 'granted';
  const answer = useMutation({
    mutationFn: (chosen: AnswerObjectionRequest['decision']) =>
      api.answerExamObjection(objection.objectionId, {
        decision: chosen,
        text: text.trim(),
        ...(corrects ? { corrected: { outcome, score: Number(score), deductions: [] } } : {}),
      }),
    onSuccess: onDone,
  });
  const isReady = decision && text.trim().length >= shortestAnswer && (!corrects || score !== '');
  return (
    <Dialog
      title={t(`console.objections.kind.${about}`)}
      onClose={onClose}
      wide
      testId="answer-objection"
      actions={
        <button
          type="button"
          className="button primary"
          data-testid="objection-send"
          disabled={!isReady || answer.isPending}
          onClick={() => decision && answer.mutate(decision)}
        >
          {t('console.objections.send')}
        </button>
      }
    >
      <blockquote className="prose">{objection.text}</blockquote>
      {result && (
        <p className="strong">
          {t('console.objections.stands', {
            outcome: t(`console.outcome.${result.outcome}`),
            score: result.score ?? '—',
          })}
          {objection.on && ` · ${formatDay(locale, objection.on)}`}
        </p>
      )}
      {missed && (
        <p className="strong">
          {t('console.objections.missed', {
            at: formatInstantInFull(locale, missed.startsAt),
            site: pick(missed.site),
          })}
        </p>
      )}
      {certificate === 'kept' && <CertificatePicture objectionId={objection.objectionId} />}
      {certificate === 'forgotten' && <p className="muted">{t('console.certificate.forgotten')}</p>}
      {objection.video && <p className="muted">{t('console.objections.video')}</p>}
      <fieldset className="chips">
        <legend className="label">{t('console.objections.decision')}</legend>
        {decisions.map((one) => (
          <button
            type="button"
            key={one}
            className="chip"
            aria-pressed={one === decision}
            data-testid={`objection-${one}`}
            onClick={() => setDecision(one)}
          >
            {t(`console.objections.${one}`)}
          </button>
        ))}
      </fieldset>
      {decision && <p className="muted">{t(`console.objections.follows.${about}_${decision}`)}</p>}
      {corrects && (
        <div className="corrected">
          <label>
            <span className="label">{t('console.results.outcome')}</span>
            <select
              data-testid="corrected-outcome"
              value={outcome}
              onChange={({ target }) => setOutcome(target.value === 'failed' ? 'failed' : 'passed')}
            >
              <option value="passed">{t('console.outcome.passed')}</option>
              <option value="failed">{t('console.outcome.failed')}</option>
            </select>
          </label>
          <label>
            <span className="label">{t('console.results.score')}</span>
            <input
              type="text"
              inputMode="numeric"
              data-testid="corrected-score"
              value={score}
              onChange={({ target }) => setScore(target.value.replace(/\D/g, '').slice(0, 3))}
            />
          </label>
        </div>
      )}
      <ReasonField
        inChinese
        label="console.objections.answer"
        usual={usual[about]}
        value={text}
        onChange={setText}
        testId="objection-text"
        rows={4}
        longest={1000}
      />
      {answer.error && <ProblemNote error={answer.error} />}
    </Dialog>
  );
}
