import type { PhotoRegion } from '@yilu/contracts';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { Icon } from '../shell/icon.js';
import { useShortcuts } from '../shell/shortcuts.js';
import { useWords } from '../words.js';
import { RegionBox } from './region-box.js';
import { arrowed, freshRegion, hundredths, mostRegions } from './region-geometry.js';
import { RegionTools } from './region-tools.js';
import { useFitted } from './use-fitted.js';
import { usePictureAddress } from './use-picture-address.js';
import { useRegionGestures } from './use-region-gestures.js';
import { useZoomedRoom } from './use-zoomed-room.js';
import './regions.css';

interface RegionEditorProps {
  /** Where the photograph lies, or the file itself before it is sent. */
  readonly url?: string | undefined;
  readonly file?: File | undefined;
  readonly regions: readonly PhotoRegion[];
  readonly onChange: (regions: readonly PhotoRegion[]) => void;
  /** What the photograph is, for a screen reader. */
  readonly name: string;
  /** Its address no longer opens. */
  readonly onStale?: (() => void) | undefined;
}

/** One press of an arrow, in parts of what is in view: nearer is finer. */
const step = 0.01;

/** Rectangles over what nobody outside may see, drawn by mouse or by keyboard alone, with a look at what comes of it. */
export function RegionEditor({ url, file, regions, onChange, name, onStale }: RegionEditorProps) {
  const { t } = useWords();
  const address = usePictureAddress(url, file);
  const room = useRef<HTMLElement>(null);
  const frame = useRef<HTMLDivElement>(null);
  const picture = useRef<HTMLImageElement>(null);
  const newButton = useRef<HTMLButtonElement>(null);
  const boxes = useRef<(HTMLButtonElement | null)[]>([]);
  const wanted = useRef<number>(undefined);
  const [shape, setShape] = useState<{ width: number; height: number }>();
  const [broken, setBroken] = useState<string>();
  const [preview, setPreview] = useState(false);
  const [held, setHeld] = useState<number>();
  const { scale, zoom } = useZoomedRoom(room, () => (held === undefined ? undefined : boxes.current[held]));
  const size = useFitted(room, shape);
  const gestures = useRegionGestures({ frame, regions, onChange, onHold: (index) => hold(index) });

  const hold = (index: number) => {
    const box = boxes.current[index];
    if (box) box.focus();
    else wanted.current = index;
    setHeld(index);
  };
  // A rectangle can be focused only once it is there; where none is left, whoever deletes goes on with a new one.
  useEffect(() => {
    if (wanted.current === undefined) return;
    (boxes.current[wanted.current] ?? newButton.current)?.focus();
    wanted.current = undefined;
  });

  const middle = () => {
    const { current: view } = room;
    const { current: whole } = frame;
    if (!view || !whole?.offsetWidth || !whole.offsetHeight) return undefined;
    const box = whole.getBoundingClientRect();
    const seen = view.getBoundingClientRect();
    return {
      x: (seen.left + seen.width / 2 - box.left) / whole.offsetWidth,
      y: (seen.top + seen.height / 2 - box.top) / whole.offsetHeight,
    };
  };
  const add = () => {
    if (regions.length >= mostRegions) return;
    onChange([...regions, freshRegion(regions, middle())]);
    hold(regions.length);
  };
  const remove = (index: number) => {
    onChange(regions.filter((_, at) => at !== index));
    hold(Math.min(index, regions.length - 2));
    if (regions.length === 1) setHeld(undefined);
  };
  const keys = {
    n: add,
    b: () => setPreview((on) => !on),
    '+': () => zoom(1),
    '=': () => zoom(1),
    '-': () => zoom(-1),
    '0': () => zoom(0),
  };
  useShortcuts(keys);
  // The page's keys are silent within a dialog; on a rectangle they work there too.
  const pressed = (index: number) => (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const region = regions[index];
    const next = region && arrowed(region, event.key, event.shiftKey, step / scale);
    const act = Object.entries(keys).find(([key]) => key === event.key)?.[1];
    if (next) onChange(regions.map((one, at) => (at === index ? next : one)));
    else if (event.key === 'Delete' || event.key === 'Backspace') remove(index);
    else if (act) act();
    else return;
    event.preventDefault();
  };
  const spoken = held === undefined ? undefined : regions[held];

  return (
    <div className="region-editor" data-testid="region-editor">
      <RegionTools
        count={regions.length}
        scale={scale}
        preview={preview}
        held={spoken !== undefined}
        newButton={newButton}
        onNew={add}
        onRemove={() => held !== undefined && remove(held)}
        onZoom={zoom}
        onPreview={keys.b}
      />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: nearer than whole it scrolls, which the keyboard can do too */}
      <section className="region-room" ref={room} aria-label={name} tabIndex={0}>
        {!address || broken === address ? (
          <p className="region-broken">
            <Icon name="camera" />
            {t(address ? 'console.region.broken' : 'state.loading')}
          </p>
        ) : (
          <div
            className="region-frame"
            ref={frame}
            style={{ width: (size?.width ?? 0) * scale, height: (size?.height ?? 0) * scale }}
            onPointerDown={gestures.draw}
            onPointerMove={gestures.go}
            onPointerUp={gestures.end}
            onPointerCancel={gestures.stop}
          >
            <img
              ref={picture}
              src={address}
              alt={name}
              draggable={false}
              onLoad={({ currentTarget: { naturalWidth: width, naturalHeight: height } }) =>
                setShape({ width, height })
              }
              onError={() => (onStale ? onStale() : setBroken(address))}
            />
            {regions.map((region, index) => (
              <RegionBox
                // biome-ignore lint/suspicious/noArrayIndexKey: a rectangle has no other name, and keeps its place in the row
                key={index}
                region={region}
                index={index}
                count={regions.length}
                isHeld={index === held}
                painted={preview ? picture : undefined}
                take={(box) => {
                  boxes.current[index] = box;
                }}
                onFocus={() => setHeld(index)}
                onKey={pressed(index)}
                onMove={gestures.move(index)}
                onPull={(corner) => gestures.pull(index, corner)}
              />
            ))}
            {gestures.drawn && (
              <div
                className="region drawn"
                style={{
                  left: `${gestures.drawn.x * 100}%`,
                  top: `${gestures.drawn.y * 100}%`,
                  width: `${gestures.drawn.width * 100}%`,
                  height: `${gestures.drawn.height * 100}%`,
                }}
              />
            )}
          </div>
        )}
      </section>
      <p className="hint">{t('console.region.keys')}</p>
      <p className="sr-only" role="status">
        {spoken && held !== undefined
          ? t('console.region.name', { number: held + 1, count: regions.length, ...hundredths(spoken) })
          : t('console.region.count', { count: regions.length })}
      </p>
    </div>
  );
}
