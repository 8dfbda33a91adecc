import { View } from '@tarojs/components';
import { type CSSProperties, useRef, useState } from 'react';
import { useSay } from './say';
import { Tap } from './tap';
import { TouchArea } from './touch-area';

export type Strokes = [number, number][][];
const width = 1000;
const height = 400;
const usualWidth = 345;
const closest = 12;
const mostPoints = 300;
const mostStrokes = 40;

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

/** Paper to sign on. Lines are drawn as plain boxes: a canvas differs on each of the three targets. */
export function SignPad({ strokes, onChange }: { strokes: Strokes; onChange: (strokes: Strokes) => void }) {
  const say = useSay();
  const [wide, setWide] = useState(usualWidth);
  const [drawing, setDrawing] = useState<Strokes[number]>();
  const present = useRef<Strokes[number]>();

  const write = (x: number, y: number, begins: boolean, paper: number): void => {
    if (begins) setWide(paper);
    const point: [number, number] = [clamp(x * width, width), clamp(y * height, height)];
    const before = begins ? [] : (present.current ?? []);
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
  const key = (name: string): boolean => {
    if (name !== 'Enter' && name !== ' ') return false;
    onChange([...strokes, tick]);
    return true;
  };

  const segments = [...strokes, ...(drawing ? [drawing] : [])].flatMap((stroke, s) =>
    stroke.slice(1).map((point, at) => ({ key: `${s}.${at}`, style: segment(stroke[at] ?? point, point, wide) })),
  );
  return (
    <View>
      <TouchArea id="sign-pad" className="sign-pad" label={say('sign.pad')} onPoint={write} onEnd={end} onKey={key}>
        <View className="sign-line" />
        {segments.map(({ key: name, style }) => (
          <View key={name} className="ink" style={style} />
        ))}
      </TouchArea>
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
