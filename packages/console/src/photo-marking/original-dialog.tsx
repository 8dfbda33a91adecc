import { useMutation } from '@tanstack/react-query';
import type { PhotoOriginal, ReportId, StaffReportPhoto } from '@yilu/contracts';
import { formatStopwatch } from '@yilu/look/format';
import { useEffect, useState } from 'react';
import { useDesk } from '../api/api-context.js';
import { ReasonForm } from '../case/reason-form.js';
import { Dialog } from '../shell/dialog.js';
import { useNow } from '../shell/use-now.js';
import { useWords } from '../words.js';

const lastsSeconds = 300;
const usual = ['console.marking.original.unclear', 'console.marking.original.complaint'] as const;

/** The bytes as they came, until their link dies; what this page shows goes away with it. */
function Shown({ original, since }: { original: PhotoOriginal; since: number }) {
  const { t } = useWords();
  const [broken, setBroken] = useState(false);
  const left = Math.max(0, lastsSeconds - Math.floor((useNow() - since) / 1000));
  return (
    <>
      <p role="timer" data-testid="original-left">
        {left > 0
          ? t('console.marking.original.left', { time: formatStopwatch(left) })
          : t('console.marking.original.over')}
      </p>
      {left > 0 && (
        <>
          {broken ? (
            <p className="muted">{t('console.marking.original.no_browser', { type: original.mediaType })}</p>
          ) : (
            <img
              className="original-picture"
              src={original.url}
              alt={t('console.marking.original.alt')}
              onError={() => setBroken(true)}
            />
          )}
          <p>
            <a className="button" href={original.url} target="_blank" rel="noopener noreferrer">
              {t('console.marking.original.file')}
            </a>
          </p>
        </>
      )}
      <p className="evidence-hash">
        SHA-256 <code>{original.sha256}</code>
      </p>
    </>
  );
}

interface OriginalDialogProps {
  readonly photo: StaffReportPhoto;
  readonly reportId: ReportId;
  readonly onClose: () => void;
}

/** Looks at what a camera wrote: the reason is logged first, and the link dies within five minutes. */
export function OriginalDialog({ photo, reportId, onClose }: OriginalDialogProps) {
  const { api } = useDesk();
  const { t } = useWords();
  const [since, setSince] = useState(0);
  const open = useMutation({
    mutationFn: (reason: string) => api.showOriginal(photo.photoId, { reportId, reason }),
    gcTime: 0,
  });
  const shown = open.data;
  useEffect(() => {
    if (shown) setSince(Date.now());
  }, [shown]);
  return (
    <Dialog
      title={t('console.marking.original.title')}
      onClose={onClose}
      wide={Boolean(shown)}
      testId="original-dialog"
    >
      {shown && since > 0 ? (
        <Shown original={shown} since={since} />
      ) : (
        <ReasonForm
          name="original"
          text="console.marking.original.text"
          usual={usual}
          label="console.sealed.reason"
          action="console.marking.original.go"
          longest={500}
          pending={open.isPending}
          error={open.error}
          onReason={open.mutate}
        />
      )}
    </Dialog>
  );
}
