// The bar at the bottom: what is missing before a decision, in words, and the button that opens it for who
// facilitates. The server checks again; this only saves the trip.
import { CircleCheck, CircleDashed } from 'lucide-react';
import { useState } from 'react';
import { checkDraftLimits } from '../../shared/mesaDoc/draftAccess.ts';
import { normaliseLine } from '../../shared/model/plainText.ts';
import { isAmending } from '../../shared/roadmap/commitmentMoves.ts';
import { useTakenThere } from '../decisions/useTakenThere.ts';
import { CommandDialog } from '../facilitation/CommandDialog.tsx';
import { useWords } from '../i18n.ts';
import { useMesa } from '../state/useMesa.ts';
import { Button } from '../ui/Button.tsx';
import { NextState } from './NextState.tsx';
import styles from './ReadyBar.module.css';
import type { SectionId, SectionState } from './sections.ts';
import { useDraft } from './useDraft.ts';

export interface ReadyBarProps {
  states: readonly SectionState[];
  onOpen: (section: SectionId) => void;
}

export function ReadyBar({ states, onOpen }: ReadyBarProps) {
  const t = useWords();
  const { view } = useMesa();
  const { draft, commitment } = useDraft();
  const onOpened = useTakenThere();
  const missing = states.filter((state) => state.mark !== 'done');
  const long = [...new Set(checkDraftLimits(draft).map((found) => found.field))];
  const ready = missing.length === 0 && long.length === 0;
  const count = missing.length;
  // While a decision holds the text there is nothing to complete nor to open.
  if (commitment.lock.frozenBy !== null) return null;
  return (
    <div className={styles.bar}>
      <div className={styles.words}>
        {ready ? <CircleCheck aria-hidden="true" /> : <CircleDashed aria-hidden="true" />}
        <p>
          {count > 0 ? (
            <>
              <b>{count === 1 ? t('writing.missing_one') : t('writing.missing_other', { count })}</b>{' '}
              {missing.map((state, at) => (
                <span key={state.id}>
                  {at === 0 ? null : ', '}
                  <button type="button" className={styles.field} onClick={() => onOpen(state.id)}>
                    {state.id === 'ods'
                      ? t('writing.short_ods')
                      : t(`writing.section_${state.id}`).toLowerCase()}
                  </button>
                </span>
              ))}
              .
            </>
          ) : long.length > 0 ? (
            <b>
              {t('writing.tooLong', {
                fields: long.map((field) => t(`commitment.field_${field}`)).join(', '),
              })}
            </b>
          ) : (
            <b>{t('writing.ready', { total: states.length })}</b>
          )}
        </p>
      </div>
      <div className={styles.steps}>
        <NextState commitment={commitment} ready={ready} />
        {view.can['decision.open'] ? <ToDecision ready={ready} onOpened={onOpened} /> : null}
      </div>
    </div>
  );
}

interface ToDecisionProps {
  ready: boolean;
  onOpened: (decisionId: string | null) => void;
}

function ToDecision({ ready, onOpened }: ToDecisionProps) {
  const t = useWords();
  const { commitment, draft } = useDraft();
  const [asking, setAsking] = useState(false);
  const n = commitment.number;
  const title = normaliseLine(draft.texts.title);
  const matter = title === '' ? t('writing.matterBare', { n }) : t('writing.matter', { n, title });
  return (
    <>
      <Button variant="primary" isDisabled={!ready} onPress={() => setAsking(true)}>
        {t('writing.toDecision')}
      </Button>
      <CommandDialog
        command="decision.open"
        args={() => ({
          matter: shortened(matter),
          subject: { kind: 'commitment', commitmentId: commitment.id },
        })}
        title={t('writing.decisionTitle', { n })}
        confirm={t('writing.decisionConfirm')}
        isOpen={asking}
        onClose={() => setAsking(false)}
        onDone={(value) => onOpened(value.decisionId ?? null)}
      >
        <p>{t('writing.decisionText')}</p>
        {isAmending(commitment) ? <p>{t('writing.amendingDecision')}</p> : null}
        <p className={styles.matter}>{shortened(matter)}</p>
      </CommandDialog>
    </>
  );
}

/** The matter of a decision holds 200 characters; the title may be as long as 150 and fits in every language here. */
const shortened = (matter: string): string => [...matter].slice(0, 200).join('').trim();
