// A ballot of a round with names: sent, shown back to its author, and changed as often as wanted until the round closes.
import { Pencil } from 'lucide-react';
import { useState } from 'react';
import type { OrderingView } from '../../shared/model/views/orderingView.ts';
import { lookOfPerson, partyFaces } from '../decisions/partyFaces.ts';
import { timeOfDay } from '../decisions/timeOfDay.ts';
import { useWords } from '../i18n.ts';
import { useCommand, useMesa } from '../state/useMesa.ts';
import { Button } from '../ui/Button.tsx';
import { StanceGlyph } from '../ui/StanceGlyph.tsx';
import { BallotFrame } from './BallotFrame.tsx';
import { ballotLines } from './ballotLines.ts';
import { SentCard } from './SentCard.tsx';
import { useBallotForm } from './useBallotForm.ts';

export function NamedVote({ ordering }: { ordering: OrderingView }) {
  const t = useWords();
  const { view, me } = useMesa();
  const own = me.ballots[ordering.id];
  const [changing, setChanging] = useState(false);
  if (own === undefined || changing) {
    return <NamedForm ordering={ordering} onDone={() => setChanging(false)} />;
  }
  return (
    <SentCard
      mark={<StanceGlyph look={lookOfPerson(partyFaces(view), me.partyId)} stance="agree" size="4.5rem" />}
      title={t('orderings.sentTitle')}
      lead={t('orderings.sentAt', { time: timeOfDay(own.at, view.timeZone) })}
      lines={ballotLines(t, ordering.definition.settings, own.ballot)}
    >
      <Button block icon={<Pencil aria-hidden="true" />} onPress={() => setChanging(true)}>
        {t('orderings.change')}
      </Button>
    </SentCard>
  );
}

function NamedForm({ ordering, onDone }: { ordering: OrderingView; onDone: () => void }) {
  const t = useWords();
  const { me } = useMesa();
  const { run, busy, error } = useCommand('ordering.ballot');
  const own = me.ballots[ordering.id];
  const form = useBallotForm(ordering, own?.ballot ?? null);
  const send = async () => {
    if (form.shownHash === null) return;
    const answer = await run({
      orderingId: ordering.id,
      versionHash: form.shownHash,
      ballot: form.ballot,
    });
    if (answer.ok) onDone();
  };
  return (
    <BallotFrame
      ordering={ordering}
      form={form}
      send={t(own === undefined ? 'orderings.send' : 'orderings.sendAgain')}
      busy={busy}
      error={error}
      onSend={() => void send()}
      onKeep={own === undefined ? undefined : onDone}
    />
  );
}
