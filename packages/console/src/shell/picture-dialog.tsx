import { type KeyboardEvent, type PointerEvent, type ReactNode, useRef, useState, type WheelEvent } from 'react';
import { useWords } from '../words.js';
import { Icon } from './icon.js';
import { useModal } from './use-modal.js';
import { bounded, fitted, moved, type View, zoomed } from './zoom.js';

interface PictureDialogProps {
  readonly name: string;
  readonly label: string;
  /** The picture in view, and how many there are to step through. */
  readonly index: number;
  readonly count: number;
  readonly url: string | undefined;
  readonly alt: string;
  /** What stands in place of a picture that cannot be shown. */
  readonly missing?: ReactNode;
  readonly heading?: ReactNode;
  readonly foot?: ReactNode;
  readonly onIndex: (index: number) => void;
  readonly onClose: () => void;
  /** The picture's address no longer opens. */
  readonly onStale: () => void;
}

const keyPixels = 80;
const arrows: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [1, 0],
  ArrowRight: [-1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
};

/** One picture as large as the screen: + - 0 zoom, the arrows move a zoomed picture or step to the next one. */
export function PictureDialog(props: PictureDialogProps) {
  const { name, label, index, count, url, alt, missing, heading, foot, onIndex, onClose, onStale } = props;
  const { t } = useWords();
  const dialog = useModal();
  const stage = useRef<HTMLDivElement>(null);
  const [zoom, setZoom] = useState<View>(fitted);

  const show = (next: View) => {
    const { clientWidth: width = 0, clientHeight: height = 0 } = stage.current ?? {};
    setZoom(bounded(next, { width, height }));
  };
  const step = (by: number) => {
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
  const dragged = ({ buttons, movementX, movementY }: PointerEvent) => {
    if (buttons === 1 && zoom.scale > 1) show(moved(zoom, movementX, movementY));
  };
  const rolled = ({ deltaY }: WheelEvent) => show(zoomed(zoom, deltaY < 0 ? 1 : -1));

  return (
    <dialog
      ref={dialog}
      className="evidence"
      aria-label={label}
      data-testid={name}
      onKeyDown={pressed}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <header className="evidence-head">
        <p>
          {heading} <span className="number">{t('console.evidence.place_in_row', { at: index + 1, of: count })}</span>
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
          <span className="number evidence-scale" data-testid={`${name}-scale`} aria-live="polite">
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
          <button type="button" className="button" data-testid={`${name}-close`} onClick={onClose}>
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
        {url ? (
          <img
            src={url}
            alt={alt}
            draggable={false}
            onError={onStale}
            style={{ transform: `translate(${zoom.x}px, ${zoom.y}px) scale(${zoom.scale})` }}
          />
        ) : (
          missing
        )}
      </div>
      {foot ? <footer className="evidence-foot">{foot}</footer> : null}
    </dialog>
  );
}
