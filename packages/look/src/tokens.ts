export type Scheme = 'light' | 'dark';

/**
 * Colours by scheme. Text colours keep 4.5:1 on canvas and surface, `on…` colours on their namesake, and each plain
 * colour on its `…Soft` ground; a test computes it.
 */
export const colours = {
  ink: { light: '#101828', dark: '#F2F4F7' },
  ink2: { light: '#475467', dark: '#B8C0CC' },
  ink3: { light: '#667085', dark: '#8A94A6' },
  canvas: { light: '#F5F7FA', dark: '#0C111D' },
  surface: { light: '#FFFFFF', dark: '#161B26' },
  line: { light: '#E4E7EC', dark: '#2B3442' },
  brand: { light: '#0B57D0', dark: '#7CACF8' },
  onBrand: { light: '#FFFFFF', dark: '#0C111D' },
  brandSoft: { light: '#E8F0FE', dark: '#17263F' },
  danger: { light: '#B42318', dark: '#FDA29B' },
  onDanger: { light: '#FFFFFF', dark: '#0C111D' },
  dangerSoft: { light: '#FEF3F2', dark: '#3A1A18' },
  warn: { light: '#B54708', dark: '#FEC84B' },
  onWarn: { light: '#FFFFFF', dark: '#0C111D' },
  warnSoft: { light: '#FFFAEB', dark: '#33260A' },
  ok: { light: '#067647', dark: '#75E0A7' },
  onOk: { light: '#FFFFFF', dark: '#0C111D' },
  okSoft: { light: '#ECFDF3', dark: '#0D2B1E' },
  carA: { light: '#0B57D0', dark: '#7CACF8' },
  carB: { light: '#B54708', dark: '#FEC84B' },
} as const satisfies Record<string, Record<Scheme, string>>;
export type Colour = keyof typeof colours;

/** Pixels of the usual and of the elder mode; spacing goes in steps of `space`. */
export const sizes = {
  space: { usual: 4, elder: 4 },
  radiusCard: { usual: 12, elder: 12 },
  radiusPill: { usual: 999, elder: 999 },
  typeHint: { usual: 15, elder: 20 },
  typeBody: { usual: 17, elder: 24 },
  typeHeading: { usual: 20, elder: 28 },
  typeNumber: { usual: 28, elder: 30 },
  touch: { usual: 48, elder: 60 },
} as const satisfies Record<string, Record<'usual' | 'elder', number>>;
export type Size = keyof typeof sizes;

export const lineHeight = 1.5;
/** Longest motion, in milliseconds; none where the reader asked for reduced motion. */
export const motionMilliseconds = 200;

export const fontFamily =
  "-apple-system, BlinkMacSystemFont, 'PingFang SC', 'HarmonyOS Sans SC', 'MiSans', 'Noto Sans SC', 'Microsoft YaHei', 'Segoe UI', sans-serif";
export const fontFamilyNumbers = "ui-monospace, 'SF Mono', 'Cascadia Mono', 'Roboto Mono', 'Noto Sans Mono', monospace";

/** The value of a colour token, for what cannot read a CSS variable: SVG pictures, charts, native bars. */
export const colour = (name: Colour, scheme: Scheme): string => colours[name][scheme];
