/** How the evidence viewer shows a picture: scale 1 fits it in the window; the offset is in screen pixels. */
export interface View {
  readonly scale: number;
  readonly x: number;
  readonly y: number;
}

export const fitted: View = { scale: 1, x: 0, y: 0 };
export const largestScale = 8;
const step = 1.4;

const within = (value: number, limit: number) => Math.min(limit, Math.max(-limit, value));

/** Keeps a part of the picture in the window: it moves at most half its overhang, and a fitted one stays put. */
export function bounded(view: View, window: { readonly width: number; readonly height: number }): View {
  const scale = Math.min(largestScale, Math.max(1, view.scale));
  const overhang = (scale - 1) / 2;
  // Adding zero turns -0 into 0, which reads the same everywhere.
  return {
    scale,
    x: within(view.x, window.width * overhang) + 0,
    y: within(view.y, window.height * overhang) + 0,
  };
}

/** Nearer or farther by one step around the middle of the window. */
export function zoomed(view: View, direction: 1 | -1): View {
  const scale = Math.min(largestScale, Math.max(1, direction === 1 ? view.scale * step : view.scale / step));
  const ratio = scale / view.scale;
  return { scale, x: view.x * ratio, y: view.y * ratio };
}

export const moved = (view: View, x: number, y: number): View => ({ ...view, x: view.x + x, y: view.y + y });
