// «En la puerta»: who asks to come in. Admission is a person's act; a refusal may say why.

import { DoorOpen } from 'lucide-react';
import { useState } from 'react';
import type { PersonView } from '../../shared/model/view.ts';
import { lookOfPerson, type PartyFace, partyFaces } from '../decisions/partyFaces.ts';
import { type Translate, useWords } from '../i18n.ts';
import { Refusal } from '../shell/Refusal.tsx';
import { useCommand, useMesa } from '../state/useMesa.ts';
import { Button } from '../ui/Button.tsx';
import { SectorAvatar } from '../ui/SectorAvatar.tsx';
import { Count } from '../ui/Tag.tsx';
import { CommandDialog } from './CommandDialog.tsx';
import styles from './DoorList.module.css';

export function DoorList() {
  const t = useWords();
  const { view } = useMesa();
  const { run, error } = useCommand('person.admit');
  const [refused, setRefused] = useState<PersonView | null>(null);
  const faces = partyFaces(view);
  return (
    <section className={styles.door} aria-label={t('console.door')}>
      <h2>
        <DoorOpen aria-hidden="true" />
        {t('console.door')}{' '}
        {view.waiting.length === 0 ? null : <Count value={view.waiting.length} tone="now" />}
      </h2>
      {view.waiting.length === 0 ? <p className={styles.empty}>{t('console.doorEmpty')}</p> : null}
      {error ? (
        <p className={styles.refusal} role="alert">
          <Refusal error={error} />
        </p>
      ) : null}
      <ul>
        {view.waiting.map((person) => (
          <li key={person.id}>
            <SectorAvatar
              look={lookOfPerson(faces, person.partyId)}
              name={person.initials || person.name}
              size="sm"
            />
            <span className={styles.words}>
              <b>{person.name}</b>
              <small>{arrivalWords(t, person, faces)}</small>
            </span>
            <span className={styles.buttons}>
              <Button
                size="sm"
                isDisabled={!view.can['person.reject']}
                aria-label={t('console.rejectName', { name: person.name })}
                onPress={() => setRefused(person)}
              >
                {t('console.reject')}
              </Button>
              <Button
                size="sm"
                variant="primary"
                isDisabled={!view.can['person.admit']}
                aria-label={t('console.admitName', { name: person.name })}
                onPress={() => run({ participantId: person.id })}
              >
                {t('console.admit')}
              </Button>
            </span>
          </li>
        ))}
      </ul>
      {refused === null ? null : (
        <CommandDialog
          command="person.reject"
          args={(reason) => ({ participantId: refused.id, reason })}
          title={t('console.rejectTitle', { name: refused.name })}
          confirm={t('console.reject')}
          reason={{ label: t('console.rejectReason'), required: false, max: 300 }}
          isOpen
          onClose={() => setRefused(null)}
        >
          <p>{t('console.rejectText')}</p>
        </CommandDialog>
      )}
    </section>
  );
}

/** «Sociedad civil, titular, a distancia · Red de Colonias». */
function arrivalWords(t: Translate, person: PersonView, faces: PartyFace[]): string {
  const party = faces.find((face) => face.id === person.partyId)?.name ?? t('mesa.voice');
  const role = person.role === 'observer' ? t('mesa.role_observer') : party;
  // B6: where parties recognise their own seats, the place she asks them for.
  const as = person.asksFor?.as ?? person.seatAs;
  const seat =
    person.role === 'observer' || person.partyId === null
      ? ''
      : t(as === null ? 'mesa.seat_none' : `mesa.seat_${as}`);
  const mode = t(`mesa.mode_${person.mode}`);
  const where = [role ?? '', seat.toLowerCase(), mode.toLowerCase()].filter((part) => part !== '').join(', ');
  return person.organisation === '' ? where : `${where} · ${person.organisation}`;
}
