import { useWords } from '../words.js';
import { Icon } from './icon.js';
import { chooseTheme, themes, useTheme } from './theme.js';

/** Steps through system, light, dark. */
export function ThemeToggle() {
  const { t } = useWords();
  const theme = useTheme();
  const next = themes[(themes.indexOf(theme) + 1) % themes.length] ?? 'system';
  return (
    <button
      type="button"
      className="button quiet"
      data-testid="toggle-theme"
      title={t('console.theme.switch')}
      onClick={() => chooseTheme(next)}
    >
      <Icon name={theme === 'dark' ? 'moon' : theme === 'light' ? 'sun' : 'half'} />
      {t(`console.theme.${theme}`)}
    </button>
  );
}
