// The tools under the canvas: undo and redo of one's own work, zoom, framing, the outline.
import { useReactFlow, useStore } from '@xyflow/react';
import { Keyboard, ListTree, Maximize, Minus, PanelRight, Plus, Redo2, Undo2 } from 'lucide-react';
import { useWords } from '../i18n.ts';
import type { TreeWork } from '../outline/useTreeWork.ts';
import { Button } from '../ui/Button.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import styles from './TreeCanvas.module.css';
import { ZOOM } from './viewportFit.ts';

export interface CanvasToolsProps {
  work: TreeWork;
  onFit: () => void;
  onOutline: () => void;
  onHelp: () => void;
  /** Opens the side panel when it is a drawer. */
  onPanel?: (() => void) | undefined;
}

export function CanvasTools({ work, onFit, onOutline, onHelp, onPanel }: CanvasToolsProps) {
  const t = useWords();
  const zoom = useStore((state) => state.transform[2]);
  const { zoomTo } = useReactFlow();
  const step = (by: number) => {
    const next = Math.round((zoom + by) * 10) / 10;
    void zoomTo(Math.min(ZOOM.max, Math.max(ZOOM.min, next)));
  };
  return (
    <div className={styles.tools} role="toolbar" aria-label={t('canvas.tools')}>
      <UndoTools work={work} />
      <IconButton
        label={t('canvas.zoomOut')}
        icon={<Minus aria-hidden="true" />}
        isDisabled={zoom <= ZOOM.min}
        onPress={() => step(-ZOOM.step)}
      />
      <b
        className={styles.zoom}
        aria-label={t('canvas.zoomNow', { percent: Math.round(zoom * 100) })}
        role="status"
      >
        {Math.round(zoom * 100)}&nbsp;%
      </b>
      <IconButton
        label={t('canvas.zoomIn')}
        icon={<Plus aria-hidden="true" />}
        isDisabled={zoom >= ZOOM.max}
        onPress={() => step(ZOOM.step)}
      />
      <Button size="sm" variant="quiet" icon={<Maximize aria-hidden="true" />} onPress={onFit}>
        {t('canvas.fit')}
      </Button>
      <span className={styles.rule} />
      <Button size="sm" variant="quiet" icon={<ListTree aria-hidden="true" />} onPress={onOutline}>
        {t('canvas.asOutline')}
      </Button>
      <IconButton label={t('canvas.keys')} icon={<Keyboard aria-hidden="true" />} onPress={onHelp} />
      {onPanel ? (
        <Button size="sm" variant="quiet" icon={<PanelRight aria-hidden="true" />} onPress={onPanel}>
          {t('canvas.openPanel')}
        </Button>
      ) : null}
    </div>
  );
}

function UndoTools({ work }: { work: TreeWork }) {
  const t = useWords();
  const { canUndo, canRedo } = work.snapshot;
  if (!work.mayWrite) return null;
  return (
    <>
      <IconButton
        label={t('canvas.undo')}
        icon={<Undo2 aria-hidden="true" />}
        isDisabled={!canUndo}
        onPress={work.session.undo}
      />
      <IconButton
        label={t('canvas.redo')}
        icon={<Redo2 aria-hidden="true" />}
        isDisabled={!canRedo}
        onPress={work.session.redo}
      />
      <span className={styles.rule} />
    </>
  );
}
