import { useMutation, useQuery } from '@tanstack/react-query';
import type { ClaimDeliveryAttempt } from '@yilu/contracts';
import { formatInstantInFull } from '@yilu/look/format';
import { useDesk } from '../api/api-context.js';
import { Dialog } from '../shell/dialog.js';
import { ProblemNote } from '../shell/problem-note.js';
import { Skeleton } from '../shell/skeleton.js';
import { Tag } from '../shell/tag.js';
import { useWords } from '../words.js';

const looks = {
  delivered: { tone: 'ok', icon: 'check' },
  later: { tone: 'warn', icon: 'clock' },
  timeout: { tone: 'warn', icon: 'clock' },
  refused: { tone: 'danger', icon: 'cross' },
  gone: { tone: 'danger', icon: 'cross' },
  unreachable: { tone: 'danger', icon: 'warn' },
} as const satisfies Record<ClaimDeliveryAttempt['outcome'], object>;

/** One message with every try, its status and its time; and the way to have it sent once more. */
export function DeliveryDialog({ deliveryId, onClose }: { deliveryId: string; onClose: () => void }) {
  const { api } = useDesk();
  const { locale, t } = useWords();
  const file = useQuery({
    queryKey: ['claim-delivery', deliveryId],
    queryFn: () => api.getClaimDelivery(deliveryId),
  });
  const resend = useMutation({ mutationFn: () => api.resendDelivery(deliveryId), onSuccess: () => file.refetch() });
  return (
    <Dialog
      title={file.data ? `${file.data.insurer} · ${t(`desk.delivery.message.${file.data.message}`)}` : deliveryId}
      onClose={onClose}
      wide
      testId="delivery"
      actions={
        <button
          type="button"
          className="button primary"
          data-testid="resend"
          disabled={resend.isPending || resend.isSuccess}
          onClick={() => resend.mutate()}
        >
          {t(resend.isSuccess ? 'desk.delivery.resent' : 'desk.delivery.resend')}
        </button>
      }
    >
      {file.isPending && <Skeleton lines={6} />}
      {file.error && <ProblemNote error={file.error} onRetry={() => void file.refetch()} />}
      {resend.error && <ProblemNote error={resend.error} />}
      {file.data && (
        <>
          <p>
            {t('desk.delivery.paper')} <strong>{file.data.number}</strong> ·{' '}
            {t(`desk.delivery.state.${file.data.state}`)}
          </p>
          <p className="hint">
            {t('desk.delivery.webhook')} <code className="claims-id">{file.data.webhookId}</code>
          </p>
          {file.data.bodyHash && (
            <p className="hint">
              {t('desk.delivery.hash')} <code className="claims-id">{file.data.bodyHash}</code>
            </p>
          )}
          <h3>{t('desk.delivery.attempts')}</h3>
          <table className="list" data-testid="attempts">
            <tbody>
              {file.data.attempts.map((attempt) => (
                <tr key={attempt.at}>
                  <td className="number">{formatInstantInFull(locale, attempt.at)}</td>
                  <td>
                    <Tag {...looks[attempt.outcome]}>{t(`desk.delivery.attempt.${attempt.outcome}`)}</Tag>
                  </td>
                  <td className="number">{attempt.status === undefined ? '' : `HTTP ${attempt.status}`}</td>
                  <td className="number">{attempt.milliseconds} ms</td>
                </tr>
              ))}
            </tbody>
          </table>
        </>
      )}
    </Dialog>
  );
}
