import { useMutation } from '@tanstack/react-query';
import type { RosterRow, SessionId } from '@yilu/contracts';
import { useState } from 'react';
import { useDesk } from '../api/api-context.js';
import { Dialog } from '../shell/dialog.js';
import { ProblemNote } from '../shell/problem-note.js';
import { ReasonField } from '../shell/reason-field.js';
import { useWords } from '../words.js';

const shortestReason = 5;
const usual = ['console.give_back.usual.asked', 'console.give_back.usual.ill'] as const;

interface GiveBackDialogProps {
  readonly sessionId: SessionId;
  readonly row: RosterRow;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** A seat given back for somebody who has come to the office: what it costs him is said before it is done. */
export function GiveBackDialog({ sessionId, row, onClose, onDone }: GiveBackDialogProps) {
  const { api } = useDesk();
  const { t } = useWords();
  const [reason, setReason] = useState('');
  const [hardship, setHardship] = useState(false);
  const giveBack = useMutation({
    mutationFn: () => api.giveSeatBack(sessionId, { number: row.number, reason: reason.trim(), hardship }),
    onSuccess: onDone,
  });
  return (
    <Dialog
      title={t('console.give_back.title')}
      onClose={onClose}
      testId="give-back"
      actions={
        <button
          type="button"
          className="button danger"
          data-testid="give-back-go"
          disabled={giveBack.isPending || reason.trim().length < shortestReason}
          onClick={() => giveBack.mutate()}
        >
          {t('console.give_back.go')}
        </button>
      }
    >
      <p>{t('console.give_back.text', { who: row.maskedName, number: row.number })}</p>
      {!hardship && (
        <p className="strong" data-testid="give-back-consequence">
          {t(row.state === 'fee_due' ? 'console.give_back.keeps' : 'console.give_back.moves')}
        </p>
      )}
      <label>
        <input
          type="checkbox"
          data-testid="give-back-hardship"
          checked={hardship}
          onChange={({ target }) => setHardship(target.checked)}
        />{' '}
        {t('console.give_back.hardship')}
      </label>
      <ReasonField
        label="console.give_back.reason"
        usual={usual}
        value={reason}
        onChange={setReason}
        testId="give-back-reason"
        longest={300}
      />
      {giveBack.error && <ProblemNote error={giveBack.error} />}
    </Dialog>
  );
}
