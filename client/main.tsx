// Entry of the client: theme and words before the first render, then the routes.
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './App.tsx';
import { english } from './english.ts';
import { startWords } from './i18n.ts';
import { noteLostStyles } from './shell/lostStyles.ts';
import './theme/tokens.css';
import './theme/fonts.css';
import './theme/base.css';
import { applyTheme } from './theme/theme.ts';

noteLostStyles();
applyTheme();
void startWords(english).then(() => {
  const root = document.getElementById('root');
  if (root) {
    createRoot(root).render(
      <StrictMode>
        <App />
      </StrictMode>,
    );
  }
});
