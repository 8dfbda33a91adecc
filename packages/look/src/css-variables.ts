import {
  type Colour,
  colours,
  fontFamily,
  fontFamilyNumbers,
  lineHeight,
  motionMilliseconds,
  type Scheme,
  type Size,
  sizes,
} from './tokens.js';

const kebab = (name: string): string => name.replace(/([a-z])([A-Z0-9])/g, '$1-$2').toLowerCase();

/** Colour variables of one scheme, `--ink` to `--car-b`; also fit for an inline style. */
export function colourVariables(scheme: Scheme): Record<string, string> {
  const names = Object.keys(colours) as Colour[];
  return Object.fromEntries(names.map((name) => [`--${kebab(name)}`, colours[name][scheme]]));
}

/** Size variables of the usual or the elder mode, in px; also fit for an inline style. */
export function sizeVariables(mode: 'usual' | 'elder'): Record<string, string> {
  const names = Object.keys(sizes) as Size[];
  return Object.fromEntries(names.map((name) => [`--${kebab(name)}`, `${sizes[name][mode]}px`]));
}

const block = (selector: string, variables: Record<string, string>): string =>
  `${selector} {\n${Object.entries(variables)
    .map(([name, value]) => `  ${name}: ${value};`)
    .join('\n')}\n}\n`;

export interface CssSelectors {
  /** Where the variables live: `:root` in a browser, `page` in a mini-program. */
  readonly root: string;
  /** Follow the system's dark scheme unless a class says otherwise. */
  readonly followSystem: boolean;
}

/**
 * The one style source of phone and console: variables for light, `.dark`, `.light` and `.elder`, and the system's
 * schemes. A class on any ancestor wins over the system.
 */
export function cssVariables(
  { root, followSystem }: CssSelectors = { root: ':root, page', followSystem: true },
): string {
  const constant = {
    '--line-height': String(lineHeight),
    '--motion': `${motionMilliseconds}ms`,
    '--font': fontFamily,
    '--font-numbers': fontFamilyNumbers,
  };
  const system = `@media (prefers-color-scheme: dark) {\n${block(root, { ...colourVariables('dark'), 'color-scheme': 'dark' })}}\n`;
  return [
    block(root, { ...constant, ...colourVariables('light'), ...sizeVariables('usual'), 'color-scheme': 'light' }),
    followSystem ? system : '',
    // The schemes' classes come after the media query: an explicit choice wins at equal specificity.
    block('.light', { ...colourVariables('light'), 'color-scheme': 'light' }),
    block('.dark', { ...colourVariables('dark'), 'color-scheme': 'dark' }),
    block('.elder', sizeVariables('elder')),
    `@media (prefers-reduced-motion: reduce) {\n${block(root, { '--motion': '0ms' })}}\n`,
  ].join('');
}
