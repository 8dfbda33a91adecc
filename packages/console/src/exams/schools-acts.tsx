import { useMutation } from '@tanstack/react-query';
import type { School, SchoolKey } from '@yilu/contracts';
import { useState } from 'react';
import { useDesk } from '../api/api-context.js';
import { ProblemNote } from '../shell/problem-note.js';
import { useWords } from '../words.js';

interface SchoolActsProps {
  readonly school: School;
  readonly onKey: (made: SchoolKey) => void;
  readonly onChanged: () => void;
}

/** Pausing a school, and its new key: asked once more, because the old one ends with it. */
export function SchoolActs({ school: { schoolId, state }, onKey, onChanged }: SchoolActsProps) {
  const { api } = useDesk();
  const { t } = useWords();
  const [sure, setSure] = useState(false);
  const pause = useMutation({
    mutationFn: () => api.pauseSchool(schoolId, state === 'active'),
    onSuccess: onChanged,
  });
  const rotate = useMutation({
    mutationFn: () => api.rotateSchoolKey(schoolId),
    onSuccess: (made) => {
      setSure(false);
      onKey(made);
    },
  });
  const fault = pause.error ?? rotate.error;
  return (
    <>
      <div className="row-acts">
        <button
          type="button"
          className="button small"
          data-testid="school-pause"
          disabled={pause.isPending}
          onClick={() => pause.mutate()}
        >
          {t(state === 'active' ? 'console.schools.pause' : 'console.schools.resume')}
        </button>
        <button
          type="button"
          className={sure ? 'button small primary' : 'button small'}
          data-testid="school-rotate"
          disabled={rotate.isPending}
          onClick={() => (sure ? rotate.mutate() : setSure(true))}
        >
          {t(sure ? 'console.schools.rotate_sure' : 'console.schools.rotate')}
        </button>
        {sure && (
          <button type="button" className="button small" onClick={() => setSure(false)}>
            {t('console.schools.keep')}
          </button>
        )}
      </div>
      {fault && <ProblemNote error={fault} />}
    </>
  );
}
