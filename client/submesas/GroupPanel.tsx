// My group while the plenary is divided (E3): its task, who is in it, its draft in one press, the time, and asking for
// help. Who is in none is told so; who watches sees the list of groups.
import { ArrowRight, LifeBuoy } from 'lucide-react';
import type { Division, Submesa } from '../../shared/model/submesas.ts';
import { groupOf } from '../../shared/submesas/division.ts';
import { useWords } from '../i18n.ts';
import { lookByParty } from '../shell/partyLooks.ts';
import { Refusal } from '../shell/Refusal.tsx';
import { addressOf } from '../shell/sections.ts';
import { useCommand, useMesa } from '../state/useMesa.ts';
import { Button, ButtonLink } from '../ui/Button.tsx';
import { SectorGlyph } from '../ui/SectorGlyph.tsx';
import { TimeBar } from '../ui/TimeBar.tsx';
import styles from './Groups.module.css';
import { minutesLeft, useDivisionLeft } from './useDivisionLeft.ts';

interface GroupPanelProps {
  /** In a sheet the group's name is already its title. */
  titled?: boolean;
}

/** Nothing once the mesa is back in plenary. */
export function GroupPanel({ titled = true }: GroupPanelProps) {
  const t = useWords();
  const { view, me } = useMesa();
  const division = view.submesas;
  if (division === null) return null;
  const group = groupOf(division, me.participantId);
  return (
    <section className={styles.panel}>
      {titled ? <h1 className={styles.title}>{group?.name ?? t('submesas.now_none')}</h1> : null}
      <TimeLeft division={division} />
      {group === null ? <Elsewhere division={division} /> : <Mine group={group} />}
    </section>
  );
}

export function TimeLeft({ division }: { division: Division }) {
  const t = useWords();
  const left = useDivisionLeft(division);
  return (
    <div className={styles.time}>
      <p>{left > 0 ? t('submesas.left', { minutes: minutesLeft(left) }) : t('submesas.over')}</p>
      <div className={styles.bar}>
        <TimeBar remainingMs={left} totalMs={division.plannedMs} />
      </div>
    </div>
  );
}

function Elsewhere({ division }: { division: Division }) {
  const t = useWords();
  const { me } = useMesa();
  return (
    <>
      <p className={styles.lead}>
        {t(me.role === 'participant' ? 'submesas.now_noneText' : 'submesas.now_watch')}
      </p>
      <ul className={styles.groups}>
        {division.groups.map(({ id, name, task, members }) => (
          <li key={id}>
            <b>{name}</b>{' '}
            <span className={styles.note}>
              {t(members.length === 1 ? 'submesas.people_one' : 'submesas.people_other', {
                count: members.length,
              })}
            </span>
            {task === '' ? null : <p className={styles.note}>{task}</p>}
          </li>
        ))}
      </ul>
    </>
  );
}

function Mine({ group }: { group: Submesa }) {
  const t = useWords();
  const { view } = useMesa();
  const commitment = view.commitments.find(({ id }) => id === group.commitmentId);
  return (
    <>
      {group.task === '' ? null : (
        <div>
          <h2 className={styles.label}>{t('submesas.task')}</h2>
          <p className={styles.task}>{group.task}</p>
        </div>
      )}
      {commitment ? (
        <>
          <div>
            <h2 className={styles.label}>{t('submesas.draftLabel')}</h2>
            <p className={styles.draft}>
              {t('submesas.draftOf', { n: commitment.number, title: commitment.title })}
            </p>
          </div>
          <ButtonLink
            variant="primary"
            size="lg"
            block
            href={addressOf(view.mesaId, `compromisos/${commitment.number}`)}
            iconAfter={<ArrowRight aria-hidden="true" />}
          >
            {t('submesas.draft')}
          </ButtonLink>
        </>
      ) : (
        <p className={styles.note}>{t('submesas.noDraft')}</p>
      )}
      <Members group={group} />
      <Help group={group} />
    </>
  );
}

function Members({ group }: { group: Submesa }) {
  const t = useWords();
  const { view, me } = useMesa();
  const looks = lookByParty(view.parties);
  const members = view.people
    .filter(({ id }) => group.members.includes(id))
    .sort((a, b) => a.name.localeCompare(b.name, 'es'));
  return (
    <div>
      <h2 className={styles.label}>{t('submesas.who', { count: members.length })}</h2>
      <ul className={styles.members}>
        {members.map((person) => (
          <li key={person.id}>
            <SectorGlyph look={(person.partyId && looks.get(person.partyId)) || 'obs'} />
            <span>
              {person.id === me.participantId ? t('submesas.you', { name: person.name }) : person.name}
              <small>{view.parties.find(({ id }) => id === person.partyId)?.name}</small>
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}

function Help({ group }: { group: Submesa }) {
  const t = useWords();
  const { view } = useMesa();
  const { run, busy, error } = useCommand('submesa.askHelp');
  if (group.helpSince !== null)
    return (
      <p className={styles.asked} role="status">
        <LifeBuoy aria-hidden="true" /> {t('submesas.helpAsked')}
      </p>
    );
  if (view.can['submesa.askHelp'] !== true) return null;
  return (
    <>
      <Button
        block
        icon={<LifeBuoy aria-hidden="true" />}
        isPending={busy}
        onPress={() => void run({ submesaId: group.id })}
      >
        {t('submesas.askHelp')}
      </Button>
      {error ? (
        <p className={styles.refusal} role="alert">
          <Refusal error={error} />
        </p>
      ) : null}
    </>
  );
}
