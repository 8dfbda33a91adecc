import { QueryClientProvider } from '@tanstack/react-query';
import { cssVariables } from '@yilu/look/css-variables';
import { createRoot } from 'react-dom/client';
import { DeskProvider } from './api/api-context.js';
import { App } from './app.js';
import { readConfig } from './config.js';
import { openDesk } from './desk.js';
import { DeskQueries } from './shell/desk-queries.js';
import { showTheme } from './shell/theme.js';
import { WordsProvider } from './words.js';
import './style/base.css';
import './style/shell.css';
import './style/queue.css';
import './style/case.css';
import './style/decision.css';
import './style/evidence.css';
import './style/aftermath.css';
import './style/assistance.css';
import './style/audit.css';
import './style/figures.css';

const tokens = document.createElement('style');
tokens.textContent = cssVariables({ root: ':root', followSystem: true });
document.head.prepend(tokens);
showTheme();

const root = document.getElementById('root');
if (!root) throw new Error('Page without a root');

const desk = openDesk(await readConfig());
const queries = new DeskQueries();
createRoot(root).render(
  <WordsProvider>
    <DeskProvider value={desk}>
      <QueryClientProvider client={queries}>
        <App />
      </QueryClientProvider>
    </DeskProvider>
  </WordsProvider>,
);
