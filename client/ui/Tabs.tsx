// Panels that share a place. Arrow keys move between the tabs; the panel follows in reading order.
import type { ReactNode } from 'react';
import { Tabs as AriaTabs, Tab, TabList, TabPanel } from 'react-aria-components';
import { classes } from './classes.ts';
import styles from './Tabs.module.css';

export type TabSpec<Id extends string> = {
  id: Id;
  label: string;
  count?: number;
  icon?: ReactNode;
  content: ReactNode;
};

export type TabsProps<Id extends string> = {
  /** Name of the set, read aloud. */
  label: string;
  tabs: readonly TabSpec<Id>[];
  /** Controlled when given. */
  selected?: Id;
  onSelect?: (id: Id) => void;
  className?: string;
};

/** Tabs and their panels. */
export function Tabs<Id extends string>({ label, tabs, selected, onSelect, className }: TabsProps<Id>) {
  const choose = (key: unknown) => {
    const tab = tabs.find((candidate) => candidate.id === key);
    if (tab !== undefined) onSelect?.(tab.id);
  };
  return (
    <AriaTabs selectedKey={selected} onSelectionChange={choose} className={classes(styles.tabs, className)}>
      <TabList aria-label={label} className={classes(styles.list)}>
        {tabs.map((tab) => (
          <Tab key={tab.id} id={tab.id} className={classes(styles.tab)}>
            {tab.icon}
            {tab.label}
            {tab.count === undefined ? null : <span className={styles.count}>{tab.count}</span>}
          </Tab>
        ))}
      </TabList>
      {tabs.map((tab) => (
        <TabPanel key={tab.id} id={tab.id} className={classes(styles.panel)}>
          {tab.content}
        </TabPanel>
      ))}
    </AriaTabs>
  );
}
