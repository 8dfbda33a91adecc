import { useMutation } from '@tanstack/react-query';
import type { OfficerCaseView, PhotoOriginals, PhotoView } from '@yilu/contracts';
import { metresBetween } from '@yilu/kernel/distance';
import { formatInstantInFull } from '@yilu/look/format';
import { useDesk } from '../api/api-context.js';
import { Dialog } from '../shell/dialog.js';
import { useWords } from '../words.js';
import { ReasonDialog } from './reason-dialog.js';
import { useSpanWords } from './span-words.js';

type Original = PhotoOriginals['originals'][number];
const reasonKeys = ['console.originals.reason.compare', 'console.sealed.reason.court'] as const;
/** A camera writes whole seconds and a phone takes some to compute a fingerprint: this much is the same instant. */
const sameSeconds = 10;

function OriginalRow({ view, photo, original }: { view: OfficerCaseView; photo: PhotoView; original: Original }) {
  const { locale, t } = useWords();
  const span = useSpanWords();
  const { takenAt, location, originalSha256 } = original;
  const apart = takenAt ? (Date.parse(takenAt) - Date.parse(photo.capturedAt)) / 1000 : 0;
  const scene = view.scene.location;
  return (
    <tr>
      <td>
        <strong>{t(`shot.${photo.shot}`)}</strong>
        <p className={`party-${photo.by} party-name`}>{t(`party.${photo.by}`)}</p>
      </td>
      <td className="number">{formatInstantInFull(locale, photo.capturedAt)}</td>
      <td className="number">
        {takenAt ? formatInstantInFull(locale, takenAt) : t('console.originals.none')}
        {takenAt && (
          <p className={Math.abs(apart) <= sameSeconds ? 'muted' : 'apart'}>
            {Math.abs(apart) <= sameSeconds
              ? t('console.originals.same')
              : t(apart < 0 ? 'console.originals.earlier' : 'console.originals.later', { by: span(apart) })}
          </p>
        )}
      </td>
      <td className="number">
        {location ? (
          <span className="together">{`${location.lat.toFixed(5)}, ${location.lng.toFixed(5)}`}</span>
        ) : (
          t('console.originals.none')
        )}
        {location && scene && (
          <p className="muted">{t('console.originals.metres', { count: metresBetween(scene, location) })}</p>
        )}
      </td>
      <td>
        <code>{originalSha256}</code>
      </td>
    </tr>
  );
}

/** What the cameras' own files said; the reason is logged first, and it is gone when the window closes. */
export function OriginalsDialog({ view, onClose }: { view: OfficerCaseView; onClose: () => void }) {
  const { api } = useDesk();
  const { t } = useWords();
  const open = useMutation({
    mutationFn: (reason: string) => api.openOriginals(view.caseId, { reason }),
    gcTime: 0,
  });
  if (!open.data) return <ReasonDialog name="originals" usual={reasonKeys} open={open} onClose={onClose} />;
  const rows = open.data.originals.flatMap((original) => {
    const photo = view.photos.find(({ photoId }) => photoId === original.photoId);
    return photo ? [{ photo, original }] : [];
  });
  return (
    <Dialog title={t('console.originals.opened')} onClose={onClose} wide testId="originals-dialog">
      <table className="plain-table" data-testid="originals">
        <thead>
          <tr>
            <th scope="col">{t('console.originals.photo')}</th>
            <th scope="col">{t('console.originals.registered')}</th>
            <th scope="col">{t('console.originals.taken')}</th>
            <th scope="col">{t('console.originals.place')}</th>
            <th scope="col">{t('console.originals.hash')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ photo, original }) => (
            <OriginalRow key={photo.photoId} view={view} photo={photo} original={original} />
          ))}
        </tbody>
      </table>
    </Dialog>
  );
}
