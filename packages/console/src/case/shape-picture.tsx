import type { PartyRole } from '@yilu/contracts';
import { shapeAlt, shapeDiagram } from '@yilu/look/diagrams/shape-diagram';
import { svgDataUri } from '@yilu/look/diagrams/svg';
import { useScheme } from '../shell/theme.js';
import { useWords } from '../words.js';

/** The two cars as one speaker describes them, seen from above. */
export function ShapePicture({ code, mover, size }: { code: string; mover: PartyRole; size: number }) {
  const { locale } = useWords();
  const scheme = useScheme();
  const source = svgDataUri(shapeDiagram(code, { scheme, mover }));
  return <img className="shape-picture" src={source} alt={shapeAlt(code, locale, mover)} width={size} height={size} />;
}
