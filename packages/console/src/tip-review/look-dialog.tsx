import { useMutation } from '@tanstack/react-query';
import type { StaffOpening } from '@yilu/contracts';
import { useDesk } from '../api/api-context.js';
import { Dialog } from '../shell/dialog.js';
import { ProblemNote } from '../shell/problem-note.js';
import { useWords } from '../words.js';

/** The one look: said before, shown while the window is open, and nowhere afterwards. */
export function LookDialog({ opening, onClose }: { opening: StaffOpening; onClose: () => void }) {
  const { api } = useDesk();
  const { t } = useWords();
  const look = useMutation({ mutationFn: () => api.lookAtIdentity(opening.openingId), gcTime: 0 });
  const who = look.data;
  return (
    <Dialog
      title={t('console.openings.look')}
      onClose={onClose}
      testId="look-dialog"
      actions={
        !who && (
          <button
            type="button"
            className="button primary"
            data-testid="look-go"
            disabled={look.isPending}
            onClick={() => look.mutate()}
          >
            {t('console.openings.look_go')}
          </button>
        )
      }
    >
      <p>{t(who ? 'console.openings.shown' : 'console.openings.look_text')}</p>
      {who && (
        <dl className="facts" data-testid="identity">
          {(['name', 'phone', 'documentNumber'] as const).map((field) => (
            <div className="facts-row" key={field}>
              <dt>{t(`console.openings.who.${field}`)}</dt>
              <dd className="number strong">{who[field] ?? t('console.openings.gone')}</dd>
            </div>
          ))}
        </dl>
      )}
      {look.error && <ProblemNote error={look.error} />}
    </Dialog>
  );
}
