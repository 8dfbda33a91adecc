import type { Officer, PhotoActed, PhotoRegion, StaffReportPhoto } from '@yilu/contracts';
import { formatInstantInFull } from '@yilu/look/format';
import { useState } from 'react';
import { Link } from 'wouter';
import { may } from '../session/permissions.js';
import { Icon } from '../shell/icon.js';
import { PictureDialog } from '../shell/picture-dialog.js';
import { useShortcuts } from '../shell/shortcuts.js';
import { Tag } from '../shell/tag.js';
import { useWords } from '../words.js';
import { HideDialog } from './hide-dialog.js';
import { MarkDock } from './mark-dock.js';
import { OriginalDialog } from './original-dialog.js';
import { RegionEditor } from './region-editor.js';

interface PhotoPaneProps {
  readonly photo: StaffReportPhoto;
  readonly officer: Officer;
  readonly regions: readonly PhotoRegion[];
  readonly onRegions: (regions: readonly PhotoRegion[]) => void;
  readonly onActed: (acted: PhotoActed) => void;
  readonly onChanged: () => void;
  readonly onStale: () => void;
}

/** One photograph as large as the page, with what an officer can do about it below. */
export function PhotoPane({ photo, officer, regions, onRegions, onActed, onChanged, onStale }: PhotoPaneProps) {
  const { locale, t } = useWords();
  const [dialog, setDialog] = useState<'hide' | 'original' | 'public'>();
  const { reportId, state, publicUrl } = photo;
  const close = () => setDialog(undefined);
  const mayOriginal = may(officer.roles, 'show_photo_originals');
  useShortcuts({
    x: () => setDialog('hide'),
    ...(mayOriginal && { o: () => setDialog('original') }),
    ...(publicUrl && { e: () => setDialog('public') }),
  });
  const name = t('console.marking.photo_of', { number: reportId ?? '' });
  return (
    <>
      <div className="photo-work" data-testid="photo-detail">
        <header className="photo-head">
          <h1 className="case-title">{t(`console.marking.shows.${photo.shows}`)}</h1>
          <p className="case-facts">
            {photo.isPrivate && (
              <Tag tone="warn" icon="lock">
                {t('console.marking.is_private')}
              </Tag>
            )}
            {state === 'public' && (
              <Tag tone="ok" icon="check">
                {t('console.marking.state.public')}
              </Tag>
            )}
            {state === 'hidden' && <Tag icon="lock">{t('console.marking.state.hidden')}</Tag>}
            {reportId && (
              <Link href={`/hotline/desk/${reportId}`} className="number">
                {t('console.marking.of_report', { number: reportId })}
              </Link>
            )}
            <span className="number">{formatInstantInFull(locale, photo.registeredAt)}</span>
            <span className="grow" />
            {publicUrl && (
              <button
                type="button"
                className="button small"
                data-testid="photo-public"
                onClick={() => setDialog('public')}
              >
                <Icon name="camera" />
                {t('console.marking.see_public')} <kbd>e</kbd>
              </button>
            )}
            {mayOriginal && (
              <button
                type="button"
                className="button small"
                data-testid="photo-original"
                onClick={() => setDialog('original')}
              >
                <Icon name="lock" />
                {t('console.marking.original.action')} <kbd>o</kbd>
              </button>
            )}
          </p>
        </header>
        <RegionEditor url={photo.url} regions={regions} onChange={onRegions} name={name} onStale={onStale} />
      </div>
      {reportId && !photo.isPrivate ? (
        <MarkDock
          photo={photo}
          reportId={reportId}
          regions={regions}
          onActed={onActed}
          onChanged={onChanged}
          onHide={() => setDialog('hide')}
        />
      ) : (
        <section className="dock">
          <p>{t('console.marking.private')}</p>
        </section>
      )}
      {dialog === 'hide' && reportId && (
        <HideDialog
          photo={photo}
          reportId={reportId}
          onHidden={(acted) => {
            close();
            onActed(acted);
          }}
          onClose={close}
        />
      )}
      {dialog === 'original' && reportId && <OriginalDialog photo={photo} reportId={reportId} onClose={close} />}
      {dialog === 'public' && publicUrl && (
        <PictureDialog
          name="public-viewer"
          label={t('console.marking.see_public')}
          index={0}
          count={1}
          url={publicUrl}
          alt={t('console.marking.public_alt')}
          heading={<strong>{t('console.marking.see_public')}</strong>}
          onIndex={() => undefined}
          onClose={close}
          onStale={close}
        />
      )}
    </>
  );
}
