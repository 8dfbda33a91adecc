import { type ITouchEvent, View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { type PropsWithChildren, useRef } from 'react';

interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

interface TouchAreaProps {
  readonly id: string;
  readonly className: string;
  /** What a screen reader says of it. */
  readonly label: string;
  /** A finger or mouse goes down or moves, in shares of the area's width and height. */
  readonly onPoint: (x: number, y: number, begins: boolean, wide: number) => void;
  readonly onEnd: () => void;
  /** A key while the area has the focus; true where it meant something. */
  readonly onKey: (key: string) => boolean;
}

/** Paper for a finger, a mouse or the keyboard, the same on all three targets. */
export function TouchArea({
  id,
  className,
  label,
  onPoint,
  onEnd,
  onKey,
  children,
}: PropsWithChildren<TouchAreaProps>) {
  const box = useRef<Box>();
  const down = useRef(false);
  const point = (x: number, y: number, begins: boolean): void => {
    const paper = box.current;
    if (!paper) return;
    down.current = true;
    onPoint((x - paper.left) / paper.width, (y - paper.top) / paper.height, begins, paper.width);
  };
  const end = (): void => {
    down.current = false;
    onEnd();
  };
  if (process.env.TARO_ENV === 'h5') {
    return (
      <div
        id={id}
        className={className}
        role="application"
        aria-label={label}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the keyboard must reach the paper.
        tabIndex={0}
        onKeyDown={(event) => {
          if (onKey(event.key)) event.preventDefault();
        }}
        onPointerDown={(event) => {
          box.current = event.currentTarget.getBoundingClientRect();
          event.currentTarget.setPointerCapture(event.pointerId);
          point(event.clientX, event.clientY, true);
        }}
        onPointerMove={(event) => {
          if (down.current) point(event.clientX, event.clientY, false);
        }}
        onPointerUp={end}
        onPointerCancel={end}
      >
        {children}
      </div>
    );
  }
  return (
    <View
      id={id}
      className={className}
      ariaLabel={label}
      catchMove
      onTouchStart={(event) => {
        const touch = (event as ITouchEvent).touches[0];
        if (!touch) return;
        Taro.createSelectorQuery()
          .select(`#${id}`)
          .boundingClientRect((found) => {
            if (!found || Array.isArray(found)) return;
            box.current = found;
            point(touch.clientX, touch.clientY, true);
          })
          .exec();
      }}
      onTouchMove={(event) => {
        const touch = (event as ITouchEvent).touches[0];
        if (touch && down.current) point(touch.clientX, touch.clientY, false);
      }}
      onTouchEnd={end}
      onTouchCancel={end}
    >
      {children}
    </View>
  );
}
