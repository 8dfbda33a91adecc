import { useMutation } from '@tanstack/react-query';
import type { Officer, StaffDefence } from '@yilu/contracts';
import { useState } from 'react';
import { useDesk } from '../api/api-context.js';
import { ProblemNote } from '../shell/problem-note.js';
import { useShortcuts } from '../shell/shortcuts.js';
import { useWords } from '../words.js';
import { AnswerForm } from './answer-form.js';
import { AskForm } from './ask-form.js';
import { isPending } from './defence-list.js';
import { useReadDefencesAgain } from './use-defences.js';

interface DefenceDockProps {
  readonly defence: StaffDefence;
  readonly officer: Officer;
}

/** Who has it; take it or put it back, ask, answer. */
export function DefenceDock({ defence, officer }: DefenceDockProps) {
  const { api } = useDesk();
  const { t } = useWords();
  const readAgain = useReadDefencesAgain(defence.defenceId);
  const [form, setForm] = useState<'ask' | 'answer'>();
  const { assignedTo, defenceId, version } = defence;
  const waits = isPending(defence.state);
  const isMine = assignedTo?.officerId === officer.officerId;
  const mayMove = waits && (isMine || !assignedTo || officer.roles.includes('supervisor'));
  const assign = useMutation({
    mutationFn: (to: 'me' | 'queue') => api.assignDefence(defenceId, { version, to }),
    onSuccess: () => setForm(undefined),
    onSettled: readAgain,
  });
  const toggle = (wanted: 'ask' | 'answer') => setForm(form === wanted ? undefined : wanted);
  useShortcuts({
    ...(mayMove && !isMine && { t: () => assign.mutate('me') }),
    ...(waits && isMine && { q: () => setForm('ask'), d: () => setForm('answer') }),
    Escape: () => setForm(undefined),
  });
  const standing = !waits
    ? t('console.answer.state.ended')
    : isMine
      ? t('console.answer.state.mine')
      : assignedTo
        ? t('console.answer.state.others', { name: assignedTo.name })
        : t('console.answer.state.free');
  const done = async () => {
    setForm(undefined);
    await readAgain();
  };
  return (
    <section className="dock" aria-label={t('console.answer.answer')} data-testid="defence-dock">
      <div className="dock-bar">
        <p className="grow">{standing}</p>
        {mayMove && !isMine && (
          <button
            type="button"
            className="button primary"
            data-testid="defence-take"
            disabled={assign.isPending}
            onClick={() => assign.mutate('me')}
          >
            {t('console.answer.take')} <kbd>t</kbd>
          </button>
        )}
        {mayMove && assignedTo && (
          <button
            type="button"
            className="button"
            data-testid="defence-put-back"
            disabled={assign.isPending}
            onClick={() => assign.mutate('queue')}
          >
            {t('console.answer.put_back')}
          </button>
        )}
        {waits && isMine && (
          <>
            {defence.state === 'assigned' && (
              <button
                type="button"
                className="button"
                aria-expanded={form === 'ask'}
                data-testid="defence-ask"
                onClick={() => toggle('ask')}
              >
                {t(form === 'ask' ? 'console.answer.hide' : 'console.answer.ask')} <kbd>q</kbd>
              </button>
            )}
            <button
              type="button"
              className={form === 'answer' ? 'button' : 'button primary'}
              aria-expanded={form === 'answer'}
              data-testid="defence-answer"
              onClick={() => toggle('answer')}
            >
              {t(form === 'answer' ? 'console.answer.hide' : 'console.answer.answer')} <kbd>d</kbd>
            </button>
          </>
        )}
      </div>
      {assign.error && <ProblemNote error={assign.error} />}
      {form === 'ask' && isMine && <AskForm defenceId={defenceId} onDone={done} />}
      {form === 'answer' && isMine && <AnswerForm defence={defence} onDone={done} />}
    </section>
  );
}
