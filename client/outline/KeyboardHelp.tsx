// «?»: the keys of the tree, as a dialog.

import type { WordKey } from '../../shared/i18n/words.ts';
import { useWords } from '../i18n.ts';
import { Dialog } from '../ui/Dialog.tsx';
import styles from './KeyboardHelp.module.css';

const KEYS: readonly [readonly string[], WordKey][] = [
  [['↑', '↓'], 'canvas.keyArrows'],
  [['→', '←'], 'canvas.keySides'],
  [['Enter'], 'canvas.keyEnter'],
  [['F2'], 'canvas.keyEdit'],
  [['Esc'], 'canvas.keyEsc'],
  [['Tab', '⇧ Tab'], 'canvas.keyTab'],
  [['Alt →', 'Alt ←'], 'canvas.keyNest'],
  [['Alt ↑', 'Alt ↓'], 'canvas.keyMove'],
  [['Supr'], 'canvas.keyRemove'],
  [['Ctrl Z', 'Ctrl ⇧ Z'], 'canvas.keyUndo'],
  [['E'], 'canvas.keyEvidence'],
  [['M'], 'canvas.keyMark'],
  [['.'], 'canvas.keyMenu'],
  [['?'], 'canvas.keyHelp'],
];

export function KeyboardHelp({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const t = useWords();
  return (
    <Dialog title={t('canvas.keys')} isOpen={isOpen} onClose={onClose}>
      <dl className={styles.keys}>
        {KEYS.map(([keys, words]) => (
          <div key={words}>
            <dt>
              {keys.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{t(words)}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
