// «Capturar boleta en papel» (E9): whose it is, its serial, who of another party compares it, and the same fields that a
// phone has. When the server refuses, its sentence is shown and nothing typed is lost.
import { useState } from 'react';
import type { PaperBallot } from '../../shared/model/ordering.ts';
import type { PersonView } from '../../shared/model/view.ts';
import type { OrderingView } from '../../shared/model/views/orderingView.ts';
import { lookOfPerson, partyFaces } from '../decisions/partyFaces.ts';
import { useWords } from '../i18n.ts';
import { useCommand, useMesa } from '../state/useMesa.ts';
import { SectorGlyph } from '../ui/SectorGlyph.tsx';
import { Select } from '../ui/Select.tsx';
import { SheetForm } from '../ui/SheetForm.tsx';
import { TextField } from '../ui/TextField.tsx';
import { useToast } from '../ui/ToastRegion.tsx';
import { BallotFields } from './ballots/BallotFields.tsx';
import styles from './Paper.module.css';
import { votersOnPaper, witnessesFor } from './paperPeople.ts';
import { useBallotForm } from './useBallotForm.ts';
import { useNamedOrdering } from './useNamedOrdering.ts';

interface PaperEntryProps {
  ordering: OrderingView;
  /** The paper that is typed again, or null. */
  again: PaperBallot | null;
  onClose: () => void;
}
type Missing = 'person' | 'serial' | 'witness' | null;

export function PaperEntry({ ordering: recorded, again, onClose }: PaperEntryProps) {
  const ordering = useNamedOrdering(recorded);
  const t = useWords();
  const { view } = useMesa();
  const { run, busy, error } = useCommand('ordering.paper');
  const form = useBallotForm(ordering, null);
  const [person, setPerson] = useState<string | null>(again?.by ?? null);
  const [serial, setSerial] = useState(again?.serial ?? '');
  const [witness, setWitness] = useState<string | null>(again?.witness ?? null);
  const [tried, setTried] = useState(false);
  const voters = votersOnPaper(view, ordering);
  const voter = voters.find(({ id }) => id === person);
  const witnesses = witnessesFor(view, voter ?? null);
  const named = witnesses.find(({ id }) => id === witness);
  const missing: Missing = !voter ? 'person' : serial.trim() === '' ? 'serial' : !named ? 'witness' : null;
  const say = (field: Missing) =>
    tried && missing === field && field !== null ? t(`orderings.paper_missing_${field}`) : undefined;
  const toast = useToast();
  const submit = async () => {
    setTried(true);
    if (!voter || !named || missing !== null || busy || form.shownHash === null || !form.check()) return;
    const answer = await run({
      orderingId: ordering.id,
      versionHash: form.shownHash,
      participantId: voter.id,
      serial: serial.trim(),
      witness: named.id,
      ballot: form.ballot,
    });
    if (!answer.ok) return;
    toast({ title: t('orderings.paper_sent', { name: voter.name, witness: named.name }) });
    onClose();
  };
  return (
    <SheetForm
      title={t('orderings.paper_title')}
      lead={t('orderings.paper_lead')}
      onClose={onClose}
      size="lg"
      send={form.notice?.kind === 'blank' ? t('orderings.sendBlank') : t('orderings.paper_send')}
      onSend={submit}
      busy={busy}
      refusal={error}
    >
      {voters.length === 0 ? <p>{t('orderings.paper_noPeople')}</p> : null}
      <div className={styles.who}>
        <PersonSelect
          label={t('orderings.paper_person')}
          people={voters}
          value={voter?.id ?? null}
          onChange={setPerson}
          error={say('person')}
        />
        <TextField
          label={t('orderings.paper_serial')}
          value={serial}
          onChange={setSerial}
          maxLength={20}
          error={say('serial')}
        />
        <PersonSelect
          label={t('orderings.paper_witness')}
          hint={voter && witnesses.length === 0 ? t('orderings.paper_noWitness') : undefined}
          people={witnesses}
          value={named?.id ?? null}
          onChange={setWitness}
          error={say('witness')}
          disabled={!voter}
        />
      </div>
      <h3 className={styles.says}>{t('orderings.paper_says')}</h3>
      <BallotFields
        settings={ordering.definition.settings}
        ballot={form.ballot}
        onChange={form.set}
        look={lookOfPerson(partyFaces(view), voter?.partyId ?? null)}
        missing={form.missing}
      />
      {form.shownHash === null ? <p className={styles.refusal}>{t('orderings.otherVersion')}</p> : null}
      {form.notice ? (
        <p className={styles.notice} role="alert">
          {form.notice.kind === 'blank'
            ? t('orderings.blankNotice')
            : t('orderings.unscoredNotice', { option: form.notice.option })}
        </p>
      ) : null}
    </SheetForm>
  );
}

interface PersonSelectProps {
  label: string;
  hint?: string | undefined;
  people: readonly PersonView[];
  value: string | null;
  onChange: (id: string) => void;
  error: string | undefined;
  disabled?: boolean;
}

function PersonSelect({ label, hint, people, value, onChange, error, disabled }: PersonSelectProps) {
  const t = useWords();
  const { view } = useMesa();
  const faces = partyFaces(view);
  return (
    <Select
      label={label}
      hint={hint}
      error={error}
      disabled={disabled}
      placeholder={t('orderings.paper_choose')}
      value={value}
      onChange={onChange}
      options={people.map(({ id, name, partyId }) => ({
        value: id as string,
        label: name,
        note: faces.find((face) => face.id === partyId)?.name ?? t('orderings.noParty'),
        icon: <SectorGlyph look={lookOfPerson(faces, partyId)} />,
      }))}
    />
  );
}
