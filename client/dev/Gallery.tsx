// Every component of the kit in each of its states: open client/dev/gallery.html under the development
// server. Sample names are fictitious; this page is not part of the built product.
import { useState } from 'react';
import type { Theme } from '../theme/theme.ts';
import { LiveRegionProvider } from '../ui/LiveRegion.tsx';
import { Logo } from '../ui/Logo.tsx';
import { SegmentedControl } from '../ui/SegmentedControl.tsx';
import { ToastProvider } from '../ui/ToastRegion.tsx';
import { ButtonsShelf, ChoicesShelf, FieldsShelf } from './gallery/ControlsShelf.tsx';
import styles from './gallery/gallery.module.css';
import { NoticesShelf, OverlaysShelf, StatesShelf } from './gallery/NoticesShelf.tsx';
import { TableShelf } from './gallery/TableShelf.tsx';

const themes: { value: Theme; label: string }[] = [
  { value: 'light', label: 'Claro' },
  { value: 'dark', label: 'Oscuro' },
  { value: 'projector', label: 'Pantalla' },
];

/** The gallery page. */
export function Gallery() {
  const [theme, setTheme] = useState<Theme>(
    () => themes.find(({ value }) => value === document.documentElement.dataset.theme)?.value ?? 'light',
  );
  const dress = (chosen: Theme) => {
    document.documentElement.dataset.theme = chosen;
    setTheme(chosen);
  };
  return (
    <LiveRegionProvider>
      <ToastProvider>
        <main className={styles.page} id="galeria">
          <header className={styles.top}>
            <Logo size={7} />
            <h1>Piezas de Mesa Abierta</h1>
            <Logo wordmark="Mesa Abierta" />
            <SegmentedControl label="Tema" value={theme} onChange={dress} options={themes} />
          </header>
          <TableShelf />
          <ButtonsShelf />
          <FieldsShelf />
          <ChoicesShelf />
          <OverlaysShelf />
          <NoticesShelf />
          <StatesShelf />
        </main>
      </ToastProvider>
    </LiveRegionProvider>
  );
}
