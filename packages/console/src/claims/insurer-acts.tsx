import { useMutation } from '@tanstack/react-query';
import type { Insurer, InsurerSecret, Officer } from '@yilu/contracts';
import { useState } from 'react';
import { useDesk } from '../api/api-context.js';
import { may } from '../session/permissions.js';
import { ProblemNote } from '../shell/problem-note.js';
import { useWords } from '../words.js';

interface Props {
  readonly insurer: Insurer;
  readonly officer: Officer;
  readonly onEdit: () => void;
  readonly onSecret: (secret: InsurerSecret) => void;
  readonly onChanged: () => void;
}

/** What this officer may do with an insurer; a new secret asks once more, because the other side must change too. */
export function InsurerActs({ insurer, officer, onEdit, onSecret, onChanged }: Props) {
  const { api } = useDesk();
  const { t } = useWords();
  const { insurerId, state } = insurer;
  const [sure, setSure] = useState(false);
  const pause = useMutation({
    mutationFn: () => api.pauseInsurer(insurerId, state !== 'paused'),
    onSuccess: onChanged,
  });
  const rotate = useMutation({
    mutationFn: () => api.rotateSecret(insurerId),
    onSuccess: (made) => {
      setSure(false);
      onSecret(made);
    },
  });
  const fault = pause.error ?? rotate.error;
  return (
    <>
      <div className="claims-acts">
        {may(officer.roles, 'pause_insurers') && state !== 'unconnected' && (
          <button
            type="button"
            className="button small"
            data-testid={`pause-${insurerId}`}
            disabled={pause.isPending}
            onClick={() => pause.mutate()}
          >
            {t(state === 'paused' ? 'desk.insurer.resume' : 'desk.insurer.pause')}
          </button>
        )}
        {may(officer.roles, 'keep_secrets') && (
          <>
            <button type="button" className="button small" data-testid={`edit-${insurerId}`} onClick={onEdit}>
              {t('desk.insurer.edit')}
            </button>
            <button
              type="button"
              className={sure ? 'button small primary' : 'button small'}
              data-testid={`rotate-${insurerId}`}
              disabled={rotate.isPending}
              onClick={() => (sure ? rotate.mutate() : setSure(true))}
            >
              {t(sure ? 'desk.insurer.rotate_sure' : 'desk.insurer.rotate')}
            </button>
            {sure && (
              <button type="button" className="button small" onClick={() => setSure(false)}>
                {t('desk.insurer.cancel')}
              </button>
            )}
          </>
        )}
      </div>
      {fault && <ProblemNote error={fault} />}
    </>
  );
}
