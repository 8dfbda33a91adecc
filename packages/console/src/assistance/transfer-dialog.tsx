import { useMutation } from '@tanstack/react-query';
import type { DeskRole } from '@yilu/contracts';
import { useState } from 'react';
import { useDesk } from '../api/api-context.js';
import { Dialog } from '../shell/dialog.js';
import { ProblemNote } from '../shell/problem-note.js';
import { useWords } from '../words.js';

const roles: readonly DeskRole[] = ['accident_officer', 'desk_operator'];
const shortestNote = 2;
const longestNote = 500;

interface TransferDialogProps {
  readonly conversationId: string;
  readonly onClose: () => void;
  readonly onDone: () => Promise<void>;
}

/** Hands a talk on with what the colleague has to know; the citizen keeps his place and sees none of it. */
export function TransferDialog({ conversationId, onClose, onDone }: TransferDialogProps) {
  const { api } = useDesk();
  const { t } = useWords();
  const [to, setTo] = useState<DeskRole>('accident_officer');
  const [handOver, setHandOver] = useState('');
  const transfer = useMutation({
    mutationFn: () => api.transferConversation(conversationId, { to, handOver: handOver.trim() }),
    onSuccess: onDone,
  });
  return (
    <Dialog title={t('desk.transfer_title')} onClose={onClose} testId="transfer-dialog">
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          transfer.mutate();
        }}
      >
        <fieldset className="chips">
          <legend className="label">{t('desk.transfer_to')}</legend>
          {roles.map((role) => (
            <button
              type="button"
              key={role}
              className="chip"
              aria-pressed={to === role}
              data-testid={`transfer-${role}`}
              onClick={() => setTo(role)}
            >
              {t(`console.role.${role}`)}
            </button>
          ))}
        </fieldset>
        <label>
          <span className="label">{t('desk.transfer_note')}</span>
          <textarea
            data-testid="transfer-note"
            rows={3}
            maxLength={longestNote}
            value={handOver}
            onChange={({ target }) => setHandOver(target.value)}
          />
        </label>
        {transfer.error && <ProblemNote error={transfer.error} />}
        <button
          type="submit"
          className="button primary"
          data-testid="transfer-do"
          disabled={transfer.isPending || handOver.trim().length < shortestNote}
        >
          {t('desk.transfer')}
        </button>
      </form>
    </Dialog>
  );
}
