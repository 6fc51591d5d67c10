// The facilitator's console: agenda, table and door, people, controls. Composition only: four columns on a desk,
// two under 1200 px, one on a phone.
import { AgendaColumn } from '../facilitation/AgendaColumn.tsx';
import { ConsoleBar } from '../facilitation/ConsoleBar.tsx';
import { ControlsColumn } from '../facilitation/ControlsColumn.tsx';
import { PeopleColumn } from '../facilitation/PeopleColumn.tsx';
import { TableColumn } from '../facilitation/TableColumn.tsx';
import styles from './ConsoleScreen.module.css';

/** `/mesa/:id/facilitar`. */
export function ConsoleScreen() {
  return (
    <div className={styles.console}>
      <ConsoleBar />
      <div className={styles.columns}>
        <AgendaColumn />
        <TableColumn />
        <PeopleColumn />
        <ControlsColumn />
      </div>
    </div>
  );
}
