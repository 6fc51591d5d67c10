// Where to go inside a mesa, on a phone: five tabs within reach of the thumb.
import { BookOpen, FileText, GitFork, type LucideIcon, Users, Vote } from 'lucide-react';
import { Link, useLocation } from 'wouter';
import type { WordKey } from '../../shared/i18n/words.ts';
import { useWords } from '../i18n.ts';
import { useMesa } from '../state/useMesa.ts';
import { classes } from '../ui/classes.ts';
import { Count } from '../ui/Tag.tsx';
import styles from './PhoneTabs.module.css';
import { addressOf, liveDecision, placeOfRoom, type SectionId, sectionOf } from './sections.ts';

const tabs: readonly { section: SectionId; word: WordKey; Icon: LucideIcon }[] = [
  { section: 'ahora', word: 'shell.section_ahora', Icon: BookOpen },
  { section: 'arbol', word: 'shell.section_arbol', Icon: GitFork },
  { section: 'compromisos', word: 'shell.tab_compromisos', Icon: FileText },
  { section: 'decisiones', word: 'shell.tab_decisiones', Icon: Vote },
  { section: 'personas', word: 'shell.section_personas', Icon: Users },
];

export function PhoneTabs() {
  const t = useWords();
  const { view } = useMesa();
  const [address] = useLocation();
  const here = sectionOf(address);
  const room = placeOfRoom(view).split('/')[0];
  const deciding = liveDecision(view) !== null;
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
          {section === 'decisiones' && deciding ? (
            <em className={styles.count}>
              <Count value={1} tone="now" label={t('shell.openDecision')} />
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
