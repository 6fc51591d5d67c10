// Whom the central problem affects and where (T7). Fields of plain text: what is typed is written when
// the field loses the focus, as the smallest edit, so two people do not erase each other.
import { useEffect, useState } from 'react';
import { TREE_LIMITS } from '../../shared/mesaDoc/schema.ts';
import { setProblemFacts } from '../../shared/mesaDoc/treeAccess.ts';
import type { TreeNode } from '../../shared/problemTree/types.ts';
import { useWords } from '../i18n.ts';
import { TextArea } from '../ui/TextArea.tsx';
import styles from './NodeDetails.module.css';
import type { TreeWork } from './useTreeWork.ts';

export function ProblemFacts({ work, node }: { work: TreeWork; node: TreeNode }) {
  const t = useWords();
  return (
    <section className={styles.section} aria-label={t('canvas.facts')}>
      <h3>{t('canvas.facts')}</h3>
      <Fact
        work={work}
        node={node}
        field="population"
        label={t('canvas.population')}
        hint={t('canvas.populationHint')}
      />
      <Fact
        work={work}
        node={node}
        field="territory"
        label={t('canvas.territory')}
        hint={t('canvas.territoryHint')}
      />
    </section>
  );
}

interface FactProps {
  work: TreeWork;
  node: TreeNode;
  field: 'population' | 'territory';
  label: string;
  hint: string;
}

function Fact({ work, node, field, label, hint }: FactProps) {
  const saved = node[field];
  const [typed, setTyped] = useState<string | null>(null);
  useEffect(() => {
    // What others wrote shows at once, unless this person is in the middle of typing.
    setTyped((current) => (current === saved ? null : current));
  }, [saved]);
  if (!work.mayWrite) {
    return saved === '' ? null : (
      <p>
        <b>{label}:</b> {saved}
      </p>
    );
  }
  const write = () => {
    if (typed === null) return;
    if (work.run((doc, origin) => setProblemFacts(doc, node.id, { [field]: typed }, origin))) setTyped(null);
  };
  return (
    <TextArea
      label={label}
      hint={hint}
      rows={1}
      value={typed ?? saved}
      max={TREE_LIMITS[field]}
      onChange={setTyped}
      onBlur={write}
    />
  );
}
