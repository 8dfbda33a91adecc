import type { BankImportView } from '@yilu/contracts';
import { Tag } from '../shell/tag.js';
import { useWords } from '../words.js';

const looks = {
  awaited: { tone: 'warn', icon: 'clock' },
  refused: { tone: 'danger', icon: 'cross' },
  checked: { tone: 'brand', icon: 'check' },
  in_force: { tone: 'ok', icon: 'check' },
  replaced: { tone: 'plain', icon: 'clock' },
} as const satisfies Record<BankImportView['state'], object>;

/** How far a question bank has come. */
export function BankTag({ state }: Pick<BankImportView, 'state'>) {
  const { t } = useWords();
  return <Tag {...looks[state]}>{t(`console.banks.state.${state}`)}</Tag>;
}
