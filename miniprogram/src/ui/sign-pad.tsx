import { type ITouchEvent, View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { type CSSProperties, useRef, useState } from 'react';
import { useSay } from './say';
import { Tap } from './tap';

export type Strokes = [number, number][][];
const width = 1000;
const height = 400;
const usualWidth = 345;
const closest = 12;
const mostPoints = 300;
const mostStrokes = 40;

interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Whether somebody wrote rather than touched by mistake: the whole line is as long as a short name's. */
export const isSignature = (strokes: Strokes): boolean =>
  strokes.reduce((sum, stroke) => sum + lengthOf(stroke), 0) >= 100;

const lengthOf = (stroke: Strokes[number]): number =>
  stroke.reduce((sum, point, at) => {
    const before = stroke[at - 1];
    return before ? sum + Math.hypot(point[0] - before[0], point[1] - before[1]) : sum;
  }, 0);

const clamp = (value: number, most: number): number => Math.min(most, Math.max(0, Math.round(value)));

/** A tick: what the keyboard writes, for whoever cannot hold a finger or a mouse steadily. */
const tick: Strokes[number] = [
  [380, 220],
  [470, 310],
  [640, 110],
];

/** Paper for a finger. Lines are drawn as plain boxes: a canvas differs on each of the three targets. */
export function SignPad({ strokes, onChange }: { strokes: Strokes; onChange: (strokes: Strokes) => void }) {
  const say = useSay();
  const box = useRef<Box>();
  const [drawing, setDrawing] = useState<Strokes[number]>();
  const present = useRef<Strokes[number]>();

  const move = (x: number, y: number, begin: boolean): void => {
    const paper = box.current;
    if (!paper) return;
    const point: [number, number] = [
      clamp(((x - paper.left) / paper.width) * width, width),
      clamp(((y - paper.top) / paper.height) * height, height),
    ];
    const before = begin ? [] : (present.current ?? []);
    const last = before[before.length - 1];
    if (last && Math.hypot(point[0] - last[0], point[1] - last[1]) < closest) return;
    if (before.length >= mostPoints) return;
    present.current = [...before, point];
    setDrawing(present.current);
  };
  const end = (): void => {
    if (present.current && strokes.length < mostStrokes) onChange([...strokes, present.current]);
    present.current = undefined;
    setDrawing(undefined);
  };

  const segments = [...strokes, ...(drawing ? [drawing] : [])].flatMap((stroke, s) =>
    stroke.slice(1).map((point, at) => ({
      key: `${s}.${at}`,
      style: segment(stroke[at] ?? point, point, box.current?.width ?? usualWidth),
    })),
  );
  const paper = (
    <>
      <View className="sign-line" />
      {segments.map(({ key, style }) => (
        <View key={key} className="ink" style={style} />
      ))}
    </>
  );
  return (
    <View>
      {process.env.TARO_ENV === 'h5' ? (
        <div
          id="sign-pad"
          className="sign-pad"
          role="application"
          aria-label={say('sign.pad')}
          // biome-ignore lint/a11y/noNoninteractiveTabindex: the keyboard must reach the paper.
          tabIndex={0}
          onKeyDown={({ key }) => {
            if (key === 'Enter' || key === ' ') onChange([...strokes, tick]);
          }}
          onPointerDown={(event) => {
            box.current = event.currentTarget.getBoundingClientRect();
            event.currentTarget.setPointerCapture(event.pointerId);
            move(event.clientX, event.clientY, true);
          }}
          onPointerMove={(event) => {
            if (present.current) move(event.clientX, event.clientY, false);
          }}
          onPointerUp={end}
          onPointerCancel={end}
        >
          {paper}
        </div>
      ) : (
        <View
          id="sign-pad"
          className="sign-pad"
          ariaLabel={say('sign.pad')}
          catchMove
          onTouchStart={(event) => {
            const touch = (event as ITouchEvent).touches[0];
            if (!touch) return;
            Taro.createSelectorQuery()
              .select('#sign-pad')
              .boundingClientRect((found) => {
                if (!found || Array.isArray(found)) return;
                box.current = found;
                move(touch.clientX, touch.clientY, true);
              })
              .exec();
          }}
          onTouchMove={(event) => {
            const touch = (event as ITouchEvent).touches[0];
            if (touch && present.current) move(touch.clientX, touch.clientY, false);
          }}
          onTouchEnd={end}
          onTouchCancel={end}
        >
          {paper}
        </View>
      )}
      <Tap id="sign-clear" className="text-link" disabled={strokes.length === 0} onTap={() => onChange([])}>
        {say('sign.clear')}
      </Tap>
    </View>
  );
}

// The paper keeps the proportion 1000 : 400 loosely: across and down are scaled apart, as percentages.
function segment([x1, y1]: [number, number], [x2, y2]: [number, number], paper: number): CSSProperties {
  const scale = 180 / height;
  const wide = paper / width;
  const dx = (x2 - x1) * wide;
  const dy = (y2 - y1) * scale;
  return {
    left: `${x1 / 10}%`,
    top: `${y1 / 4}%`,
    width: `${Math.hypot(dx, dy) + 2}px`,
    transform: `rotate(${Math.atan2(dy, dx)}rad)`,
  };
}
