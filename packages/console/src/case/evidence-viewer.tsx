import type { OfficerCaseView } from '@yilu/contracts';
import { formatInstantInFull } from '@yilu/look/format';
import { type KeyboardEvent, type PointerEvent, useEffect, useRef, useState, type WheelEvent } from 'react';
import { Icon } from '../shell/icon.js';
import { Tag } from '../shell/tag.js';
import { useWords } from '../words.js';
import { CaptureMarks } from './capture-marks.js';
import { isForOfficers } from './guest-document.js';
import { PhotoState } from './photo-state.js';
import { bounded, fitted, moved, type View, zoomed } from './zoom.js';

interface EvidenceViewerProps {
  readonly view: OfficerCaseView;
  readonly index: number;
  readonly onIndex: (index: number) => void;
  readonly onClose: () => void;
  readonly onStale: () => void;
}

const keyPixels = 80;
const arrows: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [1, 0],
  ArrowRight: [-1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
};

/** One photograph as large as the screen: + - 0 zoom, the arrows move a zoomed picture or step to the next one. */
export function EvidenceViewer({ view, index, onIndex, onClose, onStale }: EvidenceViewerProps) {
  const { locale, t } = useWords();
  const dialog = useRef<HTMLDialogElement>(null);
  const stage = useRef<HTMLDivElement>(null);
  const [zoom, setZoom] = useState<View>(fitted);
  const photo = view.photos[index];

  useEffect(() => {
    const { current } = dialog;
    const cameFrom = document.activeElement;
    current?.showModal();
    return () => {
      current?.close();
      if (cameFrom instanceof HTMLElement) cameFrom.focus();
    };
  }, []);

  const show = (next: View) => {
    const { clientWidth: width = 0, clientHeight: height = 0 } = stage.current ?? {};
    setZoom(bounded(next, { width, height }));
  };
  const step = (by: number) => {
    const count = view.photos.length;
    setZoom(fitted);
    onIndex((index + by + count) % count);
  };

  const pressed = (event: KeyboardEvent) => {
    const arrow = arrows[event.key];
    if (event.key === '+' || event.key === '=') show(zoomed(zoom, 1));
    else if (event.key === '-') show(zoomed(zoom, -1));
    else if (event.key === '0') setZoom(fitted);
    else if (arrow && zoom.scale > 1) show(moved(zoom, arrow[0] * keyPixels, arrow[1] * keyPixels));
    else if (event.key === 'ArrowLeft' || event.key === 'k') step(-1);
    else if (event.key === 'ArrowRight' || event.key === 'j') step(1);
    else return;
    event.preventDefault();
  };
  const dragged = (event: PointerEvent) => {
    if (event.buttons === 1 && zoom.scale > 1) show(moved(zoom, event.movementX, event.movementY));
  };
  const rolled = ({ deltaY }: WheelEvent) => show(zoomed(zoom, deltaY < 0 ? 1 : -1));

  if (!photo) return null;
  const { location, place } = view.scene;
  const capture = view.captures.photos[photo.photoId];
  return (
    <dialog
      ref={dialog}
      className="evidence"
      aria-label={t('console.evidence.title')}
      data-testid="evidence"
      onKeyDown={pressed}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <header className="evidence-head">
        <p>
          <strong>{t(`shot.${photo.shot}`)}</strong>{' '}
          <span className="number">
            {t('console.evidence.place_in_row', { at: index + 1, of: view.photos.length })}
          </span>
        </p>
        <div className="evidence-tools">
          <button type="button" className="button quiet" onClick={() => step(-1)}>
            <Icon name="left" />
            {t('console.evidence.previous')}
          </button>
          <button type="button" className="button quiet" onClick={() => step(1)}>
            {t('console.evidence.next')}
            <Icon name="right" />
          </button>
          <button type="button" className="button quiet" onClick={() => show(zoomed(zoom, -1))}>
            <Icon name="minus" />
            {t('console.evidence.farther')}
          </button>
          <span className="number evidence-scale" data-testid="evidence-scale" aria-live="polite">
            {Math.round(zoom.scale * 100)}%
          </span>
          <button type="button" className="button quiet" onClick={() => show(zoomed(zoom, 1))}>
            <Icon name="plus" />
            {t('console.evidence.nearer')}
          </button>
          <button type="button" className="button quiet" onClick={() => setZoom(fitted)}>
            <Icon name="fit" />
            {t('console.evidence.fit')}
          </button>
          <button type="button" className="button" data-testid="evidence-close" onClick={onClose}>
            <Icon name="cross" />
            {t('action.close')}
          </button>
        </div>
      </header>
      <div
        className={zoom.scale > 1 ? 'evidence-stage grab' : 'evidence-stage'}
        ref={stage}
        onPointerMove={dragged}
        onWheel={rolled}
      >
        {photo.url ? (
          <img
            src={photo.url}
            alt={t(`shot.${photo.shot}`)}
            draggable={false}
            onError={onStale}
            style={{ transform: `translate(${zoom.x}px, ${zoom.y}px) scale(${zoom.scale})` }}
          />
        ) : (
          <p>{t(`console.photo.${photo.state}`)}</p>
        )}
      </div>
      <footer className="evidence-foot">
        <PhotoState photo={photo} />
        {isForOfficers(view, photo) && <Tag icon="lock">{t('console.photo.officers_only')}</Tag>}
        <CaptureMarks capture={capture} />
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
      </footer>
    </dialog>
  );
}
