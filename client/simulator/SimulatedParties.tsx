// The imaginary table: how many parties, who came of each, and what they would say.

import type { SimulatedParty } from '../../shared/decisions/simulate.ts';
import { STANCES, type Stance } from '../../shared/model/decision.ts';
import { useWords } from '../i18n.ts';
import { Checkbox } from '../ui/Checkbox.tsx';
import { Select } from '../ui/Select.tsx';
import styles from './Simulator.module.css';

const SILENT = 'silent';
const SEATS = [0, 1, 2, 3, 4, 5, 6, 7];

interface PartyFieldsProps {
  party: SimulatedParty;
  /** Every seat is asked; otherwise only the first one, as the voice. */
  bySeats: boolean;
  onChange: (party: SimulatedParty) => void;
}

export function SimulatedPartyFields({ party, bySeats, onChange }: PartyFieldsProps) {
  const t = useWords();
  const asked = bySeats ? party.seats : party.seats.slice(0, 1);
  const resize = (count: number) =>
    onChange({ ...party, seats: Array.from({ length: count }, (_, n) => party.seats[n] ?? 'agree') });
  const say = (index: number, stance: Stance | null) =>
    onChange({ ...party, seats: party.seats.map((one, n) => (n === index ? stance : one)) });
  return (
    <fieldset className={styles.party}>
      <legend>{party.name}</legend>
      <Select
        label={t('simulator.seatCount')}
        value={String(party.seats.length)}
        onChange={(count) => resize(Number(count))}
        options={SEATS.map((count) => ({ value: String(count), label: String(count) }))}
      />
      {asked.map((stance, index) => (
        <Select<Stance | typeof SILENT>
          // biome-ignore lint/suspicious/noArrayIndexKey: seats are known by their place
          key={index}
          label={bySeats ? t('simulator.seatN', { n: index + 1 }) : t('simulator.voice')}
          value={stance ?? SILENT}
          onChange={(value) => say(index, value === SILENT ? null : value)}
          options={[
            ...STANCES.map((value) => ({ value, label: t(`mesa.stance_${value}`) })),
            { value: SILENT, label: t('simulator.silent') },
          ]}
        />
      ))}
      <Checkbox checked={party.withdrawn} onChange={(withdrawn) => onChange({ ...party, withdrawn })}>
        {t('simulator.withdrawn')}
      </Checkbox>
      <Checkbox checked={party.invokes} onChange={(invokes) => onChange({ ...party, invokes })}>
        {t('simulator.invokes')}
      </Checkbox>
    </fieldset>
  );
}
