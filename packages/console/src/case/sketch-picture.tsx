import type { Sketch } from '@yilu/contracts';
import { svgDataUri } from '@yilu/look/diagrams/svg';
import { sketchAlt } from '@yilu/look/sketch/sketch-alt';
import { sketchSvg } from '@yilu/look/sketch/sketch-svg';
import { useScheme } from '../shell/theme.js';
import { useWords } from '../words.js';

/** Who stood where, as one speaker drew it; the same in words for whoever cannot see it. */
export function SketchPicture({ sketch }: { sketch: Sketch }) {
  const { locale } = useWords();
  const scheme = useScheme();
  return (
    <img
      className="sketch-picture"
      src={svgDataUri(sketchSvg(sketch, { scheme, locale }))}
      alt={sketchAlt(sketch, locale)}
    />
  );
}
