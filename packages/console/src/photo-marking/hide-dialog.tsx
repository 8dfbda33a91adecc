import { useMutation } from '@tanstack/react-query';
import type { PhotoActed, ReportId, StaffReportPhoto } from '@yilu/contracts';
import { useDesk } from '../api/api-context.js';
import { ReasonForm } from '../case/reason-form.js';
import { Dialog } from '../shell/dialog.js';
import { useWords } from '../words.js';

const usual = [
  'console.marking.hide.not_it',
  'console.marking.hide.people',
  'console.marking.hide.advertising',
  'console.marking.hide.shocking',
] as const;

interface HideDialogProps {
  readonly photo: StaffReportPhoto;
  readonly reportId: ReportId;
  readonly onHidden: (acted: PhotoActed) => void;
  readonly onClose: () => void;
}

/** Nobody outside sees the photograph, for a reason that goes on record; its report stays. */
export function HideDialog({ photo, reportId, onHidden, onClose }: HideDialogProps) {
  const { api } = useDesk();
  const { t } = useWords();
  const hide = useMutation({
    mutationFn: (reason: string) => api.hidePhoto(photo.photoId, { reportId, reason }),
    onSuccess: onHidden,
  });
  return (
    <Dialog title={t('console.marking.hide.title')} onClose={onClose} testId="hide-dialog">
      <ReasonForm
        name="hide"
        text="console.marking.hide.text"
        usual={usual}
        label="console.marking.hide.reason"
        action="console.marking.hide.go"
        longest={500}
        pending={hide.isPending}
        error={hide.error}
        onReason={hide.mutate}
      />
    </Dialog>
  );
}
