const paths = {
  check: 'M4 12.5 9.5 18 20 6.5',
  clock: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18Zm0 4v5.5l3.5 2',
  warn: 'M12 3.5 22 20.5H2L12 3.5Zm0 6v5m0 2.6v.4',
  differ: 'M5 9h14M5 15h14M16 4 8 20',
  same: 'M5 9h14M5 15h14',
  cross: 'M6 6l12 12M18 6 6 18',
  lock: 'M6 11h12v9H6v-9Zm2.5 0V7.5a3.5 3.5 0 0 1 7 0V11M12 14.5v2',
  phone: 'M6 3h4l1.5 5-2.5 1.5a12 12 0 0 0 5.5 5.5L16 12.5l5 1.5v4a3 3 0 0 1-3 3A15 15 0 0 1 3 6a3 3 0 0 1 3-3Z',
  scales: 'M12 4v16M7 20h10M5 7h14M5 7l-3 7h6L5 7Zm14 0-3 7h6l-3-7Z',
  refresh: 'M20 5v5h-5M4 19v-5h5M19 10a7.5 7.5 0 0 0-13-3M5 14a7.5 7.5 0 0 0 13 3',
  plus: 'M12 5v14M5 12h14',
  minus: 'M5 12h14',
  fit: 'M4 9V4h5M20 9V4h-5M4 15v5h5M20 15v5h-5',
  left: 'M15 5l-7 7 7 7',
  right: 'M9 5l7 7-7 7',
  help: 'M9 9a3 3 0 1 1 4.5 2.6c-1 .6-1.5 1.2-1.5 2.4m0 3.3v.4M12 2.5a9.5 9.5 0 1 0 0 19 9.5 9.5 0 0 0 0-19Z',
  sun: 'M12 8a4 4 0 1 0 0 8 4 4 0 0 0 0-8Zm0-6v3m0 14v3M2 12h3m14 0h3M5 5l2 2m10 10 2 2m0-14-2 2M7 17l-2 2',
  moon: 'M20 14.5A8.5 8.5 0 0 1 9.5 4a8.5 8.5 0 1 0 10.5 10.5Z',
  half: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18Zm0 0v18',
  pending: 'M5 12h.01M12 12h.01M19 12h.01',
  chat: 'M4 5h16v11H11l-5 4v-4H4V5Z',
  injury: 'M9.5 3h5v6.5H21v5h-6.5V21h-5v-6.5H3v-5h6.5V3Z',
  camera: 'M3 7h4l2-3h6l2 3h4v13H3V7Zm9 3a3.5 3.5 0 1 0 0 7 3.5 3.5 0 0 0 0-7Z',
  offline:
    'M3 3l18 18M8.5 16.4a5 5 0 0 1 7 0M5 12.9a10 10 0 0 1 5.2-2.7M19 12.9a10 10 0 0 0-2-1.5M2 9a15 15 0 0 1 4.2-2.6M22 9A15 15 0 0 0 11 5.1M12 20h.01',
  chain: 'M10 14a4 4 0 0 0 6 .5l3-3a4.2 4.2 0 0 0-6-6l-1.5 1.5M14 10a4 4 0 0 0-6-.5l-3 3a4.2 4.2 0 0 0 6 6l1.5-1.5',
  broken: 'M15 9l4-4a4.2 4.2 0 0 0-6 0l-2 2M9 15l-4 4a4.2 4.2 0 0 0 6 0l2-2M4 9 2 8M9 4 8 2M20 15l2 1M15 20l1 2',
  group: 'M7 5a3 3 0 1 0 0 6 3 3 0 0 0 0-6Zm10 8a3 3 0 1 0 0 6 3 3 0 0 0 0-6ZM9.5 10l5 4.5',
  person: 'M12 4a4 4 0 1 0 0 8 4 4 0 0 0 0-8ZM4.5 20.5a7.5 7.5 0 0 1 15 0',
  download: 'M12 4v11m-5-5 5 5 5-5M5 20h14',
  document: 'M6 3h8l4 4v14H6V3Zm8 0v4h4M9 12h6m-6 4h6',
  next: 'M5 12h13m-5-6 6 6-6 6',
} as const;
export type IconName = keyof typeof paths;

/** A line icon; always beside a word, hence silent to a screen reader. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg className="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={paths[name]} />
    </svg>
  );
}
