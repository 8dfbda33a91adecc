import Taro from '@tarojs/taro';

const focusable = 'button, input, textarea, [tabindex]';

/** What is to be shown may only just be drawn, and its step may first have been shown from its top. */
const breathMs = 60;

/** Brings what has to be put right before the eyes, and under the fingers of whoever uses a keyboard. */
export function reveal(id: string): void {
  setTimeout(() => show(id), breathMs);
}

function show(id: string): void {
  if (process.env.TARO_ENV === 'h5') {
    // Pages of the way back stay in the document, hidden, and may hold the same name.
    const place = Array.from(document.querySelectorAll<HTMLElement>(`[id="${id}"]`)).find((one) => one.offsetParent);
    place?.scrollIntoView({ block: 'center' });
    const field = place?.matches(focusable) ? place : place?.querySelector<HTMLElement>(focusable);
    field?.focus({ preventScroll: true });
    return;
  }
  void Taro.pageScrollTo({ selector: `#${id}`, duration: 200 }).catch(() => undefined);
}
