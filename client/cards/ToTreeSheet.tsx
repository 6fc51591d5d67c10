// «Llevar al árbol»: a group or a card becomes a cause or an effect, or joins a node that already says it. Opens the living
// tree only while it is shown.
import { Check } from 'lucide-react';
import { type FormEvent, useId, useState } from 'react';
import { TREE_LIMITS } from '../../shared/mesaDoc/schema.ts';
import { fitsIn, normaliseLine } from '../../shared/model/plainText.ts';
import type { CardList } from '../../shared/model/views/cardsView.ts';
import { useWords } from '../i18n.ts';
import type { OpenTree } from '../outline/useTreeSession.ts';
import { useOpenTree, useTreeSnapshot } from '../outline/useTreeSession.ts';
import { LoadingScreen } from '../shell/LoadingScreen.tsx';
import { Refusal } from '../shell/Refusal.tsx';
import { addressOf } from '../shell/sections.ts';
import { useMesa } from '../state/useMesa.ts';
import { Button, ButtonLink } from '../ui/Button.tsx';
import { SegmentedControl } from '../ui/SegmentedControl.tsx';
import { Select } from '../ui/Select.tsx';
import { Sheet } from '../ui/Sheet.tsx';
import { TextArea } from '../ui/TextArea.tsx';
import styles from './Cards.module.css';
import { type PlantKind, plantKinds, spotsFor } from './treeSpots.ts';
import { type PlantFlow, usePlanting } from './usePlanting.ts';

export interface ToTreeSheetProps {
  list: CardList;
  /** The cards it is about. */
  ids: string[];
  onClose: () => void;
  /** They are in the tree and say so. */
  onDone: () => void;
}

export function ToTreeSheet({ list, ids, onClose, onDone }: ToTreeSheetProps) {
  const t = useWords();
  const open = useOpenTree();
  // As they were when it was asked: they may be regrouped meanwhile.
  const [cards] = useState(() => list.cards.filter(({ id }) => ids.includes(id)));
  const [title] = useState(() => titleFor(list, ids));
  return (
    <Sheet
      title={t('cards.toTree')}
      lead={t(cards.length === 1 ? 'cards.toTreeLead_one' : 'cards.toTreeLead_other', {
        count: cards.length,
      })}
      isOpen
      onClose={onClose}
      size="md"
    >
      {open?.loaded ? (
        <PlantForm
          open={open}
          title={title}
          ids={cards.map(({ id }) => id)}
          onClose={onClose}
          onDone={onDone}
        />
      ) : (
        <LoadingScreen part />
      )}
    </Sheet>
  );
}

/** The title of the group they are all in, or the words of the first card. */
function titleFor({ cards, groups }: CardList, ids: readonly string[]): string {
  const taken = cards.filter(({ id }) => ids.includes(id));
  const group = groups.find((one) => taken.every(({ groupId }) => groupId === one.id));
  return group?.title ?? taken[0]?.text ?? '';
}

interface PlantFormProps {
  open: OpenTree;
  title: string;
  ids: string[];
  onClose: () => void;
  onDone: () => void;
}

function PlantForm({ open, title, ids, onClose, onDone }: PlantFormProps) {
  const t = useWords();
  const form = useId();
  const { tree } = useTreeSnapshot(open.session);
  const flow = usePlanting(open, ids);
  const [wantedKind, setKind] = useState<PlantKind>('cause');
  const [wantedSpot, setSpot] = useState<string | null>(null);
  const [words, setWords] = useState(title);
  const kinds = plantKinds(tree);
  const kind = kinds.includes(wantedKind) ? wantedKind : 'cause';
  const spots = spotsFor(tree, kind);
  const spot = spots.find(({ id }) => id === wantedSpot) ?? (kind === 'existing' ? undefined : spots[0]);
  const text = normaliseLine(words);
  const fits = text !== '' && fitsIn(text, TREE_LIMITS.text);
  const ready = kind === 'existing' ? spot !== undefined : fits;
  if (flow.step !== 'idle')
    return <Steps flow={flow} away={open.status === 'reconnecting'} onClose={onClose} onDone={onDone} />;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!ready) return;
    if (kind === 'existing') flow.join(spot?.id ?? '');
    else flow.add({ kind, text, parent: kind === 'problem' ? null : (spot?.id ?? null) });
  };
  return (
    <form id={form} className={styles.form} onSubmit={submit} noValidate>
      <SegmentedControl<PlantKind>
        label={t('cards.as')}
        value={kind}
        onChange={setKind}
        options={kinds.map((value) => ({ value, label: t(`cards.as_${value}`) }))}
      />
      {kind === 'existing' ? null : (
        <TextArea
          label={t('cards.nodeText')}
          hint={t('cards.nodeHint', { max: TREE_LIMITS.text })}
          value={words}
          onChange={setWords}
          max={TREE_LIMITS.text}
          rows={2}
          error={fitsIn(text, TREE_LIMITS.text) ? undefined : t('cards.nodeLong', { max: TREE_LIMITS.text })}
        />
      )}
      {spots.length === 0 ? (
        <p className={styles.quiet}>{t(kind === 'problem' ? 'cards.asProblemNote' : 'cards.noTree')}</p>
      ) : (
        <Select
          label={t(kind === 'existing' ? 'cards.which' : 'cards.under')}
          value={spot?.id ?? null}
          onChange={setSpot}
          options={spots.map(({ id, kind: of, label, text: said }) => ({
            value: id,
            label: of === 'problem' ? t('cards.problem', { text: said }) : `${label} ${said}`.trim(),
          }))}
        />
      )}
      {flow.refused === null ? null : (
        <p className={styles.refusal} role="alert">
          {flow.refused}
        </p>
      )}
      <div className={styles.end}>
        <Button onPress={onClose}>{t('decision.cancel')}</Button>
        <Button type="submit" variant="primary" isDisabled={!ready}>
          {t(kind === 'existing' ? 'cards.joinIt' : 'cards.toTree')}
        </Button>
      </div>
    </form>
  );
}

interface StepsProps {
  flow: PlantFlow;
  /** The tree cannot be reached now. */
  away: boolean;
  onClose: () => void;
  onDone: () => void;
}

/** What is done and what is missing, once it began; the words of a refusal stay until it works. */
function Steps({ flow, away, onClose, onDone }: StepsProps) {
  const t = useWords();
  const { view } = useMesa();
  const { step, error, retry } = flow;
  if (step === 'done') {
    return (
      <div className={styles.form}>
        <p role="status" className={styles.said}>
          <Check aria-hidden="true" /> {t('cards.planted')}
        </p>
        <div className={styles.end}>
          <ButtonLink href={addressOf(view.mesaId, 'arbol')}>{t('cards.seeTree')}</ButtonLink>
          <Button variant="primary" autoFocus onPress={onDone}>
            {t('cards.goOn')}
          </Button>
        </div>
      </div>
    );
  }
  return (
    <div className={styles.form}>
      <p role="status">
        {t(step !== 'saving' ? 'cards.telling' : away ? 'cards.plantingOffline' : 'cards.planting')}
      </p>
      {step === 'told' ? (
        <>
          <p className={styles.refusal} role="alert">
            {error === null ? null : <Refusal error={error} />} {t('cards.notTold')}
          </p>
          <div className={styles.end}>
            <Button onPress={onClose}>{t('cards.later')}</Button>
            <Button variant="primary" onPress={retry}>
              {t('cards.retry')}
            </Button>
          </div>
        </>
      ) : null}
    </div>
  );
}
