// The bar of every screen of a mesa: what it is about, the running phase with its clock, who is missing,
// who I am and whether what I wrote arrived. On a phone, only theme, phase and clock.
import { Link } from 'wouter';
import { AskInBar } from '../floor/AskInBar.tsx';
import { useWords } from '../i18n.ts';
import { momentOf } from '../planning/meeting.ts';
import { useMesa, useMesaSnapshot, useRemainingMs } from '../state/useMesa.ts';
import { Logo } from '../ui/Logo.tsx';
import { QuorumMini } from '../ui/QuorumMini.tsx';
import { SectorAvatar } from '../ui/SectorAvatar.tsx';
import { SectorGlyph } from '../ui/SectorGlyph.tsx';
import { type SyncCondition, SyncState } from '../ui/SyncState.tsx';
import { Tag } from '../ui/Tag.tsx';
import { TimeBar } from '../ui/TimeBar.tsx';
import { TimerDigits } from '../ui/TimerDigits.tsx';
import { lookByParty, lookOfPerson } from './partyLooks.ts';
import styles from './SessionBar.module.css';
import { addressOf, missingParties, phaseName } from './sections.ts';

export function SessionBar({ wide }: { wide: boolean }) {
  const t = useWords();
  const { view } = useMesa();
  const clock = view.clock;
  const at = view.phases.findIndex((phase) => phase.status === 'current');
  const phase = view.phases[at];
  const step = { n: at + 1, total: view.phases.length };
  const where = { number: view.number, session: view.session.number, place: view.place };
  const whereWords = t(view.place === '' ? 'shell.barWhere' : 'shell.barWherePlace', where);
  // A stopped clock alone does not say why nothing moves.
  const recess = view.session.state === 'recess' && momentOf(view) === null;
  const resting = (words: string) => (recess ? `${t('mesa.session_recess')} · ${words}` : words);
  return (
    <header className={styles.bar}>
      <Link
        className={styles.home}
        href={addressOf(view.mesaId, 'ahora')}
        aria-label={t('shell.section_ahora')}
      >
        <Logo />
      </Link>
      <div className={styles.title}>
        <strong>{view.theme}</strong>
        <span>
          {wide && phase
            ? whereWords
            : resting(phase ? t('shell.phaseStep', { ...step, phase: phaseName(t, phase) }) : whereWords)}
        </span>
      </div>
      {wide && view.example ? (
        <span title={view.example.note}>
          <Tag tone="line">{t('shell.example')}</Tag>
        </span>
      ) : null}
      {wide && phase ? (
        <div className={styles.phase}>
          <span>{resting(t('shell.phaseOf', step))}</span>
          <strong>{phaseName(t, phase)}</strong>
        </div>
      ) : null}
      {clock ? <Clock wide={wide} plannedMs={clock.plannedMs} paused={clock.paused} /> : null}
      {wide && view.session.state !== 'closed' && momentOf(view) === null ? <Quorum /> : null}
      {wide ? <AskInBar /> : null}
      {wide ? <Me /> : null}
    </header>
  );
}

function Clock({ wide, plannedMs, paused }: { wide: boolean; plannedMs: number; paused: boolean }) {
  const remaining = useRemainingMs();
  if (remaining === null) return null;
  return (
    <>
      <TimerDigits remainingMs={remaining} paused={paused} size={wide ? 'chip' : 'chipSmall'} />
      <TimeBar remainingMs={remaining} totalMs={plannedMs} />
    </>
  );
}

function Quorum() {
  const t = useWords();
  const { view } = useMesa();
  const looks = lookByParty(view.parties);
  const label = view.quorum.holds
    ? t('ui.quorumComplete')
    : t('ui.quorumMissing', { missing: missingParties(view) });
  const parties = view.parties.map((party) => ({
    id: party.id,
    look: looks.get(party.id) ?? 'obs',
    missing: view.quorum.missing.includes(party.id),
  }));
  return (
    <Link className={styles.quorum} href={addressOf(view.mesaId, 'personas')}>
      <QuorumMini parties={parties} label={label} />
      <span className={styles.counts}>
        {view.parties.map((party) => (
          <span key={party.id}>
            <SectorGlyph
              look={looks.get(party.id) ?? 'obs'}
              fill={party.peoplePresent > 0 ? 'full' : 'dashed'}
            />
            <span aria-hidden="true">{party.peoplePresent}</span>
            <span className="visuallyHidden">
              {t(party.peoplePresent === 1 ? 'ui.seatCountOne' : 'ui.seatCount', {
                party: party.name,
                count: party.peoplePresent,
              })}
            </span>
          </span>
        ))}
      </span>
    </Link>
  );
}

function Me() {
  const t = useWords();
  const { view, me } = useMesa();
  const { line, docs } = useMesaSnapshot();
  const party = view.parties.find((candidate) => candidate.id === me.partyId)?.name;
  const place = me.role === 'participant' && party ? party : t(`mesa.role_${me.role}`);
  const name = me.name || place;
  const state: SyncCondition =
    line === 'lost' || docs === 'closed'
      ? 'offline'
      : line === 'late'
        ? 'reconnecting'
        : condition[docs ?? 'saved'];
  return (
    <div className={styles.me}>
      <span title={`${name} · ${place}`} className={styles.avatar}>
        <SectorAvatar look={lookOfPerson(lookByParty(view.parties), me)} name={name} />
        <span className="visuallyHidden">{t('shell.you', { name, place })}</span>
      </span>
      <SyncState state={state} />
    </div>
  );
}

const condition = {
  saved: 'synced',
  saving: 'saving',
  reconnecting: 'reconnecting',
  closed: 'offline',
} as const;
