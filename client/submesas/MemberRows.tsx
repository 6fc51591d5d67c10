// People with the group each is in, changed with a list: by hand, by keyboard, without dragging (E3).
import type { ParticipantId } from '../../shared/model/ids.ts';
import type { PersonView } from '../../shared/model/view.ts';
import { useWords } from '../i18n.ts';
import { lookByParty } from '../shell/partyLooks.ts';
import { useMesa } from '../state/useMesa.ts';
import { SectorGlyph } from '../ui/SectorGlyph.tsx';
import { Select } from '../ui/Select.tsx';
import styles from './Groups.module.css';

interface MemberRowsProps {
  members: readonly PersonView[];
  /** The group all of them are in; null: none. */
  value: string | null;
  options: readonly { value: string; label: string }[];
  onMove: (id: ParticipantId, to: string | null) => void;
  /** False once the groups run: nobody is left out of them again. */
  mayLeave?: boolean;
  disabled?: boolean;
}

const NOWHERE = '-';

export function MemberRows({ members, value, options, onMove, mayLeave = true, disabled }: MemberRowsProps) {
  const t = useWords();
  const { view } = useMesa();
  const looks = lookByParty(view.parties);
  const nowhere = { value: NOWHERE, label: t('submesas.noGroup') };
  return (
    <ul className={styles.people}>
      {members.map((person) => (
        <li key={person.id}>
          <SectorGlyph look={(person.partyId && looks.get(person.partyId)) || 'obs'} />
          <span>{person.name}</span>
          <Select
            label={t('submesas.moveOf', { name: person.name })}
            hideLabel
            disabled={disabled}
            value={value ?? NOWHERE}
            onChange={(to) => onMove(person.id, to === NOWHERE ? null : to)}
            options={mayLeave || value === null ? [...options, nowhere] : options}
          />
        </li>
      ))}
    </ul>
  );
}
