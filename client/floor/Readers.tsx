// N1: how many have said «Leí» in each party, and writing it down for who read the sheet on paper.
import { FileCheck2 } from 'lucide-react';
import { useState } from 'react';
import type { ParticipantId } from '../../shared/model/ids.ts';
import { useWords } from '../i18n.ts';
import { lookByParty } from '../shell/partyLooks.ts';
import { useCommand, useMesa } from '../state/useMesa.ts';
import { Button } from '../ui/Button.tsx';
import { SectorGlyph } from '../ui/SectorGlyph.tsx';
import { Select } from '../ui/Select.tsx';
import { SheetForm } from '../ui/SheetForm.tsx';
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
    <SheetForm
      title={t('floorDesk.paperTitle')}
      onClose={onClose}
      size="sm"
      send={t('floorDesk.addConfirm')}
      onSend={submit}
      busy={busy}
      refusal={error}
      cancel={null}
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
    </SheetForm>
  );
}
