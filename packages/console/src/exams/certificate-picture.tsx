import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useDesk } from '../api/api-context.js';
import { PictureDialog } from '../shell/picture-dialog.js';
import { ProblemNote } from '../shell/problem-note.js';
import { Skeleton } from '../shell/skeleton.js';
import { useWords } from '../words.js';

/** The paper of a plea, for whoever is about to answer it; it opens large. Each look is logged. */
export function CertificatePicture({ objectionId }: { objectionId: string }) {
  const { api } = useDesk();
  const { t } = useWords();
  const [isOpen, setIsOpen] = useState(false);
  const paper = useQuery({
    queryKey: ['exam-certificate', objectionId],
    queryFn: () => api.getExamCertificate(objectionId),
    staleTime: Number.POSITIVE_INFINITY,
    // The link leaves this tab's memory with the dialog.
    gcTime: 0,
    refetchOnWindowFocus: false,
  });
  const title = t('console.certificate.title');
  return (
    <section className="certificate" aria-label={title}>
      <p className="label">{title}</p>
      {paper.error && <ProblemNote error={paper.error} onRetry={() => void paper.refetch()} />}
      {paper.isPending && <Skeleton lines={4} />}
      {paper.data && (
        <button
          type="button"
          className="certificate-picture"
          aria-label={t('console.certificate.open')}
          data-testid="certificate"
          onClick={() => setIsOpen(true)}
        >
          <img src={paper.data.url} alt={title} onError={() => void paper.refetch()} />
        </button>
      )}
      <p className="hint">{t('console.certificate.logged')}</p>
      {isOpen && (
        <PictureDialog
          name="certificate-viewer"
          label={title}
          index={0}
          count={1}
          url={paper.data?.url}
          alt={title}
          heading={<strong>{title}</strong>}
          onIndex={() => undefined}
          onClose={() => setIsOpen(false)}
          onStale={() => void paper.refetch()}
        />
      )}
    </section>
  );
}
