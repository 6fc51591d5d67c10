// A secret ballot on the device that casts it: the limits before anything else, the number drawn here, the retry of a
// lost answer with the same number, and the receipt when the round gives one.
import { Mailbox, Pencil } from 'lucide-react';
import { useMemo, useState } from 'react';
import type { Ballot } from '../../shared/decisions/method.ts';
import type { OrderingView } from '../../shared/model/views/orderingView.ts';
import { useWords } from '../i18n.ts';
import type { ApiRefusal } from '../net/api.ts';
import { useMesa } from '../state/useMesa.ts';
import { Banner } from '../ui/Banner.tsx';
import { Button } from '../ui/Button.tsx';
import { BallotFrame } from './BallotFrame.tsx';
import { ballotLines } from './ballotLines.ts';
import { Receipt } from './Receipt.tsx';
import { SecretLimits } from './SecretLimits.tsx';
import styles from './SecretVote.module.css';
import { SentCard } from './SentCard.tsx';
import { castSecretBallot } from './secretBallot.ts';
import { drawerKey, drawNumber, type KeptNumber, keepNumber, readNumber } from './secretNumber.ts';
import { useBallotForm } from './useBallotForm.ts';
import { asRecorded } from './useNamedOrdering.ts';

export function SecretVote({ ordering }: { ordering: OrderingView }) {
  const { kept, keep, stays } = useNumber(ordering);
  const [changing, setChanging] = useState(false);
  // What was chosen lives as long as this screen: the device does not write it down.
  const [cast, setCast] = useState<Ballot | null>(null);
  if (kept?.counted && !changing) {
    return (
      <Counted ordering={ordering} kept={kept} cast={cast} stays={stays} onChange={() => setChanging(true)} />
    );
  }
  return (
    <SecretForm
      ordering={ordering}
      kept={kept}
      keep={keep}
      before={cast}
      onCounted={(ballot) => {
        setCast(ballot);
        setChanging(false);
      }}
      onKeep={kept?.counted ? () => setChanging(false) : undefined}
    />
  );
}

/** The number of this round on this device. `stays` is false when the browser does not let it be kept. */
export function useNumber({ id }: OrderingView) {
  const { view, me } = useMesa();
  const key = drawerKey(view.mesaId, id, me.participantId);
  const first = useMemo(() => readNumber(localStorage, key), [key]);
  const [now, setNow] = useState<KeptNumber | null>(null);
  const [stays, setStays] = useState(true);
  const keep = (kept: KeptNumber) => {
    setStays(keepNumber(localStorage, key, kept));
    setNow(kept);
  };
  return { kept: now ?? first, keep, stays };
}

interface SecretFormProps {
  ordering: OrderingView;
  kept: KeptNumber | null;
  keep: (kept: KeptNumber) => void;
  before: Ballot | null;
  onCounted: (ballot: Ballot) => void;
  onKeep: (() => void) | undefined;
}

function SecretForm({ ordering, kept, keep, before, onCounted, onKeep }: SecretFormProps) {
  const t = useWords();
  const { view } = useMesa();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<ApiRefusal | null>(null);
  const form = useBallotForm(ordering, before);
  const send = async () => {
    if (form.shownHash === null) return;
    const number = kept?.number ?? drawNumber();
    // Before it leaves: if the answer is lost, the second try must carry the same number.
    keep({ number, counted: kept?.counted ?? false });
    setBusy(true);
    setError(null);
    const { ballot, shownHash: versionHash } = form;
    const answer = await castSecretBallot({
      mesaId: view.mesaId,
      orderingId: ordering.id,
      definition: asRecorded(ordering.definition),
      ballot: { number, versionHash, ballot },
    });
    setBusy(false);
    if (answer.ok) {
      keep({ number, counted: true });
      onCounted(ballot);
      return;
    }
    const lost = answer.error.code === 'offline';
    setError(lost ? { code: 'offline', message: t('orderings.answerLost') } : answer.error);
  };
  const unsure = kept !== null && !kept.counted && !busy && error === null;
  return (
    <BallotFrame
      ordering={ordering}
      form={form}
      send={t(kept?.counted ? 'orderings.castAgain' : 'orderings.cast')}
      busy={busy}
      error={error}
      onSend={() => void send()}
      onKeep={onKeep}
    >
      <SecretLimits receipts={ordering.definition.receipts} />
      {unsure ? (
        <Banner tone="now" role="status" title={t('orderings.unsureTitle')}>
          {t('orderings.unsureText')}
        </Banner>
      ) : null}
    </BallotFrame>
  );
}

interface CountedProps {
  ordering: OrderingView;
  kept: KeptNumber;
  cast: Ballot | null;
  stays: boolean;
  onChange: () => void;
}

function Counted({ ordering, kept, cast, stays, onChange }: CountedProps) {
  const t = useWords();
  const { definition } = ordering;
  return (
    <SentCard
      mark={<Mailbox className={styles.mark} aria-hidden="true" />}
      title={t('orderings.castTitle')}
      lead={t(cast === null ? 'orderings.castLeadForgotten' : 'orderings.castLead')}
      lines={cast === null ? null : ballotLines(t, definition.settings, cast)}
    >
      {definition.receipts ? <Receipt ordering={ordering} number={kept.number} /> : null}
      {stays ? null : (
        <Banner tone="now" role="alert">
          {t('orderings.numberNotKept')}
        </Banner>
      )}
      <Button block icon={<Pencil aria-hidden="true" />} onPress={onChange}>
        {t('orderings.changeCast')}
      </Button>
    </SentCard>
  );
}
