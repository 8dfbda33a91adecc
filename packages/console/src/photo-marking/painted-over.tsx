import type { PhotoRegion } from '@yilu/contracts';
import { type RefObject, useEffect, useRef } from 'react';

const fewPixels = 8;

/** How a rectangle is going to look: in the one colour that its pixels have on average, as the public copy is painted. */
export function PaintedOver({ picture, region }: { picture: RefObject<HTMLImageElement | null>; region: PhotoRegion }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const { current: from } = picture;
    const context = canvas.current?.getContext('2d');
    if (!from?.naturalWidth || !context) return;
    const { naturalWidth: width, naturalHeight: height } = from;
    const few = document.createElement('canvas');
    few.width = fewPixels;
    few.height = fewPixels;
    const between = few.getContext('2d');
    if (!between) return;
    // Two steps down: a browser that goes straight to one pixel looks at a few of them alone.
    between.imageSmoothingQuality = 'high';
    between.drawImage(
      from,
      region.x * width,
      region.y * height,
      Math.max(1, region.width * width),
      Math.max(1, region.height * height),
      0,
      0,
      fewPixels,
      fewPixels,
    );
    context.imageSmoothingQuality = 'high';
    context.drawImage(few, 0, 0, 1, 1);
  }, [picture, region]);
  return <canvas ref={canvas} width={1} height={1} className="region-painted" />;
}
