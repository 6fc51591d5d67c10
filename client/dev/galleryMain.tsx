// Entry of the gallery page, for development only.
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { english } from '../english.ts';
import { startWords } from '../i18n.ts';
import '../theme/tokens.css';
import '../theme/fonts.css';
import '../theme/base.css';
import { applyTheme } from '../theme/theme.ts';
import { bringAllWords } from '../words/laterWords.ts';
import { Gallery } from './Gallery.tsx';

applyTheme();
void startWords(english)
  .then(bringAllWords)
  .then(() => {
    const root = document.getElementById('root');
    if (root) {
      createRoot(root).render(
        <StrictMode>
          <Gallery />
        </StrictMode>,
      );
    }
  });
