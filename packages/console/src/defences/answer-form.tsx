import { useMutation } from '@tanstack/react-query';
import type { AnswerDefenceRequest, StaffDefence } from '@yilu/contracts';
import { useState } from 'react';
import { useDesk } from '../api/api-context.js';
import { useKeptText } from '../shell/use-kept-text.js';
import { say, useWords } from '../words.js';
import { type AnswerDraft, answerOf, decisionToChange, milderThan } from './answer-draft.js';
import { ConsequencesDialog } from './consequences-dialog.js';
import { documentName } from './given-documents.js';

const longestReasons = 3000;

interface AnswerFormProps {
  readonly defence: StaffDefence;
  readonly onDone: () => void;
}

/** The answer: its outcome, the ground in law, the documents it speaks of, and its reasons. */
export function AnswerForm({ defence, onDone }: AnswerFormProps) {
  const { api } = useDesk();
  const words = useWords();
  const { pick, t } = words;
  const { defenceId, grounds, documentsGiven } = defence;
  const changeable = decisionToChange(defence);
  const milder = changeable ? milderThan(changeable.outcome) : [];
  const stored = documentsGiven.filter(({ state }) => state === 'stored');
  const [draft, setDraft] = useState<AnswerDraft>({
    outcome: 'upheld',
    ground: defence.suggestedGround,
    evidence: stored.map(({ documentId }) => documentId),
    instead: milder[0] ?? 'no_penalty',
    yuan: '',
  });
  const [reasons, setReasons] = useKeptText(`defence-answer.${defenceId}`);
  const [preview, setPreview] = useState<AnswerDefenceRequest>();
  const change = (next: Partial<AnswerDraft>) => setDraft({ ...draft, ...next });
  const send = useMutation({
    mutationFn: (body: AnswerDefenceRequest) => api.answerDefence(defenceId, body),
    onSuccess: () => {
      setReasons('');
      onDone();
    },
  });

  const ground = grounds.find((one) => one.ground === draft.ground);
  // The answer is drawn up in Chinese, whatever language the officer reads the console in.
  const wording = ground ? { basis: ground.basis.zh, ground: ground.zh } : { basis: '', ground: '' };
  const phrases = [
    { id: 'verified', text: say('zh-CN', 'console.phrase.verified') },
    draft.outcome === 'changed'
      ? { id: 'changed', text: say('zh-CN', 'console.phrase.changed') }
      : { id: draft.outcome, text: say('zh-CN', `console.phrase.${draft.outcome}`, wording) },
  ];
  const answer = answerOf(defence, draft, reasons);
  return (
    <form
      className="answer-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (!('missing' in answer)) setPreview(answer);
      }}
    >
      <div className="decision-law">
        <fieldset>
          <legend className="label">{t('console.answer.outcome')}</legend>
          <div className="chips">
            {(['upheld', 'changed', 'rejected'] as const).map((outcome) => (
              <button
                type="button"
                key={outcome}
                className="chip"
                aria-pressed={draft.outcome === outcome}
                data-testid={`answer-${outcome}`}
                disabled={outcome === 'changed' && milder.length === 0}
                onClick={() => change({ outcome })}
              >
                {t(`console.defences.outcome.${outcome}`)}
              </button>
            ))}
          </div>
        </fieldset>
        {draft.outcome === 'changed' && (
          <div className="instead">
            <label>
              <span className="label">{t('console.answer.instead')}</span>
              <select
                data-testid="answer-instead"
                value={draft.instead}
                onChange={({ target }) => {
                  const instead = milder.find((one) => one === target.value);
                  if (instead) change({ instead });
                }}
              >
                {milder.map((one) => (
                  <option key={one} value={one}>
                    {one === 'fine' ? t('console.remit.fines') : t(`console.record.ruling.${one}`)}
                  </option>
                ))}
              </select>
            </label>
            {draft.instead === 'fine' && (
              <label>
                <span className="label">{t('console.answer.instead_fen')}</span>
                <input
                  inputMode="decimal"
                  data-testid="answer-instead-yuan"
                  value={draft.yuan}
                  onChange={({ target }) => change({ yuan: target.value })}
                />
              </label>
            )}
            <p className="hint">{t('console.answer.milder_only')}</p>
          </div>
        )}
        <label>
          <span className="label">{t('console.answer.ground')}</span>
          <select
            data-testid="answer-ground"
            value={draft.ground}
            onChange={({ target }) => change({ ground: target.value })}
          >
            {grounds.map((one) => (
              <option key={one.ground} value={one.ground}>
                {one.ground === defence.suggestedGround
                  ? t('console.answer.suggested', { ground: pick(one) })
                  : pick(one)}
              </option>
            ))}
          </select>
        </label>
        {ground && (
          <p className="hint" data-testid="answer-law">
            {pick(ground)} · {pick(ground.basis)}
          </p>
        )}
        {stored.length > 0 && (
          <fieldset className="cited">
            <legend className="label">{t('console.answer.cited')}</legend>
            {stored.map((document) => (
              <label key={document.documentId} className="check">
                <input
                  type="checkbox"
                  data-testid="answer-cited"
                  checked={draft.evidence.includes(document.documentId)}
                  onChange={({ target }) => {
                    const others = draft.evidence.filter((id) => id !== document.documentId);
                    change({ evidence: target.checked ? [...others, document.documentId] : others });
                  }}
                />
                {documentName(words, document, documentsGiven.indexOf(document))}
              </label>
            ))}
          </fieldset>
        )}
      </div>
      <div className="answer-reasons">
        <label>
          <span className="label">{t('console.answer.reasons')}</span>
          <textarea
            data-testid="answer-reasons"
            rows={7}
            maxLength={longestReasons}
            placeholder={t('console.answer.reasons_hint')}
            value={reasons}
            onChange={({ target }) => setReasons(target.value)}
          />
        </label>
        <div className="marks">
          <span className="hint">{t('console.answer.phrases')}</span>
          {phrases.map(({ id, text }) => (
            <button
              type="button"
              key={id}
              className="chip phrase"
              data-testid={`phrase-${id}`}
              title={text}
              onClick={() => setReasons(`${reasons}${text}`)}
            >
              <span lang="zh-CN">{text}</span>
            </button>
          ))}
        </div>
      </div>
      <div className="decision-foot">
        <p className="missing grow" role="status">
          {'missing' in answer && t('console.answer.missing', { what: t(answer.missing) })}
        </p>
        <button type="submit" className="button primary" data-testid="answer-preview" disabled={'missing' in answer}>
          {t('console.answer.preview')}
        </button>
      </div>
      {preview && (
        <ConsequencesDialog
          defence={defence}
          answer={preview}
          pending={send.isPending}
          error={send.error}
          onConfirm={() => send.mutate(preview)}
          onClose={() => setPreview(undefined)}
        />
      )}
    </form>
  );
}
