import { useMutation } from '@tanstack/react-query';
import { useDesk } from '../api/api-context.js';
import { Dialog } from '../shell/dialog.js';
import { useWords } from '../words.js';
import { ReasonDialog } from './reason-dialog.js';

const reasonKeys = ['console.witnesses.reason.ask', 'console.sealed.reason.court'] as const;

/** Who saw it, by name and telephone; the reason is logged first, and it is gone when the window closes. */
export function WitnessesDialog({ caseId, onClose }: { caseId: string; onClose: () => void }) {
  const { api } = useDesk();
  const { t } = useWords();
  const open = useMutation({ mutationFn: (reason: string) => api.openWitnesses(caseId, { reason }), gcTime: 0 });
  if (!open.data) return <ReasonDialog name="witnesses" usual={reasonKeys} open={open} onClose={onClose} />;
  return (
    <Dialog
      title={t('console.witnesses.action', { count: open.data.witnesses.length })}
      onClose={onClose}
      testId="witnesses-dialog"
    >
      <dl className="facts" data-testid="witnesses">
        {open.data.witnesses.map(({ of, by, name, phone }) => (
          <div key={`${of} ${by} ${name} ${phone}`} className="facts-row">
            <dt>{t(`console.witnesses.${of}`, { party: t(`party.${by}`) })}</dt>
            <dd>
              <strong>{name}</strong> <span className="number">{phone ?? t('console.witnesses.no_phone')}</span>
            </dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
