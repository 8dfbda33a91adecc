const shanghaiMs = 8 * 3_600_000;
const dayMs = 86_400_000;

/** The day that an instant falls on in Ningbo. */
export const shanghaiDay = (at: string | number): string =>
  new Date((typeof at === 'number' ? at : Date.parse(at)) + shanghaiMs).toISOString().slice(0, 10);

/** The day so many days after this one. */
export const dayAfter = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00.000Z`) + days * dayMs).toISOString().slice(0, 10);
