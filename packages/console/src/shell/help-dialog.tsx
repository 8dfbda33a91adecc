import { useState } from 'react';
import { type PlainKey, useWords } from '../words.js';
import { Dialog } from './dialog.js';
import { shortcutsOn, switchShortcuts } from './shortcuts.js';

const keys: readonly { readonly keys: readonly string[]; readonly text: PlainKey }[] = [
  { keys: ['j', 'k'], text: 'console.help.move' },
  { keys: ['Enter'], text: 'console.help.open' },
  { keys: ['e'], text: 'console.help.evidence' },
  { keys: ['q'], text: 'console.help.question' },
  { keys: ['d'], text: 'console.help.decision' },
  { keys: ['t'], text: 'desk.help.take' },
  { keys: ['1', '2', '3'], text: 'console.help.purpose' },
  { keys: ['p', 'x'], text: 'console.help.judge' },
  { keys: ['w'], text: 'desk.help.write' },
  { keys: ['a', 'd', 's', 'f', 'w'], text: 'console.help.hotline' },
  { keys: ['Ctrl', 'Enter'], text: 'console.help.send' },
  { keys: ['y', 'p', 'x', 'o'], text: 'console.help.marking' },
  { keys: ['n', 'Del', 'b'], text: 'console.help.regions' },
  { keys: ['r'], text: 'console.help.refresh' },
  { keys: ['+', '-', '0'], text: 'console.help.zoom' },
  { keys: ['←', '→', '↑', '↓'], text: 'console.help.arrows' },
  { keys: ['Esc'], text: 'console.help.escape' },
  { keys: ['?'], text: 'console.help.this' },
];

export function HelpDialog({ onClose }: { onClose: () => void }) {
  const { t } = useWords();
  const [on, setOn] = useState(shortcutsOn);
  return (
    <Dialog title={t('console.help.title')} onClose={onClose} testId="help">
      <dl className="keys">
        {keys.map((row) => (
          <div key={row.text}>
            <dt>
              {row.keys.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{t(row.text)}</dd>
          </div>
        ))}
      </dl>
      <label className="check">
        <input
          type="checkbox"
          checked={on}
          onChange={({ target }) => {
            setOn(target.checked);
            switchShortcuts(target.checked);
          }}
        />
        {t('console.help.switch')}
      </label>
    </Dialog>
  );
}
