import { useMutation } from '@tanstack/react-query';
import type { StaffAttempt, StaffObligation } from '@yilu/contracts';
import { formatMoney } from '@yilu/look/format';
import { useState } from 'react';
import { useDesk } from '../api/api-context.js';
import { ApiProblem } from '../api/api-problem.js';
import { Dialog } from '../shell/dialog.js';
import { ProblemNote } from '../shell/problem-note.js';
import { ReasonField } from '../shell/reason-field.js';
import { useWords } from '../words.js';
import { fenOf, yuanOf } from './yuan.js';

const shortestNote = 5;
const usual = ['console.refund.note.double', 'console.refund.note.wrong'] as const;

interface RefundDialogProps {
  readonly attempt: StaffAttempt;
  readonly obligationId: string;
  readonly readAgain: () => Promise<StaffObligation | undefined>;
  readonly onClose: () => void;
}

const isStale = (error: Error | null) => error instanceof ApiProblem && error.status === 412;

/** Gives money back out of one payment; the officer names what he saw as available, and is told where that changed. */
export function RefundDialog({ attempt, obligationId, readAgain, onClose }: RefundDialogProps) {
  const { api } = useDesk();
  const { t } = useWords();
  const availableFen = attempt.items.find((item) => item.obligationId === obligationId)?.availableFen ?? 0;
  const [yuan, setYuan] = useState(yuanOf(availableFen));
  const [note, setNote] = useState('');
  const amountFen = fenOf(yuan) ?? 0;
  const request = useMutation({
    mutationFn: () =>
      api.requestRefund({ attemptId: attempt.attemptId, obligationId, amountFen, availableFen, note: note.trim() }),
    onError: (error) => {
      if (isStale(error)) void readAgain();
    },
  });
  const done = request.data?.state;
  const tooMuch = amountFen > availableFen;
  return (
    <Dialog
      title={t('console.refund.title')}
      onClose={onClose}
      testId="refund"
      actions={
        !done && (
          <button
            type="button"
            className="button primary"
            data-testid="refund-go"
            disabled={request.isPending || amountFen === 0 || tooMuch || note.trim().length < shortestNote}
            onClick={() => request.mutate()}
          >
            {t('console.refund.go', { sum: formatMoney(amountFen) })}
          </button>
        )
      }
    >
      {isStale(request.error) && (
        <p className="note" role="alert" data-testid="refund-stale">
          {t('console.refund.stale')}
        </p>
      )}
      {done ? (
        <p className="strong" role="status" data-testid="refund-done">
          {t(done === 'proposed' ? 'console.refund.done.proposed' : 'console.refund.done.written')}
        </p>
      ) : (
        <>
          <p className="strong" data-testid="refund-available">
            {t('console.refund.available', { sum: formatMoney(availableFen) })}
          </p>
          <p className="muted">{t('console.refund.second')}</p>
          <div className="refund-sum">
            <label>
              <span className="label">{t('console.refund.sum')}</span>
              <input
                inputMode="decimal"
                className="number"
                data-testid="refund-sum"
                value={yuan}
                aria-invalid={tooMuch}
                onChange={({ target }) => setYuan(target.value)}
              />
            </label>
            <button type="button" className="button" onClick={() => setYuan(yuanOf(availableFen))}>
              {t('console.refund.all')}
            </button>
          </div>
          {tooMuch && <p className="missing">{t('console.refund.too_much')}</p>}
          <ReasonField label="console.refund.note" usual={usual} testId="refund-note" value={note} onChange={setNote} />
        </>
      )}
      {request.error && !isStale(request.error) && <ProblemNote error={request.error} />}
    </Dialog>
  );
}
