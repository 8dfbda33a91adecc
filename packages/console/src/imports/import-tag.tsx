import type { ImportReport } from '@yilu/contracts';
import { Tag } from '../shell/tag.js';
import { useWords } from '../words.js';

const looks = {
  arrived: { tone: 'plain', icon: 'clock' },
  running: { tone: 'brand', icon: 'clock' },
  done: { tone: 'ok', icon: 'check' },
  refused: { tone: 'danger', icon: 'cross' },
} as const satisfies Record<ImportReport['state'], object>;

/** How far a file has come. */
export function ImportTag({ state }: Pick<ImportReport, 'state'>) {
  const { t } = useWords();
  return <Tag {...looks[state]}>{t(`console.imports.state.${state}`)}</Tag>;
}
