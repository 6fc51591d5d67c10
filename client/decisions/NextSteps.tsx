// «¿Cómo sigue la mesa?»: after a round without agreement, its doors in their order and weight: a new
// round, the exceptional majority, and then dividing the matter, taking it elsewhere or, quietly, deferring it. Only the
// facilitation opens them.

import { Landmark, RotateCw, Split } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { Link } from 'wouter';
import type { DecisionView, RoundView } from '../../shared/model/views/decisionView.ts';
import { CommandDialog } from '../facilitation/CommandDialog.tsx';
import { useWords } from '../i18n.ts';
import { Refusal } from '../shell/Refusal.tsx';
import { useCommand, useMesa } from '../state/useMesa.ts';
import { Button } from '../ui/Button.tsx';
import { TextArea } from '../ui/TextArea.tsx';
import { EscalateDialog } from './EscalateDialog.tsx';
import { lastText } from './lastText.ts';
import { MajorityCard } from './MajorityCard.tsx';
import styles from './NextSteps.module.css';
import { partyFaces } from './partyFaces.ts';
import { openedPositions } from './roundOf.ts';
import { SplitDialog } from './SplitDialog.tsx';
import { subjectName, subjectPath } from './subjectName.ts';
import { timeOfDay } from './timeOfDay.ts';

interface NextStepsProps {
  decision: DecisionView;
  round: RoundView;
}

export function NextSteps({ decision, round }: NextStepsProps) {
  const t = useWords();
  const { view } = useMesa();
  const [deferring, setDeferring] = useState(false);
  const chooses = view.can['decision.newRound'] === true;
  return (
    <>
      <h2 className={styles.heading}>{t('decision.nextTitle')}</h2>
      {chooses ? (
        <NewRound decision={decision} round={round} />
      ) : (
        <p className={styles.quiet}>{t('decision.waiting')}</p>
      )}
      {round.result === 'void' ? null : <MajorityCard decision={decision} />}
      <OtherWays decision={decision} round={round} onDefer={() => setDeferring(true)} />
      <CommandDialog
        command="decision.defer"
        args={(reason) => ({ decisionId: decision.id, reason })}
        title={t('decision.deferTitle')}
        confirm={t('decision.defer')}
        reason={{ label: t('decision.reasonField'), required: false, max: 300 }}
        isOpen={deferring}
        onClose={() => setDeferring(false)}
      >
        <p>{t('decision.deferText')}</p>
      </CommandDialog>
    </>
  );
}

/** 5.5: what a mesa may do with a matter it does not agree on whole, and quietly to leave it for later. */
function OtherWays({ decision, round, onDefer }: NextStepsProps & { onDefer: () => void }) {
  const t = useWords();
  const { view } = useMesa();
  const [asked, setAsked] = useState<'split' | 'escalate' | null>(null);
  const close = () => setAsked(null);
  const { can } = view;
  if (!can['decision.split'] && !can['decision.escalate'] && !can['decision.defer']) return null;
  return (
    <section className={styles.ways} aria-label={t('decision.otherWays')}>
      {can['decision.split'] ? (
        <Button block icon={<Split aria-hidden="true" />} onPress={() => setAsked('split')}>
          {t('decision.split')}
        </Button>
      ) : null}
      {can['decision.escalate'] ? (
        <Button block icon={<Landmark aria-hidden="true" />} onPress={() => setAsked('escalate')}>
          {t('decision.escalate')}
        </Button>
      ) : null}
      {can['decision.defer'] ? (
        <Button variant="quiet" block onPress={onDefer}>
          {t('decision.defer')}
        </Button>
      ) : null}
      {asked === 'split' ? <SplitDialog decision={decision} round={round} onClose={close} /> : null}
      {asked === 'escalate' ? <EscalateDialog decision={decision} onClose={close} /> : null}
    </section>
  );
}

/** The words of a proposal go under what is there: whoever writes the round joins them, and nothing is lost. */
const withWords = (text: string, words: string): string =>
  text.includes(words) ? text : `${text.trimEnd()}\n${words}`.trimStart();

function NewRound({ decision, round }: NextStepsProps) {
  const t = useWords();
  const { view } = useMesa();
  const { run, busy, error } = useCommand('decision.newRound');
  const loose = decision.subject.kind === 'text';
  const [text, setText] = useState(decision.subject.kind === 'text' ? lastText(decision, round) : '');
  const path = subjectPath(view, decision.subject);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void run({ decisionId: decision.id, ...(loose ? { text } : {}) });
  };
  return (
    <form className={styles.option} data-main onSubmit={submit}>
      <div>
        <h3>{t('decision.newRound')}</h3>
        <p className={styles.note}>{t('decision.newRoundNote')}</p>
      </div>
      <Proposals round={round} onUse={loose ? (words) => setText(withWords(text, words)) : null} />
      {loose ? (
        <TextArea
          label={t('decision.newText')}
          hint={t('decision.newTextHint')}
          value={text}
          onChange={setText}
          max={4000}
          rows={4}
          record
        />
      ) : (
        <p className={styles.note}>
          {t('decision.readsAgain', { subject: subjectName(t, view, decision.subject) })}{' '}
          {path === null ? null : (
            <Link href={`~/mesa/${view.mesaId}/${path}`}>{t('decision.goToText')}</Link>
          )}
        </p>
      )}
      {decision.newRoundAt !== null && decision.newRoundAt > view.serverNow ? (
        <p className={styles.note}>
          {t('decision.newRoundWait', { time: timeOfDay(decision.newRoundAt, view.timeZone) })}
        </p>
      ) : null}
      {error ? (
        <p className={styles.refusal} role="alert">
          <Refusal error={error} />
        </p>
      ) : null}
      <Button type="submit" variant="primary" block isPending={busy} icon={<RotateCw aria-hidden="true" />}>
        {t('decision.openRound', { round: round.number + 1 })}
      </Button>
    </form>
  );
}

/** What each objection asks to change; `onUse` puts those words in the text of the next round, to be worked from there. */
function Proposals({ round, onUse }: { round: RoundView; onUse: ((words: string) => void) | null }) {
  const t = useWords();
  const { view } = useMesa();
  const faces = partyFaces(view);
  const proposals = openedPositions(round).filter(
    (position) => position.value === 'object' && position.proposal !== '',
  );
  return proposals.map((position) => (
    <div key={position.partyId} className={styles.proposal}>
      <p>
        {t('decision.proposedIn', { party: faces.find((face) => face.id === position.partyId)?.name ?? '' })}
      </p>
      <p className={styles.words}>{position.proposal}</p>
      {onUse === null ? null : (
        <Button size="sm" onPress={() => onUse(position.proposal)}>
          {t('decision.useProposal')}
        </Button>
      )}
    </div>
  ));
}
