// Third column: everybody at the table, by party, with what the facilitation can do for each. A person whose
// devices are silent is in amber while their place is kept (Q4).

import {
  Armchair,
  ArrowLeftRight,
  Eye,
  KeyRound,
  LogOut,
  UserCheck,
  UserCog,
  UserX,
  WifiOff,
} from 'lucide-react';
import { useState } from 'react';
import type { MesaView, PersonView } from '../../shared/model/view.ts';
import { lookOfPerson, type PartyFace, partyFaces } from '../decisions/partyFaces.ts';
import { GiveWords } from '../device/GiveWords.tsx';
import { type Translate, useWords } from '../i18n.ts';
import { isStopped } from '../planning/meeting.ts';
import { Refusal } from '../shell/Refusal.tsx';
import { isOfItsParty, mayConfirm } from '../shell/seatRequests.ts';
import { useCommand, useMesa } from '../state/useMesa.ts';
import { classes } from '../ui/classes.ts';
import { Menu, type MenuAction } from '../ui/Menu.tsx';
import { SectorAvatar } from '../ui/SectorAvatar.tsx';
import { Count, Tag } from '../ui/Tag.tsx';
import { CommandDialog } from './CommandDialog.tsx';
import styles from './PeopleColumn.module.css';
import { HandOverDialog, LeaveRoleDialog, mayFacilitate, othersFacilitating } from './RoleDialogs.tsx';

type Act = 'words' | 'demote' | 'remove' | 'cede' | 'handOver' | 'leaveRole';
type Asked = { act: Act; person: PersonView } | null;

export function PeopleColumn() {
  const t = useWords();
  const { view } = useMesa();
  const exit = useCommand('person.markExit');
  const back = useCommand('person.markPresent');
  const confirm = useCommand('person.admit');
  const [asked, setAsked] = useState<Asked>(null);
  const faces = partyFaces(view);
  const people = inOrder(view.people, faces);
  const silent = people.filter((person) => person.present && !person.connected && !person.marked);
  const error = exit.error ?? back.error ?? confirm.error;
  const present = people.filter((person) => person.present).length;
  return (
    <section className={styles.people} aria-label={t('console.people')}>
      <header className={styles.head}>
        <h2>{t('console.people')}</h2>
        <Count
          value={present}
          label={t(present === 1 ? 'console.peoplePresentOne' : 'console.peoplePresent', { count: present })}
        />
      </header>
      {silent.length === 0 ? null : (
        <p className={styles.silent} role="status">
          <WifiOff aria-hidden="true" />
          {t(silent.length === 1 ? 'console.silentOne' : 'console.silent', { count: silent.length })}
        </p>
      )}
      {error ? (
        <p className={styles.refusal} role="alert">
          <Refusal error={error} />
        </p>
      ) : null}
      <ul className={styles.list}>
        {people.map((person) => (
          <PersonRow
            key={person.id}
            person={person}
            faces={faces}
            onExit={() => exit.run({ participantId: person.id })}
            onBack={() => back.run({ participantId: person.id })}
            onConfirm={() => confirm.run({ participantId: person.id })}
            onAsk={(act) => setAsked({ act, person })}
          />
        ))}
      </ul>
      <PersonDialogs asked={asked} onClose={() => setAsked(null)} />
    </section>
  );
}

interface PersonRowProps {
  person: PersonView;
  faces: PartyFace[];
  onExit: () => void;
  onBack: () => void;
  onConfirm: () => void;
  onAsk: (act: Act) => void;
}

function PersonRow({ person, faces, onExit, onBack, onConfirm, onAsk }: PersonRowProps) {
  const t = useWords();
  const { view, me } = useMesa();
  const silent = person.present && !person.connected && !person.marked;
  const icon = { 'aria-hidden': true } as const;
  const give: MenuAction = {
    id: 'words',
    label: t('device.give'),
    icon: <KeyRound {...icon} />,
    onAction: () => onAsk('words'),
  };
  const items: MenuAction[] = [
    ...(person.present && view.can['person.markExit']
      ? [{ id: 'exit', label: t('console.markExit'), icon: <LogOut {...icon} />, onAction: onExit }]
      : []),
    ...(!person.present && view.can['person.markPresent']
      ? [{ id: 'back', label: t('console.markPresent'), icon: <UserCheck {...icon} />, onAction: onBack }]
      : []),
    ...(view.can['person.admit'] && mayConfirm(view, person)
      ? [{ id: 'confirm', label: t('seats.confirm'), icon: <Armchair {...icon} />, onAction: onConfirm }]
      : []),
    ...(view.can['seat.cede'] && receiverOf(view, person)
      ? [
          {
            id: 'cede',
            label: t(person.seatAs === 'holder' ? 'console.cede' : 'console.handBack'),
            icon: <ArrowLeftRight {...icon} />,
            onAction: () => onAsk('cede'),
          },
        ]
      : []),
    ...(mayFacilitate(view, person)
      ? [
          {
            id: 'handOver',
            label: t('gathering.handOver'),
            icon: <UserCog {...icon} />,
            onAction: () => onAsk('handOver'),
          },
        ]
      : []),
    give,
    ...(person.role === 'participant' && view.can['person.demote'] && !isOfItsParty(view, person)
      ? [
          {
            id: 'demote',
            label: t('console.demote'),
            icon: <Eye {...icon} />,
            onAction: () => onAsk('demote'),
          },
        ]
      : []),
    ...(view.can['person.remove']
      ? [
          {
            id: 'remove',
            label: t('console.remove'),
            icon: <UserX {...icon} />,
            danger: true,
            startsGroup: true,
            onAction: () => onAsk('remove'),
          },
        ]
      : []),
  ];
  // Who facilitates has one act of her own: to leave it, once somebody else can go on.
  const own: MenuAction[] =
    person.id === me.participantId && view.can['role.leave'] && othersFacilitating(view, person.id).length > 0
      ? [
          {
            id: 'leaveRole',
            label: t('gathering.leaveRole'),
            icon: <LogOut {...icon} />,
            onAction: () => onAsk('leaveRole'),
          },
        ]
      : [];
  const others = person.role === 'facilitator' ? [give] : items;
  const actions = person.id === me.participantId ? own : others;
  const look =
    person.role === 'facilitator'
      ? 'fac'
      : person.role === 'observer'
        ? 'obs'
        : lookOfPerson(faces, person.partyId);
  return (
    <li className={classes(styles.row, !person.present && styles.away)}>
      <SectorAvatar look={look} name={person.initials || person.name} size="sm" />
      <span className={styles.words}>
        <b>{person.name}</b>
        <small>{personWords(t, person, faces)}</small>
      </span>
      {silent ? <Tag tone="now">{t('console.noConnection')}</Tag> : null}
      {person.present || view.session.state === 'closed' || isStopped(view) ? null : (
        <Tag tone="line">{t('console.away')}</Tag>
      )}
      {actions.length === 0 ? null : (
        <Menu label={t('console.actionsFor', { name: person.name })} items={actions} />
      )}
    </li>
  );
}

/** Who would receive the seat if this person gave it now (B3): the other one of the two, when she is in the mesa. */
function receiverOf(view: MesaView, person: PersonView): PersonView | null {
  const seat = view.parties.flatMap((party) => party.seats).find((one) => one.id === person.seatId);
  if (!seat || seat.ceded !== (person.seatAs === 'alternate')) return null;
  const other = person.seatAs === 'holder' ? seat.alternate : seat.holder;
  return view.people.find((candidate) => candidate.id === other) ?? null;
}

/** «Sociedad civil, titular · lleva la voz». */
function personWords(t: Translate, person: PersonView, faces: PartyFace[]): string {
  if (person.role !== 'participant') return t(`mesa.role_${person.role}`);
  if (person.partyId === null) return t('mesa.voice');
  const face = faces.find((candidate) => candidate.id === person.partyId);
  const seat = person.asksFor
    ? t('seats.waiting')
    : t(person.seatAs === null ? 'mesa.seat_none' : `mesa.seat_${person.seatAs}`).toLowerCase();
  const words = [face?.name ?? '', seat].filter((part) => part !== '').join(', ');
  return face?.party.spokesperson === person.id ? `${words} · ${t('console.voice')}` : words;
}

/** The facilitation, then each party in the body's order, then observers; who is present first. */
function inOrder(people: readonly PersonView[], faces: PartyFace[]): PersonView[] {
  const rank = (person: PersonView): number => {
    if (person.role === 'facilitator') return -1;
    const at = faces.findIndex((face) => face.id === person.partyId);
    return person.role === 'observer' || at === -1 ? faces.length : at;
  };
  return [...people].sort(
    (a, b) =>
      Number(b.present) - Number(a.present) || rank(a) - rank(b) || a.name.localeCompare(b.name, 'es'),
  );
}

function PersonDialogs({ asked, onClose }: { asked: Asked; onClose: () => void }) {
  const t = useWords();
  const { view } = useMesa();
  if (asked === null) return null;
  const { act, person } = asked;
  if (act === 'words') return <GiveWords person={person} onClose={onClose} />;
  if (act === 'handOver') return <HandOverDialog person={person} onClose={onClose} />;
  if (act === 'leaveRole') return <LeaveRoleDialog onClose={onClose} />;
  if (act === 'cede') {
    const other = receiverOf(view, person);
    if (!other || person.seatId === null) return null;
    const { seatId } = person;
    const to = person.seatAs === 'holder' ? 'alternate' : 'holder';
    return (
      <CommandDialog
        command="seat.cede"
        args={(reason) => ({ seatId, to, reason })}
        title={t('console.cedeTitle', { name: other.name })}
        confirm={t(to === 'alternate' ? 'console.cede' : 'console.handBack')}
        reason={{ label: t('decision.reasonField'), required: true, max: 300 }}
        isOpen
        onClose={onClose}
      >
        <p>{t('console.cedeText', { name: other.name })}</p>
      </CommandDialog>
    );
  }
  return (
    <CommandDialog
      command={act === 'demote' ? 'person.demote' : 'person.remove'}
      args={(reason) => ({ participantId: person.id, reason })}
      title={t(act === 'demote' ? 'console.demoteTitle' : 'console.removeTitle', { name: person.name })}
      confirm={t(act === 'demote' ? 'console.demote' : 'console.removeConfirm')}
      danger={act === 'remove'}
      reason={{ label: t('decision.reasonField'), required: true, max: 300 }}
      isOpen
      onClose={onClose}
    >
      <p>{t(act === 'demote' ? 'console.demoteText' : 'console.removeText')}</p>
    </CommandDialog>
  );
}
