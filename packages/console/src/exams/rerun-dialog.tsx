import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useDesk } from '../api/api-context.js';
import { Dialog } from '../shell/dialog.js';
import { ProblemNote } from '../shell/problem-note.js';
import { ReasonField } from '../shell/reason-field.js';
import { useWords } from '../words.js';

const shortestReason = 5;
const usual = ['console.rerun.reason.seats', 'console.rerun.reason.list'] as const;

interface RerunDialogProps {
  readonly planId: string;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** The draw again, after an objection was granted; the first one stays on record beside it. */
export function RerunDialog({ planId, onClose, onDone }: RerunDialogProps) {
  const { api } = useDesk();
  const { t } = useWords();
  const [reason, setReason] = useState('');
  const rerun = useMutation({
    mutationFn: () => api.rerunExamDraw(planId, { reason: reason.trim() }),
    onSuccess: onDone,
  });
  return (
    <Dialog
      title={t('console.rerun.title')}
      onClose={onClose}
      testId="rerun"
      actions={
        <button
          type="button"
          className="button primary"
          data-testid="rerun-go"
          disabled={rerun.isPending || reason.trim().length < shortestReason}
          onClick={() => rerun.mutate()}
        >
          {t('console.rerun.go')}
        </button>
      }
    >
      <p>{t('console.rerun.text')}</p>
      <ReasonField
        inChinese
        label="console.rerun.reason"
        usual={usual}
        value={reason}
        onChange={setReason}
        testId="rerun-reason"
        longest={300}
      />
      {rerun.error && <ProblemNote error={rerun.error} />}
    </Dialog>
  );
}
