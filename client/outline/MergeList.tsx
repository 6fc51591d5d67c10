// The cards a person may join another one with: a field that filters, and one list with the look-alikes on top.
import { Check } from 'lucide-react';
import { useMemo, useState } from 'react';
import { Header, ListBox, ListBoxItem, ListBoxSection } from 'react-aria-components';
import { useWords } from '../i18n.ts';
import { classes } from '../ui/classes.ts';
import { TextField } from '../ui/TextField.tsx';
import styles from './MergeSheet.module.css';
import { mergeTargets, searchTargets } from './mergeTargets.ts';
import { useMedia } from './useMedia.ts';
import type { TreeWork } from './useTreeWork.ts';

interface MergeListProps {
  work: TreeWork;
  id: string;
  picked: string | null;
  onPick: (id: string) => void;
}

export function MergeList({ work, id, picked, onPick }: MergeListProps) {
  const t = useWords();
  const [typed, setTyped] = useState('');
  // On a phone the keyboard would cover the list before anybody saw it.
  const mouse = useMedia('(pointer: fine)');
  const { tree } = work.snapshot;
  const targets = useMemo(() => mergeTargets(tree, id), [tree, id]);
  const alike = searchTargets(tree, targets.alike, typed);
  const others = searchTargets(tree, targets.others, typed);
  const sections = [
    { name: t('canvas.mergeAlike'), ids: alike },
    { name: alike.length > 0 ? t('canvas.mergeOthers') : t('canvas.mergeAll'), ids: others },
  ].filter((section) => section.ids.length > 0);
  return (
    <div className={styles.pick}>
      <TextField
        autoFocus={mouse}
        label={t('canvas.mergeSearch')}
        type="search"
        value={typed}
        onChange={setTyped}
      />
      <ListBox
        className={classes(styles.list)}
        aria-label={t('canvas.mergeAll')}
        selectionMode="single"
        disallowEmptySelection
        selectedKeys={picked === null ? [] : [picked]}
        onSelectionChange={(keys) => {
          const [key] = keys === 'all' ? [] : [...keys];
          if (key !== undefined) onPick(String(key));
        }}
        renderEmptyState={() => <p className={styles.empty}>{t('canvas.mergeNothing')}</p>}
      >
        {sections.map((section) => (
          <ListBoxSection key={section.name} id={section.name}>
            <Header className={classes(styles.head)}>{section.name}</Header>
            {section.ids.map((one) => (
              <Option key={one} work={work} id={one} />
            ))}
          </ListBoxSection>
        ))}
      </ListBox>
    </div>
  );
}

function Option({ work, id }: { work: TreeWork; id: string }) {
  const t = useWords();
  const { tree, labels } = work.snapshot;
  const text = tree.nodes.get(id)?.text ?? '';
  return (
    <ListBoxItem id={id} textValue={text} className={classes(styles.option)}>
      {({ isSelected }) => (
        <>
          <span className={styles.code}>{labels.get(id) ?? t('canvas.mergeLoose')}</span>
          <span className={styles.words}>{text}</span>
          {isSelected ? <Check aria-hidden="true" /> : null}
        </>
      )}
    </ListBoxItem>
  );
}
