// Where to go inside a mesa, on a phone: five tabs within reach of the thumb. «Textos» is also what is decided of them.
import { BookOpen, FileText, GitFork, Hand, type LucideIcon, Users } from 'lucide-react';
import { Link, useLocation } from 'wouter';
import type { WordKey } from '../../shared/i18n/words.ts';
import { ownIndex } from '../floor/queue.ts';
import { useWords } from '../i18n.ts';
import { useMesa } from '../state/useMesa.ts';
import { classes } from '../ui/classes.ts';
import { Count } from '../ui/Tag.tsx';
import styles from './PhoneTabs.module.css';
import { addressOf, liveDecision, placeOfRoom, type SectionId, sectionOf } from './sections.ts';

const tabs: readonly { section: SectionId; word: WordKey; Icon: LucideIcon }[] = [
  { section: 'ahora', word: 'shell.section_ahora', Icon: BookOpen },
  { section: 'arbol', word: 'shell.section_arbol', Icon: GitFork },
  { section: 'palabra', word: 'shell.section_palabra', Icon: Hand },
  { section: 'compromisos', word: 'shell.tab_compromisos', Icon: FileText },
  { section: 'personas', word: 'shell.section_personas', Icon: Users },
];

/** Sections that are reached from inside of another one. */
const INSIDE: Partial<Record<string, SectionId>> = { decisiones: 'compromisos', acta: 'personas' };
/** The tab a section is under; what has none is reached from «Ahora». */
const tabOf = (section: string): SectionId =>
  INSIDE[section] ?? tabs.find((tab) => tab.section === section)?.section ?? 'ahora';

export function PhoneTabs() {
  const t = useWords();
  const { view, me } = useMesa();
  const [address] = useLocation();
  const here = tabOf(sectionOf(address));
  const room = tabOf(placeOfRoom(view).split('/')[0] ?? '');
  const deciding = liveDecision(view) !== null;
  const turn = ownIndex(view, me) + 1;
  return (
    <nav className={styles.tabs} aria-label={t('shell.sections')}>
      {tabs.map(({ section, word, Icon }) => (
        <Link
          key={section}
          href={addressOf(view.mesaId, section)}
          className={classes(styles.tab, section === here && styles.active)}
          aria-current={section === here ? 'page' : undefined}
        >
          <Icon aria-hidden="true" />
          <span>{t(word)}</span>
          {section === 'compromisos' && deciding ? (
            <em className={styles.count}>
              <Count value={1} tone="now" label={t('shell.openDecision')} />
            </em>
          ) : null}
          {section === 'palabra' && turn > 0 ? (
            <em className={styles.count}>
              <Count value={turn} tone="now" label={t('floor.tabTurn', { n: turn })} />
            </em>
          ) : null}
          {section === room ? (
            <span className={styles.notch}>
              <span className="visuallyHidden">, {t('shell.roomHere')}</span>
            </span>
          ) : null}
        </Link>
      ))}
    </nav>
  );
}
