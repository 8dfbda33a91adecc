import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Locale } from '@yilu/look/locale';
import { useState } from 'react';
import { useDesk } from '../api/api-context.js';
import { Dialog } from '../shell/dialog.js';
import { ProblemNote } from '../shell/problem-note.js';
import { say, useWords } from '../words.js';
import { affectedBy, type Picked } from './affected.js';

const reasons = ['typhoon', 'power', 'site'] as const;
/** Citizens read it in their own language, whatever the officer's is. */
const said = (locale: Locale, reason: (typeof reasons)[number]) => say(locale, `console.calloff.reason.${reason}`);

interface ConfirmCallOffProps {
  readonly off: Picked;
  readonly replacements: Picked;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** The last word: how many sessions, how many people, where they are offered seats, and what they are told. */
export function ConfirmCallOff({ off, replacements, onClose, onDone }: ConfirmCallOffProps) {
  const { api } = useDesk();
  const { t } = useWords();
  const queries = useQueryClient();
  const [reason, setReason] = useState({ zh: '', en: '' });
  const free = [...replacements.values()].reduce((sum, one) => sum + one.free, 0);
  const people = affectedBy(off);
  const callOff = useMutation({
    mutationFn: () =>
      api.cancelExamSessions({
        sessionIds: [...off.values()].map(({ sessionId }) => sessionId),
        replacementIds: [...replacements.values()].map(({ sessionId }) => sessionId),
        reason: { zh: reason.zh.trim(), en: reason.en.trim() },
      }),
    onSuccess: () => void queries.invalidateQueries(),
  });
  const done = callOff.data;
  return (
    <Dialog
      title={t('console.calloff.title')}
      onClose={done ? onDone : onClose}
      testId="calloff-confirm"
      actions={
        done ? (
          <button type="button" className="button primary" data-testid="calloff-done" onClick={onDone}>
            {t('action.close')}
          </button>
        ) : (
          <button
            type="button"
            className="button danger"
            data-testid="calloff-go"
            disabled={callOff.isPending || !reason.zh.trim() || !reason.en.trim()}
            onClick={() => callOff.mutate()}
          >
            {t('console.calloff.go', { sessions: off.size, people })}
          </button>
        )
      }
    >
      {done ? (
        <p className="strong" role="status" data-testid="called-off">
          {t('console.calloff.done', { sessions: done.cancelled, people: done.affected })}
        </p>
      ) : (
        <>
          <p className="strong" data-testid="calloff-people">
            {t('console.calloff.people', { sessions: off.size, people })}
          </p>
          <p className={free < people ? 'missing' : 'muted'}>
            {replacements.size === 0
              ? t('console.calloff.no_replacement')
              : t('console.calloff.replacement', { sessions: replacements.size, seats: free })}
          </p>
          <div className="chips">
            {reasons.map((one) => (
              <button
                type="button"
                key={one}
                className="chip"
                data-testid={`calloff-${one}`}
                onClick={() => setReason({ zh: said('zh-CN', one), en: said('en', one) })}
              >
                {t(`console.calloff.reason.${one}`)}
              </button>
            ))}
          </div>
          {(['zh', 'en'] as const).map((language) => (
            <label key={language}>
              <span className="label">{t(`console.calloff.told_${language}`)}</span>
              <input
                type="text"
                maxLength={language === 'zh' ? 80 : 120}
                data-testid={`calloff-reason-${language}`}
                value={reason[language]}
                onChange={({ target }) => setReason({ ...reason, [language]: target.value })}
              />
            </label>
          ))}
        </>
      )}
      {callOff.error && <ProblemNote error={callOff.error} />}
    </Dialog>
  );
}
