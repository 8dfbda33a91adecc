import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useDesk } from '../api/api-context.js';
import { Dialog } from '../shell/dialog.js';
import { ProblemNote } from '../shell/problem-note.js';
import { useWords } from '../words.js';

const shortestReason = 2;
const longestReason = 300;

interface PhoneDialogProps {
  readonly conversationId: string;
  readonly onClose: () => void;
  readonly onCalled: () => Promise<void>;
}

/** The number of whoever wishes to be called: the reason is logged first, and the number is gone with the window. */
export function PhoneDialog({ conversationId, onClose, onCalled }: PhoneDialogProps) {
  const { api } = useDesk();
  const { t } = useWords();
  const [reason, setReason] = useState(t('desk.phone_reason.callback'));
  const open = useMutation({ mutationFn: () => api.openPhone(conversationId, reason.trim()), gcTime: 0 });
  const record = useMutation({
    mutationFn: (outcome: 'reached' | 'not_answered') => api.recordCall(conversationId, outcome),
    onSuccess: onCalled,
  });
  return (
    <Dialog
      title={t('desk.phone_title')}
      onClose={onClose}
      testId="phone-dialog"
      actions={
        open.data && (
          <>
            <button
              type="button"
              className="button"
              data-testid="call-not-answered"
              disabled={record.isPending}
              onClick={() => record.mutate('not_answered')}
            >
              {t('desk.call_not_answered')}
            </button>
            <button
              type="button"
              className="button primary"
              data-testid="call-reached"
              disabled={record.isPending}
              onClick={() => record.mutate('reached')}
            >
              {t('desk.call_reached')}
            </button>
          </>
        )
      }
    >
      {open.data ? (
        <p className="chat-number number" data-testid="phone-number">
          <a href={`tel:${open.data.phone}`}>{open.data.phone}</a>
        </p>
      ) : (
        <form
          className="stack"
          onSubmit={(event) => {
            event.preventDefault();
            open.mutate();
          }}
        >
          <p>{t('desk.phone_text')}</p>
          <label>
            <span className="label">{t('desk.phone_reason')}</span>
            <input
              data-testid="phone-reason"
              maxLength={longestReason}
              value={reason}
              onChange={({ target }) => setReason(target.value)}
            />
          </label>
          <button
            type="submit"
            className="button primary"
            data-testid="phone-open"
            disabled={open.isPending || reason.trim().length < shortestReason}
          >
            {t('desk.phone_open')}
          </button>
        </form>
      )}
      {(open.error ?? record.error) && <ProblemNote error={(open.error ?? record.error) as Error} />}
    </Dialog>
  );
}
