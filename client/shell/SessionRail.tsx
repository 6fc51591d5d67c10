// Where to go inside a mesa: the rail of the desktop. Ink says where I am; the marigold notch, where the
// room is.
import {
  ConciergeBell,
  FileText,
  GitFork,
  Hand,
  ListOrdered,
  type LucideIcon,
  ScrollText,
  StickyNote,
  Users,
  Vote,
} from 'lucide-react';
import { Link, useLocation } from 'wouter';
import { hasCards } from '../cards/moment.ts';
import { ownIndex } from '../floor/queue.ts';
import { useWords } from '../i18n.ts';
import { useMesa } from '../state/useMesa.ts';
import { classes } from '../ui/classes.ts';
import { Count } from '../ui/Tag.tsx';
import styles from './SessionRail.module.css';
import { addressOf, liveDecision, openOrdering, placeOfRoom, type SectionId, sectionOf } from './sections.ts';

const items: readonly { section: Exclude<SectionId, 'ahora'>; Icon: LucideIcon }[] = [
  { section: 'arbol', Icon: GitFork },
  { section: 'tarjetas', Icon: StickyNote },
  { section: 'prioridades', Icon: ListOrdered },
  { section: 'compromisos', Icon: FileText },
  { section: 'decisiones', Icon: Vote },
  { section: 'palabra', Icon: Hand },
  { section: 'personas', Icon: Users },
  { section: 'acta', Icon: ScrollText },
];

export function SessionRail() {
  const t = useWords();
  const { view } = useMesa();
  // Cards have their place only in the mesas that have some.
  const shown = hasCards(view) ? items : items.filter(({ section }) => section !== 'tarjetas');
  return (
    <nav className={styles.rail} aria-label={t('shell.sections')}>
      {shown.map(({ section, Icon }) => (
        <RailItem key={section} section={section} Icon={Icon} />
      ))}
      {view.role === 'facilitator' ? (
        <>
          <span className={styles.gap} />
          <RailItem section="facilitar" Icon={ConciergeBell} />
        </>
      ) : null}
    </nav>
  );
}

function RailItem({ section, Icon }: { section: Exclude<SectionId, 'ahora'>; Icon: LucideIcon }) {
  const t = useWords();
  const { view } = useMesa();
  const [address] = useLocation();
  const active = sectionOf(address) === section;
  const roomHere = placeOfRoom(view).split('/')[0] === section;
  return (
    <Link
      href={addressOf(view.mesaId, section)}
      className={classes(styles.item, active && styles.active)}
      aria-current={active ? 'page' : undefined}
    >
      <Icon aria-hidden="true" />
      <span>{t(`shell.section_${section}`)}</span>
      <RailCount section={section} />
      {roomHere ? (
        <span className={styles.notch}>
          <span className="visuallyHidden">, {t('shell.roomHere')}</span>
        </span>
      ) : null}
    </Link>
  );
}

/** The own place in the order, in marigold; otherwise how many wait. */
function FloorCount() {
  const t = useWords();
  const { view, me } = useMesa();
  const n = ownIndex(view, me) + 1;
  const count = view.floor.queue.length;
  return (
    <em className={styles.count}>
      {n > 0 ? (
        <Count value={n} tone="now" label={t('floor.tabTurn', { n })} />
      ) : (
        <Count
          value={count}
          label={t(count === 1 ? 'floor.tabWaiting_one' : 'floor.tabWaiting_other', { count })}
        />
      )}
    </em>
  );
}

function RailCount({ section }: { section: SectionId }) {
  const t = useWords();
  const { view } = useMesa();
  const live =
    (section === 'decisiones' && liveDecision(view) !== null && 'shell.openDecision') ||
    (section === 'prioridades' && openOrdering(view) !== null && 'orderings.navOpen');
  if (live) {
    return (
      <em className={styles.count}>
        <Count value={1} tone="now" label={t(live)} />
      </em>
    );
  }
  if (section === 'palabra' && view.floor.queue.length > 0) return <FloorCount />;
  const count =
    section === 'compromisos' ? view.commitments.filter(({ state }) => state !== 'withdrawn').length : 0;
  if (count === 0) return null;
  const label = t(count === 1 ? 'shell.commitments_one' : 'shell.commitments_other', { count });
  return (
    <em className={styles.count}>
      <Count value={count} label={label} />
    </em>
  );
}
