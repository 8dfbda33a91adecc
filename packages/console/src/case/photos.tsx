import type { OfficerCaseView } from '@yilu/contracts';
import { formatTime } from '@yilu/look/format';
import { Empty } from '../shell/empty.js';
import { Icon } from '../shell/icon.js';
import { Tag } from '../shell/tag.js';
import { useWords } from '../words.js';
import { CaptureMarks } from './capture-marks.js';
import { isForOfficers } from './guest-document.js';
import { PhotoState } from './photo-state.js';

interface PhotosProps {
  readonly view: OfficerCaseView;
  readonly onOpen: (index: number) => void;
  /** A link has run out: read the case again for fresh ones. */
  readonly onStale: () => void;
  readonly onOriginals: (() => void) | undefined;
}

export function Photos({ view, onOpen, onStale, onOriginals }: PhotosProps) {
  const { t } = useWords();
  const { photos, captures } = view;
  return (
    <section className="block" aria-labelledby="photos-title">
      <header className="block-head">
        <h2 id="photos-title">{t('console.photos.title')}</h2>
        <span className="muted grow">{t('console.photos.count', { count: photos.length })}</span>
        {onOriginals && (
          <button type="button" className="button small" data-testid="originals-action" onClick={onOriginals}>
            <Icon name="lock" />
            {t('console.originals.action')}
          </button>
        )}
      </header>
      {photos.length === 0 && (
        <Empty icon="document" title={t('console.photos.empty')}>
          {t('console.photos.empty_text')}
        </Empty>
      )}
      <ul className="photos">
        {photos.map((photo, index) => (
          <li key={photo.photoId}>
            <button type="button" className="photo" data-testid="photo" onClick={() => onOpen(index)}>
              {photo.url ? (
                <img src={photo.url} alt={t(`shot.${photo.shot}`)} loading="lazy" onError={onStale} />
              ) : (
                <span className="photo-missing">
                  <Icon name={photo.state === 'refused' ? 'cross' : 'pending'} />
                </span>
              )}
              <span className="photo-caption">
                <strong>{t(`shot.${photo.shot}`)}</strong>
                <span className="photo-facts">
                  <span className={`party-${photo.by} party-name`}>{t(`party.${photo.by}`)}</span>{' '}
                  <span className="number">{formatTime(photo.capturedAt)}</span>
                </span>
                <PhotoState photo={photo} />
                {isForOfficers(view, photo) && <Tag icon="lock">{t('console.photo.officers_only')}</Tag>}
                <CaptureMarks capture={captures.photos[photo.photoId]} />
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
