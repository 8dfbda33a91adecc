import { type RefObject, useEffect, useState } from 'react';

interface Size {
  readonly width: number;
  readonly height: number;
}

/** Its border, and room to breathe. */
const frame = 6;

/** How large something of this shape may be to lie within an element as a whole, whatever becomes of the element. */
export function useFitted(room: RefObject<HTMLElement | null>, shape: Size | undefined): Size | undefined {
  const [space, setSpace] = useState<Size>();
  useEffect(() => {
    const { current } = room;
    if (!current) return;
    const watch = new ResizeObserver(() => {
      // What it measures with its bars: those that come and go with the zoom change nothing.
      const { width, height } = { width: current.offsetWidth - frame, height: current.offsetHeight - frame };
      setSpace((last) => (last?.width === width && last.height === height ? last : { width, height }));
    });
    watch.observe(current);
    return () => watch.disconnect();
  }, [room]);
  if (!space || !shape) return undefined;
  const scale = Math.min(space.width / shape.width, space.height / shape.height);
  return { width: Math.floor(shape.width * scale), height: Math.floor(shape.height * scale) };
}
