// Sky, soil and the ground line between them, which spans the canvas whatever is framed.
import { useViewport } from '@xyflow/react';
import { useWords } from '../i18n.ts';
import styles from './TreeCanvas.module.css';

export function Ground() {
  const t = useWords();
  const { y } = useViewport();
  const line = Math.round(y);
  return (
    <div className={styles.ground}>
      <div className={styles.soil} style={{ top: line }} />
      <p className={styles.zone} style={{ top: 0, visibility: line < 64 ? 'hidden' : undefined }}>
        <b>{t('canvas.effects')}</b> <span>{t('canvas.askEffects')}</span>
      </p>
      <p className={styles.zone} style={{ top: Math.max(0, line + 44) }}>
        <b>{t('canvas.causes')}</b> <span>{t('canvas.askCauses')}</span>
      </p>
    </div>
  );
}
