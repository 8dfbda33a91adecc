import type { DeskReportView, Officer } from '@yilu/contracts';
import { Link } from 'wouter';
import { may } from '../session/permissions.js';
import { Icon } from '../shell/icon.js';
import { PictureDialog } from '../shell/picture-dialog.js';
import { Tag } from '../shell/tag.js';
import { useWords } from '../words.js';

interface ReportPhotosProps {
  readonly report: DeskReportView;
  readonly officer: Officer;
  readonly open: number | undefined;
  readonly onOpen: (index: number | undefined) => void;
  readonly onStale: () => void;
}

const tones = {
  waiting: { tone: 'plain', icon: 'pending' },
  refused: { tone: 'danger', icon: 'cross' },
  sealed: { tone: 'warn', icon: 'lock' },
  public: { tone: 'ok', icon: 'check' },
  hidden: { tone: 'plain', icon: 'lock' },
} as const;

/** Its photographs as they were taken, large on a click; the public sees them once they are marked. */
export function ReportPhotos({ report, officer, open, onOpen, onStale }: ReportPhotosProps) {
  const { t } = useWords();
  const { photos, isPrivate, reportId } = report;
  const pictures = photos.filter(({ url }) => url);
  const shown = open === undefined ? undefined : pictures[open];
  const nameOf = (photo: DeskReportView['photos'][number]) =>
    t(`console.hotline.photo.${photo.shows}`, { number: photos.indexOf(photo) + 1 });
  const isToMark = !isPrivate && photos.some(({ state }) => state === 'sealed') && may(officer.roles, 'work_hotline');
  return (
    <section className="block" aria-labelledby="report-photos-title">
      <header className="block-head">
        <h2 id="report-photos-title" className="grow">
          {t('console.photos.title')}
        </h2>
        {isToMark && (
          <Link href={`/review/photos/${reportId}`} className="button small" data-testid="to-marking">
            {t('console.hotline.to_marking')}
          </Link>
        )}
      </header>
      {photos.length === 0 && <p className="muted">{t('console.hotline.no_photos')}</p>}
      <ul className="given">
        {photos.map((photo) => (
          <li key={photo.photoId}>
            <button
              type="button"
              className="given-picture"
              data-testid="report-photo"
              data-state={photo.state}
              disabled={!photo.url}
              aria-label={nameOf(photo)}
              onClick={() => onOpen(pictures.indexOf(photo))}
            >
              {photo.thumbnailUrl || photo.url ? (
                <img src={photo.thumbnailUrl ?? photo.url} alt="" loading="lazy" onError={onStale} />
              ) : (
                <Icon name={tones[photo.state].icon} />
              )}
            </button>
            <span>{nameOf(photo)}</span>
            <Tag {...tones[photo.state]}>
              {t(
                isPrivate && photo.state === 'sealed'
                  ? 'console.hotline.photo_private'
                  : `console.hotline.photo_state.${photo.state}`,
              )}
            </Tag>
          </li>
        ))}
      </ul>
      {shown && open !== undefined && (
        <PictureDialog
          name="report-viewer"
          label={t('console.photos.title')}
          index={open}
          count={pictures.length}
          url={shown.url}
          alt={nameOf(shown)}
          heading={<strong>{nameOf(shown)}</strong>}
          foot={<p>{t(`console.hotline.photo_state.${shown.state}`)}</p>}
          onIndex={onOpen}
          onClose={() => onOpen(undefined)}
          onStale={onStale}
        />
      )}
    </section>
  );
}
