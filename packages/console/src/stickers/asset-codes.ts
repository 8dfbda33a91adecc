/** As many as are printed at once: two sheets of A4. */
export const mostStickers = 48;
const form = /^[A-Z]{1,4}-\d{1,8}$/;

/** A number as it stands on the pole, however it was typed. */
export const codeOf = (typed: string): string => typed.normalize('NFKC').trim().toUpperCase();

/** Whether facilities can carry it. */
export const isCode = (code: string): boolean => form.test(code);

/** Numbers typed or pasted one after the other, each once, and what among them is none. */
export function codesOf(typed: string): { readonly codes: readonly string[]; readonly bad: readonly string[] } {
  const words = typed
    .split(/[\s,，、;；]+/)
    .map(codeOf)
    .filter((word) => word !== '');
  const all = [...new Set(words)];
  return { codes: all.filter(isCode), bad: all.filter((word) => !isCode(word)) };
}

/** Latitude and longitude as they are copied from a map, `29.868300, 121.544000`; undefined where it is no place. */
export function placeOf(typed: string): { readonly lat: number; readonly lng: number } | undefined {
  const [, lat, lng, ...none] = /^\s*(-?\d{1,2}(?:\.\d+)?)\s*[,，\s]\s*(-?\d{1,3}(?:\.\d+)?)\s*$/.exec(typed) ?? [];
  if (lat === undefined || lng === undefined || none.length > 0) return undefined;
  const place = { lat: Number(lat), lng: Number(lng) };
  return Math.abs(place.lat) <= 90 && Math.abs(place.lng) <= 180 ? place : undefined;
}
