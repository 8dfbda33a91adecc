import { useMutation } from '@tanstack/react-query';
import { useDesk } from '../api/api-context.js';
import { Dialog } from '../shell/dialog.js';
import { ProblemNote } from '../shell/problem-note.js';
import { useWords } from '../words.js';
import { agreementFieldKey } from './agreement-field-words.js';
import { ReasonDialog } from './reason-dialog.js';
import { saveFile } from './save-file.js';

const reasonKeys = [
  'console.sealed.reason.insurer',
  'console.sealed.reason.court',
  'console.sealed.reason.check',
] as const;

/** Opens the sealed full agreement: the reason is logged first, and what was opened is gone when the window closes. */
export function SealedDialog({ caseId, number, onClose }: { caseId: string; number: string; onClose: () => void }) {
  const { api } = useDesk();
  const { t } = useWords();
  const open = useMutation({
    mutationFn: (reason: string) => api.openSealedAgreement(caseId, { reason }),
    gcTime: 0,
  });
  const download = useMutation({
    mutationFn: () => api.getSealedDocument(caseId),
    onSuccess: (pdf) => saveFile(pdf, `${number}.pdf`),
    gcTime: 0,
  });

  if (!open.data) return <ReasonDialog name="sealed" usual={reasonKeys} open={open} onClose={onClose} />;
  return (
    <Dialog
      title={t('console.sealed.opened', { number: open.data.number })}
      onClose={onClose}
      wide
      testId="sealed-dialog"
      actions={
        <button
          type="button"
          className="button primary"
          data-testid="sealed-download"
          disabled={download.isPending}
          onClick={() => download.mutate()}
        >
          {t('console.sealed.download')}
        </button>
      }
    >
      {download.error && <ProblemNote error={download.error} />}
      <dl className="facts" data-testid="sealed-fields">
        {open.data.fields.map(({ name, value }) => {
          const key = agreementFieldKey(name);
          return (
            <div key={name} className="facts-row">
              <dt>{key ? `${key.party ? `${t(`party.${key.party}`)} · ` : ''}${t(key.text)}` : name}</dt>
              <dd>{value}</dd>
            </div>
          );
        })}
      </dl>
      <p className="hint">
        {t('console.sealed.hash')} <code>{open.data.documentHash}</code>
      </p>
    </Dialog>
  );
}
