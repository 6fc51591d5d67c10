// Giving the facilitation to somebody else, and leaving it (B5, E23): what each act means before it is done.
import type { MesaView, PersonView } from '../../shared/model/view.ts';
import { useWords } from '../i18n.ts';
import { useMesa } from '../state/useMesa.ts';
import { CommandDialog } from './CommandDialog.tsx';

/** Somebody who is here with a device, and was not moved from her party to the observers. */
export const mayFacilitate = (view: MesaView, person: PersonView): boolean =>
  view.can['role.handOver'] === true &&
  person.connected &&
  !person.marked &&
  (person.role === 'participant' || (person.role === 'observer' && person.partyId === null));

/** Who would go on if this person left the facilitation. */
export const othersFacilitating = (view: MesaView, id: PersonView['id']): PersonView[] =>
  view.people.filter((person) => person.role === 'facilitator' && person.id !== id && person.connected);

const REASON_MAX = 300;

export function HandOverDialog({ person, onClose }: { person: PersonView; onClose: () => void }) {
  const t = useWords();
  const { view } = useMesa();
  const party = view.parties.find((candidate) => candidate.id === person.partyId);
  return (
    <CommandDialog
      command="role.handOver"
      args={(reason) => ({ participantId: person.id, reason })}
      title={t('gathering.handOverTitle', { name: person.name })}
      confirm={t('gathering.handOver')}
      reason={{ label: t('gathering.roleReason'), required: false, max: REASON_MAX }}
      isOpen
      onClose={onClose}
    >
      <p>{t('gathering.handOverText', { name: person.name })}</p>
      {party && person.seatId !== null ? <p>{t('gathering.handOverSeat', { party: party.name })}</p> : null}
    </CommandDialog>
  );
}

export function LeaveRoleDialog({ onClose }: { onClose: () => void }) {
  const t = useWords();
  const { view, me } = useMesa();
  const names = othersFacilitating(view, me.participantId).map((person) => person.name);
  const list = names.slice(0, -1).join(', ');
  const last = names.at(-1) ?? '';
  const party = view.parties.find((candidate) => candidate.id === me.partyId);
  return (
    <CommandDialog
      command="role.leave"
      args={(reason) => ({ reason })}
      title={t('gathering.leaveTitle')}
      confirm={t('gathering.leaveRole')}
      reason={{ label: t('gathering.roleReason'), required: false, max: REASON_MAX }}
      isOpen
      onClose={onClose}
    >
      <p>{t('gathering.leaveText', { names: list === '' ? last : t('mesa.and', { list, last }) })}</p>
      <p>{party ? t('gathering.leaveToParty', { party: party.name }) : t('gathering.leaveToWatch')}</p>
    </CommandDialog>
  );
}
