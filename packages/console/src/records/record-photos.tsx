import type { StaffRecord } from '@yilu/contracts';
import { formatInstantInFull } from '@yilu/look/format';
import { PictureDialog } from '../shell/picture-dialog.js';
import { useWords } from '../words.js';

interface RecordPhotosProps {
  readonly record: StaffRecord;
  readonly open: number | undefined;
  readonly onOpen: (index: number | undefined) => void;
  readonly onStale: () => void;
  /** The first one as wide as the page. */
  readonly large?: boolean;
}

/** A record's photographs; each opens as large as the screen, with time, place and hash. */
export function RecordPhotos({ record, open, onOpen, onStale, large = false }: RecordPhotosProps) {
  const { locale, t } = useWords();
  const { photos, place, plate } = record;
  const shown = open === undefined ? undefined : photos[open];
  const nameOf = (index: number) => t('console.record.photo', { index: index + 1 });
  if (photos.length === 0) return <p className="muted">{t('console.record.no_photo')}</p>;
  return (
    <>
      <ul className={large ? 'record-photos large' : 'record-photos'}>
        {photos.map(({ photoId, url }, index) => (
          <li key={photoId}>
            <button type="button" className="record-photo" data-testid="record-photo" onClick={() => onOpen(index)}>
              <img src={url} alt={nameOf(index)} onError={onStale} />
            </button>
          </li>
        ))}
      </ul>
      {shown && open !== undefined && (
        <PictureDialog
          name="record-viewer"
          label={t('console.evidence.title')}
          index={open}
          count={photos.length}
          url={shown.url}
          alt={nameOf(open)}
          heading={
            <strong>
              {nameOf(open)} <span className="number">{plate}</span>
            </strong>
          }
          foot={
            <>
              <span>{formatInstantInFull(locale, shown.takenAt ?? record.occurredAt)}</span>
              <span>{place}</span>
              <span className="evidence-hash">
                {t('console.record.hash')} <code>{shown.sha256}</code>
              </span>
            </>
          }
          onIndex={onOpen}
          onClose={() => onOpen(undefined)}
          onStale={onStale}
        />
      )}
    </>
  );
}
