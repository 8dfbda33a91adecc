import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { TipId } from '@yilu/contracts';
import { Link } from 'wouter';
import { useDesk } from '../api/api-context.js';
import { ReasonForm } from '../case/reason-form.js';
import { Dialog } from '../shell/dialog.js';
import { useWords } from '../words.js';
import { openingsKey } from './openings-key.js';

const usual = [
  'console.openings.usual.court',
  'console.openings.usual.threat',
  'console.openings.usual.false',
] as const;

/** Asks for an identity to be opened, with a reason that the reporter reads; alone nobody learns anything. */
export function AskOpeningDialog({ tipId, onClose }: { tipId: TipId; onClose: () => void }) {
  const { api } = useDesk();
  const { t } = useWords();
  const queries = useQueryClient();
  const ask = useMutation({
    mutationFn: (reason: string) => api.askOpening({ tipId, reason }),
    onSuccess: () => queries.invalidateQueries({ queryKey: [openingsKey] }),
  });
  return (
    <Dialog title={t('console.openings.ask')} onClose={onClose} testId="ask-opening">
      {ask.isSuccess ? (
        <>
          <p role="status" data-testid="opening-asked">
            {t('console.openings.asked')}
          </p>
          <Link href="/review/openings" className="button">
            {t('console.review.tab.openings')}
          </Link>
        </>
      ) : (
        <ReasonForm
          name="opening"
          text="console.openings.ask_text"
          usual={usual}
          label="console.openings.reason"
          action="console.openings.ask_go"
          shortest={10}
          pending={ask.isPending}
          error={ask.error}
          onReason={ask.mutate}
        />
      )}
    </Dialog>
  );
}
