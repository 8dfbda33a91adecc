import type { StaffReportPhoto } from '@yilu/contracts';
import { formatInstant } from '@yilu/look/format';
import { Icon } from '../shell/icon.js';
import { Listing } from '../shell/listing.js';
import { QueueTitle } from '../shell/queue-title.js';
import { Tag } from '../shell/tag.js';
import type { usePages } from '../shell/use-pages.js';
import { useWords } from '../words.js';
import type { Acted } from './marked-photos.js';

interface PhotoListProps {
  readonly pages: ReturnType<typeof usePages<StaffReportPhoto>>;
  readonly waiting: readonly StaffReportPhoto[];
  readonly acted: readonly Acted[];
  readonly cursor: string | undefined;
  readonly open: string | undefined;
  readonly onOpen: (photo: StaffReportPhoto) => void;
}

function PhotoItem({
  photo,
  mark,
  isOpen,
  onOpen,
}: {
  photo: StaffReportPhoto;
  mark: string;
  isOpen: boolean;
  onOpen: () => void;
}) {
  const { locale, t } = useWords();
  const { thumbnailUrl, shows, state } = photo;
  return (
    <button
      type="button"
      className={`queue-item photo-item${mark}`}
      aria-current={isOpen ? 'true' : undefined}
      data-testid="photo"
      data-key={photo.photoId}
      onClick={onOpen}
    >
      {thumbnailUrl ? <img src={thumbnailUrl} alt="" /> : <span className="photo-item-none" aria-hidden="true" />}
      <span className="photo-item-words">
        <span className="queue-plates">{t(`console.marking.shows.${shows}`)}</span>
        <span className="queue-place number">{t('console.marking.of_report', { number: photo.reportId ?? '' })}</span>
        <span className="queue-place">
          <Icon name="clock" /> <span className="number">{formatInstant(locale, photo.registeredAt)}</span>
        </span>
        {state === 'public' && (
          <Tag tone="ok" icon="check">
            {t('console.marking.state.public')}
          </Tag>
        )}
        {state === 'hidden' && <Tag icon="lock">{t('console.marking.state.hidden')}</Tag>}
      </span>
    </button>
  );
}

/** Photographs that wait, the oldest first, and beneath them those that were just done. */
export function PhotoList({ pages, waiting, acted, cursor, open, onOpen }: PhotoListProps) {
  const { t } = useWords();
  const item = (photo: StaffReportPhoto) => (
    <li key={photo.photoId}>
      <PhotoItem
        photo={photo}
        mark={photo.photoId === cursor ? ' cursor' : ''}
        isOpen={photo.photoId === open}
        onOpen={() => onOpen(photo)}
      />
    </li>
  );
  return (
    <aside className="queue alerts" aria-label={t('console.marking.title')}>
      <QueueTitle
        title={t('console.marking.title')}
        isReading={pages.isFetching}
        onRefresh={() => void pages.refetch()}
      />
      <p className="photo-progress" data-testid="photo-progress">
        {t(pages.hasNextPage ? 'console.marking.progress_more' : 'console.marking.progress', {
          left: waiting.length,
          done: acted.length,
        })}
      </p>
      <div className="queue-scroll">
        <Listing
          pages={{ ...pages, items: waiting }}
          card={false}
          empty={t('console.marking.empty')}
          emptyText={t('console.marking.private')}
        >
          {(items) => <ul data-testid="photos">{items.map(item)}</ul>}
        </Listing>
        {waiting.length > 0 && <p className="hint photo-private">{t('console.marking.private')}</p>}
        {acted.length > 0 && (
          <>
            <h2 className="photo-done-title">{t('console.marking.just_done')}</h2>
            <ul data-testid="photos-done">{acted.map(({ photo }) => item(photo))}</ul>
          </>
        )}
      </div>
    </aside>
  );
}
