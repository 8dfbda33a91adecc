import { useMutation } from '@tanstack/react-query';
import type { UnsealReportRequest } from '@yilu/contracts';
import { useDesk } from '../api/api-context.js';
import { ReasonForm } from '../case/reason-form.js';
import { Dialog } from '../shell/dialog.js';
import { useWords } from '../words.js';

const shortest = 5;
const usual = {
  caller: ['console.hotline.unseal.reason.call_back', 'console.hotline.unseal.reason.place'],
  text: ['console.hotline.unseal.reason.check', 'console.hotline.unseal.reason.dispute'],
} as const;

interface UnsealDialogProps {
  readonly reportId: string;
  readonly what: UnsealReportRequest['what'];
  readonly onClose: () => void;
}

/** Opens what is sealed for one officer: the reason is logged first, and what he saw is gone with the window. */
export function UnsealDialog({ reportId, what, onClose }: UnsealDialogProps) {
  const { api } = useDesk();
  const { t } = useWords();
  const open = useMutation({
    mutationFn: (reason: string) => api.unsealReport(reportId, { what, reason }),
    gcTime: 0,
  });
  return (
    <Dialog title={t(`console.hotline.unseal.title.${what}`)} onClose={onClose} testId="unseal">
      {open.data ? (
        <ul className="stack" data-testid="unsealed">
          {open.data.values.map((value) => (
            <li key={value}>
              {what === 'caller' ? (
                <a className="report-phone number" href={`tel:${value}`}>
                  {value}
                </a>
              ) : (
                <blockquote className="prose">{value}</blockquote>
              )}
            </li>
          ))}
        </ul>
      ) : (
        <ReasonForm
          name="unseal"
          text="console.hotline.unseal.text"
          usual={usual[what]}
          label="console.hotline.unseal.reason"
          action="console.hotline.unseal.open"
          shortest={shortest}
          pending={open.isPending}
          error={open.error}
          onReason={open.mutate}
        />
      )}
    </Dialog>
  );
}
