// One hint about the wording of a card, as advice with ways out (design 3). Its title names the
// suspicion, its second sentence asks a question.
import { Lightbulb } from 'lucide-react';
import { useMemo, useState } from 'react';
import { setText } from '../../shared/mesaDoc/treeAccess.ts';
import { type Translate, useWords } from '../i18n.ts';
import { Button } from '../ui/Button.tsx';
import { classes } from '../ui/classes.ts';
import { MergeSheet } from './MergeSheet.tsx';
import { mergeTargets } from './mergeTargets.ts';
import { splitCompound } from './splitCompound.ts';
import type { TreeWork } from './useTreeWork.ts';
import type { Hint } from './useWordingHint.ts';
import styles from './WordingAdvice.module.css';

export function WordingAdvice({ work, className }: { work: TreeWork; className?: string }) {
  const t = useWords();
  const { hint } = work;
  if (!hint) return null;
  const node = work.snapshot.tree.nodes.get(hint.nodeId);
  const parts =
    hint.code === 'W-COMPOUND' && node && node.kind !== 'problem' ? splitCompound(node.text) : null;
  const split = () => {
    if (!parts || !node) return;
    const [first, rest] = parts;
    if (!work.run((doc, origin) => setText(doc, node.id, first, origin))) return;
    work.silence();
    work.addSibling(node.id);
    work.writeDraft(rest);
  };
  return (
    <section className={classes(styles.box, className, 'nodrag', 'nopan')} aria-label={t('canvas.hintTitle')}>
      <p role="status">
        <b>
          <Lightbulb aria-hidden="true" /> {t(`tree.hint_${hint.code}_title`)}
        </b>{' '}
        {questionOf(t, hint)}
      </p>
      <div className={styles.ways}>
        {parts ? (
          <Button size="sm" variant="primary" onPress={split}>
            {t('tree.hint_W-COMPOUND_action')}
          </Button>
        ) : (
          <Button size="sm" variant="primary" onPress={() => work.edit(hint.nodeId)}>
            {t('canvas.rephrase')}
          </Button>
        )}
        <Button size="sm" onPress={work.silence}>
          {t('tree.hintKeep')}
        </Button>
      </div>
      <JoinAlike key={hint.nodeId} work={work} id={hint.nodeId} />
    </section>
  );
}

/** «Juntar con C2, que dice casi lo mismo», when some card does. */
function JoinAlike({ work, id }: { work: TreeWork; id: string }) {
  const t = useWords();
  const [open, setOpen] = useState(false);
  const { tree, labels } = work.snapshot;
  const alike = useMemo(
    () => mergeTargets(tree, id).alike.find((other) => labels.has(other)),
    [tree, labels, id],
  );
  if (alike === undefined || !work.mayWrite) return null;
  return (
    <>
      <button type="button" className={styles.join} onClick={() => setOpen(true)}>
        {t('canvas.mergeWith', { label: labels.get(alike) ?? '' })}
      </button>
      <MergeSheet work={work} id={open ? id : null} first={alike} onClose={() => setOpen(false)} />
    </>
  );
}

/** The second sentence asks; a missing solution is quoted first, a solution is asked for its problem. */
function questionOf(t: Translate, { code, text }: Hint): string {
  if (code === 'W-SOLUTION') return t('canvas.askSolution');
  const question = t(`tree.hint_${code}_question`);
  return code === 'W-ABSENCE' ? `${t('canvas.assumes', { text: shortened(text) })} ${question}` : question;
}

/** Short enough to be quoted, without its final stop. */
function shortened(text: string): string {
  const words = text.trim().replace(/[.,;:]+$/, '');
  return words.length > 60 ? `${words.slice(0, 57).trimEnd()}…` : words;
}
