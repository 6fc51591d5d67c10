// «También contribuye a…»: up to two more links of a card (T6). Before linking, the reading test is shown
// as a sentence, so that the person can hear whether it is true.
import { Link2, X } from 'lucide-react';
import { useState } from 'react';
import { addSecondaryLink, removeSecondaryLink } from '../../shared/mesaDoc/treeAccess.ts';
import type { TreeNode } from '../../shared/problemTree/types.ts';
import { useWords } from '../i18n.ts';
import { Button } from '../ui/Button.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { Select } from '../ui/Select.tsx';
import { Act } from './Act.tsx';
import { placeOptions } from './MoveButtons.tsx';
import styles from './NodeDetails.module.css';
import { possibleSecondary, secondaryOf } from './treePlaces.ts';
import type { TreeWork } from './useTreeWork.ts';

export function SecondaryLinks({ work, node }: { work: TreeWork; node: TreeNode }) {
  const t = useWords();
  const [open, setOpen] = useState(false);
  const { tree, labels } = work.snapshot;
  const linked = secondaryOf(tree, node.id);
  const possible = possibleSecondary(tree, node.id);
  const title = node.kind === 'effect' ? t('canvas.alsoFrom') : t('canvas.alsoTo');
  if (linked.length === 0 && (!work.mayWrite || possible.length === 0)) return null;
  return (
    <section className={styles.section} aria-label={title}>
      {linked.length === 0 ? null : <h3>{title}</h3>}
      {linked.length === 0 ? null : (
        <ul className={styles.items}>
          {linked.map((other) => (
            <li key={other} className={styles.item}>
              <div>
                <span className={styles.code}>{labels.get(other) ?? ''}</span> {tree.nodes.get(other)?.text}
              </div>
              {work.mayWrite ? (
                <IconButton
                  label={t('canvas.removeLink', { label: labels.get(other) ?? '' })}
                  icon={<X aria-hidden="true" />}
                  onPress={() => work.run((doc, origin) => removeSecondaryLink(doc, node.id, other, origin))}
                />
              ) : null}
            </li>
          ))}
        </ul>
      )}
      {!work.mayWrite || possible.length === 0 ? null : open ? (
        <LinkForm work={work} node={node} possible={possible} label={title} onClose={() => setOpen(false)} />
      ) : (
        <Act icon={<Link2 aria-hidden="true" />} onPress={() => setOpen(true)}>
          {node.kind === 'effect' ? t('canvas.linkFrom') : t('canvas.linkTo')}
        </Act>
      )}
    </section>
  );
}

interface LinkFormProps {
  work: TreeWork;
  node: TreeNode;
  possible: string[];
  label: string;
  onClose: () => void;
}

function LinkForm({ work, node, possible, label, onClose }: LinkFormProps) {
  const t = useWords();
  const [other, setOther] = useState<string | null>(null);
  const { tree, labels } = work.snapshot;
  const options = placeOptions(t, tree, labels, possible);
  const chosen = other === null ? undefined : tree.nodes.get(other);
  const [from, to] = node.kind === 'effect' ? [chosen, node] : [node, chosen];
  const link = () => {
    if (other === null) return;
    if (work.run((doc, origin) => addSecondaryLink(doc, node.id, other, origin))) onClose();
  };
  return (
    <div className={styles.form}>
      <Select
        className={styles.hang}
        label={label}
        hideLabel
        value={other}
        onChange={setOther}
        options={options}
      />
      {from && to && chosen ? (
        <p className={styles.reading} role="status">
          «<i>{from.text}</i>» <b>{t('canvas.readingTest')}</b> «<i>{to.text}</i>»
        </p>
      ) : null}
      <div className={styles.buttons}>
        <Button variant="primary" size="sm" isDisabled={chosen === undefined} onPress={link}>
          {t('canvas.linkIt')}
        </Button>
        <Button size="sm" onPress={onClose}>
          {t('canvas.cancel')}
        </Button>
      </div>
    </div>
  );
}
