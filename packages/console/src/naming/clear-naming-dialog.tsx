import { useMutation } from '@tanstack/react-query';
import type { ClearNamingWatchRequest } from '@yilu/contracts';
import { useDesk } from '../api/api-context.js';
import { ReasonForm } from '../case/reason-form.js';
import { Dialog } from '../shell/dialog.js';
import { useWords } from '../words.js';
import type { Watched } from './naming-page.js';

interface ClearNamingDialogProps {
  readonly watched: Watched;
  readonly title: string;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

function clearanceOf({ driverId, plate, plateKind, version }: Watched, reason: string): ClearNamingWatchRequest {
  if (driverId) return { subject: 'driver', driverId, version, reason };
  return { subject: 'vehicle', plate: plate ?? '', plateKind: plateKind ?? '', version, reason };
}

/** What an officer found before online naming goes on. */
export function ClearNamingDialog({ watched, title, onDone, onClose }: ClearNamingDialogProps) {
  const { api } = useDesk();
  const { t } = useWords();
  const clear = useMutation({
    mutationFn: (reason: string) => api.clearNamingWatch(clearanceOf(watched, reason)),
    onSuccess: onDone,
  });
  return (
    <Dialog title={t('console.naming.clear')} onClose={onClose} testId="clear-naming">
      <p className="strong number">{title}</p>
      <ReasonForm
        name="naming"
        text="console.naming.clear_text"
        usual={['console.naming.usual.family', 'console.naming.usual.company']}
        label="console.held.reason"
        action="console.naming.record"
        longest={500}
        shortest={5}
        pending={clear.isPending}
        error={clear.error}
        onReason={clear.mutate}
      />
    </Dialog>
  );
}
