// N1: how many have said «Leí» in each party, and writing it down for who read the sheet on paper.
import { FileCheck2 } from 'lucide-react';
import { useId, useState } from 'react';
import type { ParticipantId } from '../../shared/model/ids.ts';
import { useWords } from '../i18n.ts';
import { lookByParty } from '../shell/partyLooks.ts';
import { Refusal } from '../shell/Refusal.tsx';
import { useCommand, useMesa } from '../state/useMesa.ts';
import { Button } from '../ui/Button.tsx';
import { SectorGlyph } from '../ui/SectorGlyph.tsx';
import { Select } from '../ui/Select.tsx';
import { Sheet } from '../ui/Sheet.tsx';
import ask from './AskSheet.module.css';
import { partyNameOf } from './queue.ts';
import styles from './Readers.module.css';
import { readersAsked, readersByParty } from './readers.ts';

export function Readers() {
  const t = useWords();
  const { view } = useMesa();
  const [writing, setWriting] = useState(false);
  const rows = readersByParty(view);
  const looks = lookByParty(view.parties);
  const count = rows.reduce((sum, row) => sum + row.read, 0);
  const total = rows.reduce((sum, row) => sum + row.people, 0);
  return (
    <section className={styles.readers} aria-labelledby="readers">
      <h3 id="readers">{t('floorDesk.readers')}</h3>
      <p>{t('floorDesk.readersCount', { count, total })}</p>
      <ul className={styles.rows}>
        {rows.map((row) => (
          <li key={row.partyId ?? ''}>
            <SectorGlyph
              look={(row.partyId !== null && looks.get(row.partyId)) || 'obs'}
              fill={row.read === 0 ? 'dashed' : 'full'}
            />
            <span>{row.partyId === null ? t('floorDesk.noParty') : partyNameOf(view, row.partyId)}</span>
            <b>{t('floorDesk.readersParty', { count: row.read, total: row.people })}</b>
          </li>
        ))}
      </ul>
      {view.can['background.read'] && count < total ? (
        <Button size="sm" icon={<FileCheck2 aria-hidden="true" />} onPress={() => setWriting(true)}>
          {t('floorDesk.paper')}
        </Button>
      ) : null}
      {writing ? <PaperReading onClose={() => setWriting(false)} /> : null}
    </section>
  );
}

function PaperReading({ onClose }: { onClose: () => void }) {
  const t = useWords();
  const { view } = useMesa();
  const form = useId();
  const [who, setWho] = useState<ParticipantId | null>(null);
  const [tried, setTried] = useState(false);
  const { run, busy, error } = useCommand('background.read');
  const people = readersAsked(view).filter((person) => !view.floor.readers.includes(person.id));
  const submit = async () => {
    setTried(true);
    if (who === null) return;
    const answer = await run({ for: who });
    if (answer.ok) onClose();
  };
  return (
    <Sheet
      title={t('floorDesk.paperTitle')}
      isOpen
      onClose={onClose}
      size="sm"
      actions={
        <Button type="submit" form={form} variant="primary" isPending={busy}>
          {t('floorDesk.addConfirm')}
        </Button>
      }
    >
      <form
        id={form}
        className={ask.form}
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
        noValidate
      >
        <p>{t('floorDesk.paperText')}</p>
        <Select
          label={t('floorDesk.paperWho')}
          value={who}
          onChange={setWho}
          error={tried && who === null ? t('floorDesk.addMissing') : undefined}
          options={people.map((person) => ({
            value: person.id,
            label: person.name,
            note: partyNameOf(view, person.partyId),
          }))}
        />
        {error ? (
          <p className={ask.problem} role="alert">
            <Refusal error={error} />
          </p>
        ) : null}
      </form>
    </Sheet>
  );
}
