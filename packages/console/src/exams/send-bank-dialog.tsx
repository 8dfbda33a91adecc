import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useDesk } from '../api/api-context.js';
import { Dialog } from '../shell/dialog.js';
import { ProblemNote } from '../shell/problem-note.js';
import { useWords } from '../words.js';
import { BankReport } from './bank-report.js';
import { BankNotSent, type BankStep, sendBank } from './send-bank.js';

/** Brings a bureau's bank: the file is sent, checked row by row, and what is wrong with it is told at once. */
export function SendBankDialog({ onClose, onSent }: { onClose: () => void; onSent: () => void }) {
  const { api } = useDesk();
  const { t } = useWords();
  const [file, setFile] = useState<File>();
  const [step, setStep] = useState<BankStep>('sending');
  // Registered, it stands in the list whatever becomes of it.
  const send = useMutation({ mutationFn: (chosen: File) => sendBank(api, chosen, setStep), onSettled: onSent });
  return (
    <Dialog
      title={t('console.banks.title')}
      onClose={onClose}
      wide
      testId="bank-dialog"
      actions={
        send.data ? (
          <button type="button" className="button primary" data-testid="bank-done" onClick={onClose}>
            {t('console.publish.done')}
          </button>
        ) : (
          <button
            type="button"
            className="button primary"
            data-testid="bank-go"
            disabled={!file || file.size === 0 || send.isPending}
            onClick={() => file && send.mutate(file)}
          >
            {t(send.isPending ? `console.banks.step.${step}` : 'console.banks.go')}
          </button>
        )
      }
    >
      {send.data ? (
        <BankReport bank={send.data} />
      ) : (
        <>
          <p className="muted">{t('console.banks.format')}</p>
          <label>
            <span className="label">{t('console.banks.file')}</span>
            <input
              type="file"
              accept=".jsonl,.ndjson,.json,.txt"
              data-testid="bank-file"
              onChange={({ target }) => setFile(target.files?.[0])}
            />
          </label>
        </>
      )}
      {send.error instanceof BankNotSent && (
        <p className="note danger" role="alert" data-testid="bank-not-sent">
          {t('console.banks.not_sent')}
        </p>
      )}
      {send.error && !(send.error instanceof BankNotSent) && <ProblemNote error={send.error} />}
    </Dialog>
  );
}
