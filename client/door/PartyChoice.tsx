// The party a person comes from, by name, shape and colour, and the seat under it. Taken seats are not offered.
import type { DoorAnswer } from '../../shared/protocol/http.ts';
import { useWords } from '../i18n.ts';
import { lookByParty } from '../shell/partyLooks.ts';
import { type RadioCard, RadioCards } from '../ui/RadioCards.tsx';
import { SectorGlyph } from '../ui/SectorGlyph.tsx';
import { SegmentedControl } from '../ui/SegmentedControl.tsx';
import { Select } from '../ui/Select.tsx';
import styles from './Door.module.css';
import {
  freeSeats,
  type Introduction,
  OBSERVER,
  offeredSeats,
  type SeatChoice,
  seatChoiceOf,
  seatOf,
  VOICE,
} from './introduction.ts';

interface ChoiceProps {
  door: DoorAnswer;
  answers: Introduction;
  onChange: (part: Partial<Introduction>) => void;
}

export function PartyChoice({ door, answers, onChange }: ChoiceProps) {
  const t = useWords();
  const looks = lookByParty(door.parties);
  const parties = door.parties.map((party): RadioCard<string> => {
    const look = looks.get(party.id) ?? 'obs';
    return {
      value: party.id,
      title: party.name,
      ...(party.hint === '' ? {} : { note: party.hint }),
      look,
      mark: (chosen) => <SectorGlyph look={look} fill={chosen ? 'full' : 'empty'} />,
      details: <SeatFields party={party} answers={answers} onChange={onChange} />,
    };
  });
  const voice: RadioCard<string> = {
    value: VOICE,
    title: t('door.voice'),
    note: t('door.voiceNote'),
    look: 'obs',
    mark: (chosen) => <SectorGlyph look="obs" fill={chosen ? 'full' : 'empty'} />,
  };
  const observer: RadioCard<string> = {
    value: OBSERVER,
    title: t('door.observer'),
    note: t('door.observerNote'),
    look: 'obs',
    mark: () => <SectorGlyph look="obs" fill="empty" />,
  };
  return (
    <RadioCards
      label={t('door.party')}
      value={answers.party}
      onChange={(party) => onChange({ party, seatId: null })}
      options={[...parties, voice, observer]}
    />
  );
}

function SeatFields({
  party,
  answers,
  onChange,
}: Omit<ChoiceProps, 'door'> & { party: DoorAnswer['parties'][number] }) {
  const t = useWords();
  const offered = offeredSeats(party);
  const chosen = seatChoiceOf(party, answers.seatAs);
  const free = freeSeats(party, chosen);
  const words = { holder: 'door.holder', alternate: 'door.alternate', none: 'door.noSeat' } as const;
  const options = (['holder', 'alternate', 'none'] as const).map((value) => ({
    value,
    label: t(words[value]),
    disabled: !offered.includes(value),
  }));
  return (
    <div className={styles.seats}>
      <SegmentedControl<SeatChoice>
        label={t('door.seatAs')}
        value={chosen}
        onChange={(seatAs) => onChange({ seatAs, seatId: null })}
        options={options}
      />
      {offered.includes('holder') ? null : <p className={styles.note}>{t('door.noFreeHolder')}</p>}
      {offered.includes('alternate') ? null : <p className={styles.note}>{t('door.noFreeAlternate')}</p>}
      {free.length > 1 ? (
        <Select
          label={t('door.seat')}
          value={seatOf(party, answers)}
          onChange={(seatId) => onChange({ seatId })}
          options={free.map((seat) => ({ value: seat.id, label: seat.label }))}
        />
      ) : null}
      <p className={styles.note}>{t('door.seatNote')}</p>
    </div>
  );
}
