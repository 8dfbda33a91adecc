import { useMutation } from '@tanstack/react-query';
import type { BankImportView } from '@yilu/contracts';
import { useState } from 'react';
import { useDesk } from '../api/api-context.js';
import { Dialog } from '../shell/dialog.js';
import { ProblemNote } from '../shell/problem-note.js';
import { ReasonField } from '../shell/reason-field.js';
import { useWords } from '../words.js';

const usual = ['console.banks.reason.yearly', 'console.banks.reason.law', 'console.banks.reason.mended'] as const;

interface PublishBankDialogProps {
  readonly bank: BankImportView;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** The last word before everybody studies from a bank, with the reason that goes on record. */
export function PublishBankDialog({ bank, onClose, onDone }: PublishBankDialogProps) {
  const { api } = useDesk();
  const { t } = useWords();
  const [reason, setReason] = useState('');
  const publish = useMutation({
    mutationFn: () => api.publishBank(bank.bankId, { reason: reason.trim() }),
    onSuccess: onDone,
  });
  const subjects = bank.subjects.map((subject) => t(`console.subject.${subject}`)).join(' · ');
  return (
    <Dialog
      title={t('console.banks.publish_title')}
      onClose={onClose}
      testId="bank-publish"
      actions={
        <button
          type="button"
          className="button primary"
          data-testid="bank-publish-go"
          disabled={publish.isPending || !reason.trim()}
          onClick={() => publish.mutate()}
        >
          {t('console.banks.publish_title')}
        </button>
      }
    >
      <p className="strong">{bank.file}</p>
      <p>{t('console.banks.publish_text', { subjects })}</p>
      <ReasonField
        label="console.banks.reason"
        usual={usual}
        value={reason}
        onChange={setReason}
        testId="bank-publish-reason"
      />
      {publish.error && <ProblemNote error={publish.error} />}
    </Dialog>
  );
}
