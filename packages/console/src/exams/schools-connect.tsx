import { useMutation } from '@tanstack/react-query';
import type { SchoolKey } from '@yilu/contracts';
import { useState } from 'react';
import { useDesk } from '../api/api-context.js';
import { Dialog } from '../shell/dialog.js';
import { ProblemNote } from '../shell/problem-note.js';
import { useWords } from '../words.js';

const numberForm = /^[a-z0-9][a-z0-9-]{1,30}$/;

interface ConnectSchoolDialogProps {
  readonly onClose: () => void;
  readonly onKey: (made: SchoolKey) => void;
}

/** A school by its number in the register, which the learners' files name, and what it is called. */
export function ConnectSchoolDialog({ onClose, onKey }: ConnectSchoolDialogProps) {
  const { api } = useDesk();
  const { t } = useWords();
  const [schoolId, setSchoolId] = useState('');
  const [name, setName] = useState('');
  const connect = useMutation({
    mutationFn: () => api.connectSchool({ schoolId, name: name.trim() }),
    onSuccess: onKey,
  });
  return (
    <Dialog
      title={t('console.schools.title')}
      onClose={onClose}
      testId="school-connect"
      actions={
        <button
          type="button"
          className="button primary"
          data-testid="school-connect-go"
          disabled={connect.isPending || !numberForm.test(schoolId) || !name.trim()}
          onClick={() => connect.mutate()}
        >
          {t('console.schools.go')}
        </button>
      }
    >
      <label>
        <span className="label">{t('console.schools.number')}</span>
        <input
          data-testid="school-number"
          value={schoolId}
          maxLength={31}
          autoComplete="off"
          spellCheck={false}
          onChange={({ target }) => setSchoolId(target.value.trim())}
        />
        <span className="hint">{t('console.schools.number_form')}</span>
      </label>
      <label>
        <span className="label">{t('console.schools.name')}</span>
        <input
          data-testid="school-name"
          value={name}
          maxLength={50}
          autoComplete="off"
          onChange={({ target }) => setName(target.value)}
        />
      </label>
      {connect.error && <ProblemNote error={connect.error} />}
    </Dialog>
  );
}
