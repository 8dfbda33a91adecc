// Writes src/tokens.scss from the design tokens, so that phone and console share one source.
import { writeFileSync } from 'node:fs';
import { cssVariables } from '../../packages/look/src/css-variables.ts';

const header = '/* Made by `npm run tokens` from packages/look; change the tokens there. */\n';
const css = header + cssVariables({ root: ':root, .shell', followSystem: true });
if (process.argv.includes('--print')) process.stdout.write(css);
else writeFileSync(new URL('../src/tokens.scss', import.meta.url), css);
