// The problem this commitment answers to: the central problem quoted from the live tree, the strategic causes it
// addresses, and the mesa's own words when it wants them.
import { Check, GitFork } from 'lucide-react';
import { TEXT_FIELDS } from '../../shared/commitment/types.ts';
import { draftText, setCauseAddressed, setDraftChoice } from '../../shared/mesaDoc/draftAccess.ts';
import { useWords } from '../i18n.ts';
import { useMesa } from '../state/useMesa.ts';
import { Button } from '../ui/Button.tsx';
import { classes } from '../ui/classes.ts';
import { LiveText } from './LiveText.tsx';
import styles from './ProblemSection.module.css';
import { Section } from './Section.tsx';
import { useDraft } from './useDraft.ts';
import { type TreeFacts, useTreeFacts } from './useTreeFacts.ts';

/** causesAddressed: 1 to 3 (4.9). */
const MOST_CAUSES = 3;

export function ProblemSection() {
  const t = useWords();
  const { doc } = useDraft();
  const tree = useTreeFacts();
  return (
    <Section id="problem">
      <Quote tree={tree} />
      <Causes tree={tree} />
      <LiveText
        text={draftText(doc, 'problem')}
        label={t('writing.problemText')}
        hint={t('writing.problemTextHint')}
        max={TEXT_FIELDS.problem.max}
        multiline
        look="record"
      />
    </Section>
  );
}

function Quote({ tree }: { tree: TreeFacts }) {
  const t = useWords();
  const { doc, origin, draft, mayWrite } = useDraft();
  const linked = draft.problemNode;
  const words = linked === '' ? '' : tree.textOf(linked);
  const link = (nodeId: string | null) => setDraftChoice(doc, 'problemNode', nodeId, origin);
  if (linked !== '' && words !== '') {
    return (
      <div className={styles.quote}>
        <p className={styles.from}>
          <GitFork aria-hidden="true" />
          {t('writing.problemOf')}
        </p>
        <p className={styles.words}>«{words}»</p>
        {mayWrite ? (
          <Button size="sm" variant="quiet" className={styles.unlink} onPress={() => link(null)}>
            {t('writing.problemUnlink')}
          </Button>
        ) : null}
      </div>
    );
  }
  const central = tree.problemId === null ? '' : tree.textOf(tree.problemId);
  if (central === '') return <p className={styles.note}>{t('writing.problemMissing')}</p>;
  if (!mayWrite) return null;
  return (
    <button type="button" className={styles.take} onClick={() => link(tree.problemId)}>
      <GitFork aria-hidden="true" />
      <span>
        <b>{t('writing.problemUse')}</b>
        <small>«{central}»</small>
      </span>
    </button>
  );
}

function Causes({ tree }: { tree: TreeFacts }) {
  const t = useWords();
  const { view } = useMesa();
  const { doc, origin, draft, mayWrite } = useDraft();
  const chosen = draft.causesAddressed;
  const strategic = view.tree.strategic;
  // A cause that stopped being strategic stays in sight while it is chosen, so that it can be taken out.
  const others = chosen.filter((id) => !strategic.some((cause) => cause.nodeId === id));
  const chips = [
    ...strategic.map((cause) => ({
      id: cause.nodeId,
      label: tree.labelOf(cause.nodeId) || cause.label,
      text: tree.textOf(cause.nodeId) || cause.text,
    })),
    ...others.map((id) => ({
      id,
      label: tree.labelOf(id),
      text: tree.textOf(id) || t('writing.causeGone'),
    })),
  ];
  if (chips.length === 0) return <p className={styles.note}>{t('writing.causesNone')}</p>;
  return (
    <fieldset className={styles.causes} aria-describedby="causas-ayuda">
      <legend>{t('writing.causes')}</legend>
      {mayWrite ? (
        <p id="causas-ayuda" className={styles.note}>
          {t('writing.causesHint')}
        </p>
      ) : null}
      {chips.map((chip) => {
        const on = chosen.includes(chip.id);
        const full = !on && chosen.length >= MOST_CAUSES;
        return (
          <button
            key={chip.id}
            type="button"
            aria-pressed={on}
            disabled={!mayWrite || full}
            className={classes(styles.chip, on && styles.on)}
            onClick={() => setCauseAddressed(doc, chip.id, !on, origin)}
          >
            <span className={styles.box} aria-hidden="true">
              {on ? <Check strokeWidth={3} /> : null}
            </span>
            <span>
              {chip.label === '' ? null : <b className={styles.code}>{chip.label}</b>} {chip.text}
            </span>
          </button>
        );
      })}
    </fieldset>
  );
}
