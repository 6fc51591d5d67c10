// The facilitator's console: agenda, table and door, people, controls. Composition only: four columns on a desk,
// two under 1200 px, one on a phone. Before the door opens, the preparation takes the place of table, people and controls.
import { Suspense } from 'react';
import { AgendaColumn } from '../facilitation/AgendaColumn.tsx';
import { ConsoleBar } from '../facilitation/ConsoleBar.tsx';
import { ControlsColumn } from '../facilitation/ControlsColumn.tsx';
import { PeopleColumn } from '../facilitation/PeopleColumn.tsx';
import { TableColumn } from '../facilitation/TableColumn.tsx';
import { FloorPanel } from '../floor/FloorPanel.tsx';
import { isBeforeDoor, momentOf } from '../planning/meeting.ts';
import { LoadingScreen } from '../shell/LoadingScreen.tsx';
import { latePiece } from '../shell/latePiece.tsx';
import { useHeadingAfterAct } from '../shell/useFocusAfterAct.ts';
import { useMesa } from '../state/useMesa.ts';
import { classes } from '../ui/classes.ts';
import styles from './ConsoleScreen.module.css';

/** Only a mesa prepared ahead downloads it. */
const Preparation = latePiece(
  () => import('../planning/Preparation.tsx'),
  (m) => m.Preparation,
  'screen',
);

/** `/mesa/:id/facilitar`. */
export function ConsoleScreen() {
  const { view } = useMesa();
  const preparing = isBeforeDoor(view);
  useHeadingAfterAct(`${momentOf(view)} ${view.session.state}`);
  return (
    <div className={styles.console}>
      <ConsoleBar />
      <div className={classes(styles.columns, preparing && styles.preparing)}>
        <AgendaColumn />
        {preparing ? (
          <Suspense fallback={<LoadingScreen part />}>
            <Preparation />
          </Suspense>
        ) : (
          <>
            <TableColumn />
            <div className={styles.voices}>
              <FloorPanel />
              <PeopleColumn />
            </div>
            <ControlsColumn />
          </>
        )}
      </div>
    </div>
  );
}
