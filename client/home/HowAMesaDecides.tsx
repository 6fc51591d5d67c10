// Three rules that a visitor must know, each with its drawing.
import type { ReactNode } from 'react';
import { STANCES } from '../../shared/model/decision.ts';
import { useWords } from '../i18n.ts';
import type { SectorLook } from '../ui/looks.ts';
import { SectorGlyph } from '../ui/SectorGlyph.tsx';
import { SectorPatternSwatch } from '../ui/SectorPattern.tsx';
import { StanceGlyph } from '../ui/StanceGlyph.tsx';
import { TableRing } from '../ui/TableRing.tsx';
import { demoParty, openPlace } from './demoTable.ts';
import styles from './Home.module.css';

const incomplete = [demoParty('gov', 4), demoParty('civ', 3), demoParty('gua', 0), demoParty('aca', 2)];
const heads: readonly { look: SectorLook; people: number }[] = [
  { look: 'gov', people: 4 },
  { look: 'civ', people: 3 },
  { look: 'gua', people: 2 },
  { look: 'aca', people: 2 },
];

export function HowAMesaDecides() {
  const t = useWords();
  return (
    <section className={styles.part} aria-labelledby="how">
      <h2 id="how">{t('home.rulesTitle')}</h2>
      <div className={styles.rules}>
        <Rule title={t('home.rule1Title')} text={t('home.rule1Text')}>
          <div className={styles.smallRing}>
            <TableRing parties={incomplete} label={t('home.ruleRing')} open={openPlace} seatSize={24} />
          </div>
        </Rule>
        <Rule title={t('home.rule2Title')} text={t('home.rule2Text')}>
          <div className={styles.scale}>
            {STANCES.map((stance) => (
              <StanceGlyph key={stance} look="all" stance={stance} size="54px" />
            ))}
          </div>
        </Rule>
        <Rule title={t('home.rule3Title')} text={t('home.rule3Text')}>
          <div className={styles.equal} aria-hidden="true">
            {heads.map(({ look, people }) => (
              <div key={look}>
                <span className={styles.heads}>
                  {Array.from({ length: people }, (_, index) => (
                    // biome-ignore lint/suspicious/noArrayIndexKey: identical marks have no other identity
                    <SectorGlyph key={index} look={look} size="0.85rem" />
                  ))}
                </span>
                <SectorPatternSwatch look={look} className={styles.swatch} />
                <b>1</b>
              </div>
            ))}
          </div>
        </Rule>
      </div>
    </section>
  );
}

function Rule({ title, text, children }: { title: string; text: string; children: ReactNode }) {
  return (
    <article>
      <div className={styles.drawing}>{children}</div>
      <h3>{title}</h3>
      <p>{text}</p>
    </article>
  );
}
