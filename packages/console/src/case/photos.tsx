import type { PhotoView } from '@yilu/contracts';
import { formatTime } from '@yilu/look/format';
import { Empty } from '../shell/empty.js';
import { Icon } from '../shell/icon.js';
import { useWords } from '../words.js';
import { PhotoState } from './photo-state.js';

interface PhotosProps {
  readonly photos: readonly PhotoView[];
  readonly onOpen: (index: number) => void;
  /** A link has run out: read the case again for fresh ones. */
  readonly onStale: () => void;
}

export function Photos({ photos, onOpen, onStale }: PhotosProps) {
  const { t } = useWords();
  return (
    <section className="block" aria-labelledby="photos-title">
      <header className="block-head">
        <h2 id="photos-title">{t('console.photos.title')}</h2>
        <span className="muted">{t('console.photos.count', { count: photos.length })}</span>
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
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
