import { type KeyboardEvent, type PointerEvent, useEffect, useRef, useState, type WheelEvent } from 'react';
import { bounded, fitted, moved, type View, zoomed } from '../case/zoom.js';
import { Icon } from '../shell/icon.js';
import { useWords } from '../words.js';

interface PictureViewerProps {
  readonly urls: readonly string[];
  readonly index: number;
  readonly onIndex: (index: number) => void;
  readonly onClose: () => void;
  readonly onStale: () => void;
}

/** A picture of a talk as large as the screen: + - 0 zoom, j and k step, a drag moves a zoomed one. */
export function PictureViewer({ urls, index, onIndex, onClose, onStale }: PictureViewerProps) {
  const { t } = useWords();
  const dialog = useRef<HTMLDialogElement>(null);
  const stage = useRef<HTMLDivElement>(null);
  const [zoom, setZoom] = useState<View>(fitted);
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
    setZoom(fitted);
    onIndex((index + by + urls.length) % urls.length);
  };
  const keys: Readonly<Record<string, () => void>> = {
    '+': () => show(zoomed(zoom, 1)),
    '=': () => show(zoomed(zoom, 1)),
    '-': () => show(zoomed(zoom, -1)),
    '0': () => setZoom(fitted),
    j: () => step(1),
    k: () => step(-1),
    ArrowRight: () => step(1),
    ArrowLeft: () => step(-1),
  };
  const pressed = (event: KeyboardEvent) => {
    const act = keys[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  };
  const dragged = ({ buttons, movementX, movementY }: PointerEvent) => {
    if (buttons === 1 && zoom.scale > 1) show(moved(zoom, movementX, movementY));
  };
  const rolled = ({ deltaY }: WheelEvent) => show(zoomed(zoom, deltaY < 0 ? 1 : -1));
  return (
    <dialog
      ref={dialog}
      className="evidence"
      aria-label={t('chat.picture')}
      data-testid="picture-viewer"
      onKeyDown={pressed}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <header className="evidence-head">
        <p className="number">{t('console.evidence.place_in_row', { at: index + 1, of: urls.length })}</p>
        <div className="evidence-tools">
          <button type="button" className="button quiet" onClick={() => show(zoomed(zoom, -1))}>
            <Icon name="minus" />
            {t('console.evidence.farther')}
          </button>
          <span className="number evidence-scale" aria-live="polite">
            {Math.round(zoom.scale * 100)}%
          </span>
          <button type="button" className="button quiet" onClick={() => show(zoomed(zoom, 1))}>
            <Icon name="plus" />
            {t('console.evidence.nearer')}
          </button>
          <button type="button" className="button" data-testid="picture-close" onClick={onClose}>
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
        <img
          src={urls[index]}
          alt={t('chat.picture')}
          draggable={false}
          onError={onStale}
          style={{ transform: `translate(${zoom.x}px, ${zoom.y}px) scale(${zoom.scale})` }}
        />
      </div>
    </dialog>
  );
}
