import type { StaffTip } from '@yilu/contracts';
import { formatInstantInFull } from '@yilu/look/format';
import { useSpanWords } from '../case/span-words.js';
import { PictureDialog } from '../shell/picture-dialog.js';
import { Tag } from '../shell/tag.js';
import { useWords } from '../words.js';
import { isFilm, secondsBetween, stored } from './tip-checks.js';

type Media = StaffTip['media'][number];

interface TipPicturesProps {
  readonly tip: StaffTip;
  readonly open: number | undefined;
  readonly onOpen: (index: number | undefined) => void;
  readonly onStale: () => void;
}

interface CaptionProps {
  readonly one: Media;
  readonly index: number;
  /** What the file itself says of its time, where that is another one. */
  readonly other: StaffTip['otherTimes'][number] | undefined;
}

function Caption({ one, index, other }: CaptionProps) {
  const { locale, t } = useWords();
  const span = useSpanWords();
  return (
    <figcaption className="tip-caption">
      <span>
        <strong>{t(isFilm(one) ? 'console.tips.film' : 'console.tips.picture', { number: index + 1 })}</strong>{' '}
        <Tag tone={one.source === 'live' ? 'ok' : 'warn'} icon={one.source === 'live' ? 'camera' : 'document'}>
          {t(`console.tips.source.${one.source}`)}
        </Tag>
      </span>
      <span className="number muted">{formatInstantInFull(locale, one.capturedAt)}</span>
      {other && (
        <span className="apart" data-testid="tip-other-time">
          {t(other.seconds < 0 ? 'console.tips.file_earlier' : 'console.tips.file_later', {
            at: formatInstantInFull(locale, other.writtenAt),
            by: span(other.seconds),
          })}
        </span>
      )}
    </figcaption>
  );
}

/** The pictures of a report side by side in the order in which they were taken, or its film. */
export function TipPictures({ tip, open, onOpen, onStale }: TipPicturesProps) {
  const { locale, pick, t } = useWords();
  const here = stored(tip);
  const away = tip.media.filter(({ state }) => state !== 'stored');
  const apart = secondsBetween(here);
  const shown = open === undefined ? undefined : here[open];
  const nameOf = (one: Media, index: number) =>
    t(isFilm(one) ? 'console.tips.film' : 'console.tips.picture', { number: index + 1 });
  if (tip.media.length === 0) return <p className="muted">{t('console.tips.no_pictures')}</p>;
  return (
    <>
      {apart !== undefined && <p className="strong">{t('console.tips.apart', { seconds: apart })}</p>}
      <ul className="tip-pictures" data-testid="tip-pictures">
        {here.map((one, index) => (
          <li key={one.mediaId}>
            <figure>
              {!one.url ? (
                <p className="muted">{t(one.removed ? 'console.tips.removed' : 'console.tips.not_shown')}</p>
              ) : isFilm(one) ? (
                // biome-ignore lint/a11y/useMediaCaption: what a citizen filmed on the road has no captions
                <video src={one.url} controls preload="metadata" aria-label={nameOf(one, index)} onError={onStale} />
              ) : (
                <button type="button" className="record-photo" data-testid="tip-picture" onClick={() => onOpen(index)}>
                  <img src={one.url} alt={nameOf(one, index)} onError={onStale} />
                </button>
              )}
              <Caption one={one} index={index} other={tip.otherTimes.find(({ mediaId }) => mediaId === one.mediaId)} />
            </figure>
          </li>
        ))}
      </ul>
      {away.map((one) => (
        <p key={one.mediaId} className="apart">
          {one.refusal ? pick(one.refusal) : t('console.tips.on_its_way')}
        </p>
      ))}
      {shown && open !== undefined && (
        <PictureDialog
          name="tip-viewer"
          label={t('console.evidence.title')}
          index={open}
          count={here.length}
          url={isFilm(shown) ? undefined : shown.url}
          alt={nameOf(shown, open)}
          missing={<p>{t('console.tips.film_below')}</p>}
          heading={
            <strong>
              {nameOf(shown, open)} <span className="number">{tip.plate}</span>
            </strong>
          }
          foot={
            <>
              <span className="number">{formatInstantInFull(locale, shown.capturedAt)}</span>
              <span>{t(`console.tips.source.${shown.source}`)}</span>
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
