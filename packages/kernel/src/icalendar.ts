// RFC 5545 counts octets of UTF-8; a phone's engine may know no encoder.
const octets = (text: string) => encodeURIComponent(text).replace(/%../g, '.').length;

/** Folds a line at 75 octets, never within a character (RFC 5545 §3.1). */
function folded(line: string): string {
  const parts: string[] = [];
  let part = '';
  for (const char of line) {
    if (octets(part + char) > (parts.length === 0 ? 75 : 74)) {
      parts.push(part);
      part = '';
    }
    part += char;
  }
  return [...parts, part].join('\r\n ');
}

/** A text as a value of a calendar's property. */
export const calendarText = (value: string): string =>
  value.replace(/[\\;,]/g, (sign) => `\\${sign}`).replace(/\n/g, '\\n');

/** An instant as calendars write it, in UTC. */
export const calendarInstant = (instant: string): string => instant.replace(/[-:]|\.\d{3}/g, '');

/** An iCalendar file of these events, each as its lines between BEGIN and END. */
export const calendarFile = (product: string, events: readonly (readonly string[])[]): string => {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:-//Yilu//${product}//ZH`,
    'METHOD:PUBLISH',
    ...events.flatMap((event) => ['BEGIN:VEVENT', ...event, 'END:VEVENT']),
    'END:VCALENDAR',
  ];
  return `${lines.map(folded).join('\r\n')}\r\n`;
};
