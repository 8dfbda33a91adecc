import { useMutation } from '@tanstack/react-query';
import { officerClosings } from '@yilu/contracts/constants';
import { useDesk } from '../api/api-context.js';
import { Dialog } from '../shell/dialog.js';
import { ProblemNote } from '../shell/problem-note.js';
import { useWords } from '../words.js';

interface EndDialogProps {
  readonly conversationId: string;
  readonly onClose: () => void;
  readonly onDone: () => Promise<void>;
}

/** Ends a talk: one press on the reason that fits. */
export function EndDialog({ conversationId, onClose, onDone }: EndDialogProps) {
  const { api } = useDesk();
  const { t } = useWords();
  const end = useMutation({
    mutationFn: (reason: (typeof officerClosings)[number]) => api.endConversation(conversationId, { reason }),
    onSuccess: onDone,
  });
  return (
    <Dialog title={t('desk.close_title')} onClose={onClose} testId="end-dialog">
      <div className="stack">
        <p>{t('desk.close_text')}</p>
        {officerClosings.map((reason) => (
          <button
            type="button"
            key={reason}
            className="button"
            data-testid={`end-${reason}`}
            disabled={end.isPending}
            onClick={() => end.mutate(reason)}
          >
            {t(`desk.reason.${reason}`)}
          </button>
        ))}
        {end.error && <ProblemNote error={end.error} />}
      </div>
    </Dialog>
  );
}
