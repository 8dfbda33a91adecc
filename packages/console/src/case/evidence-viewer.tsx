import type { OfficerCaseView } from '@yilu/contracts';
import { formatInstantInFull } from '@yilu/look/format';
import { PictureDialog } from '../shell/picture-dialog.js';
import { Tag } from '../shell/tag.js';
import { useWords } from '../words.js';
import { CaptureMarks } from './capture-marks.js';
import { isForOfficers } from './guest-document.js';
import { PhotoState } from './photo-state.js';

interface EvidenceViewerProps {
  readonly view: OfficerCaseView;
  readonly index: number;
  readonly onIndex: (index: number) => void;
  readonly onClose: () => void;
  readonly onStale: () => void;
}

/** One photograph of a case, large, with whose it is, when and where it was taken, and its hash. */
export function EvidenceViewer({ view, index, ...on }: EvidenceViewerProps) {
  const { locale, t } = useWords();
  const photo = view.photos[index];
  if (!photo) return null;
  const { location, place } = view.scene;
  return (
    <PictureDialog
      {...on}
      name="evidence"
      label={t('console.evidence.title')}
      index={index}
      count={view.photos.length}
      url={photo.url}
      alt={t(`shot.${photo.shot}`)}
      missing={<p>{t(`console.photo.${photo.state}`)}</p>}
      heading={<strong>{t(`shot.${photo.shot}`)}</strong>}
      foot={
        <>
          <PhotoState photo={photo} />
          {isForOfficers(view, photo) && <Tag icon="lock">{t('console.photo.officers_only')}</Tag>}
          <CaptureMarks capture={view.captures.photos[photo.photoId]} />
          <span className={`party-${photo.by} party-name`}>{t(`party.${photo.by}`)}</span>
          <span>{formatInstantInFull(locale, photo.capturedAt)}</span>
          <span>
            {place}{' '}
            {location && (
              <span className="number">
                {location.lat.toFixed(5)}, {location.lng.toFixed(5)}
              </span>
            )}
          </span>
          <span className="evidence-hash">
            {t('console.evidence.hash')} <code>{photo.sha256}</code>
          </span>
        </>
      }
    />
  );
}
