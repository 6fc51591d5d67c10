// The session is over: what was agreed, each with its seal and version, and the head of the record, large, so that
// everybody leaves having seen it (trust.md 6), with the way to the acta.
import type { DecisionView } from '../../shared/model/views/decisionView.ts';
import { useNextWords } from '../acta/useNextWords.ts';
import { currentRound, isAdopted } from '../decisions/roundOf.ts';
import { useWords } from '../i18n.ts';
import { addressOf } from '../shell/sections.ts';
import { useMesa } from '../state/useMesa.ts';
import { classes } from '../ui/classes.ts';
import { DecisionSeal } from '../ui/DecisionSeal.tsx';
import { Fingerprint } from '../ui/Fingerprint.tsx';
import { QrCode } from '../ui/QrCode.tsx';
import styles from './ClosedStage.module.css';
import wall from './Wall.module.css';

/** Groups of four digits that a room can read aloud and compare. */
const GROUPS = 4;

export function ClosedStage() {
  const t = useWords();
  const { view } = useMesa();
  const next = useNextWords();
  const adopted = view.decisions.filter(isAdopted);
  return (
    <div className={classes(wall.split, styles.stage)}>
      <section className={styles.words}>
        <h1>{t('screen.closedTitle')}</h1>
        <p className={styles.lead}>
          {t(adopted.length === 0 ? 'screen.closedNothing' : 'screen.closedAgreed')}
        </p>
        <ul className={styles.list} data-many={adopted.length > 2}>
          {adopted.slice(-4).map((decision) => (
            <Agreed key={decision.id} decision={decision} />
          ))}
        </ul>
        <p className={styles.acta} role="status">
          {next}
        </p>
      </section>
      <Head />
    </div>
  );
}

/** The whole record in one drawing: whoever saw it can tell later whether it is still the same. */
function Head() {
  const t = useWords();
  const { view } = useMesa();
  const origin = view.join ? new URL(view.join.url).origin : location.origin;
  return (
    <section className={styles.head} aria-label={t('screen.headTitle')}>
      <h2>{t('screen.headTitle')}</h2>
      <DecisionSeal hash={view.head} size="34vh" />
      <p className={styles.groups}>
        <Fingerprint hash={view.head} groups={GROUPS} />
      </p>
      <p className={styles.facts}>{t('screen.headFacts', { count: view.seq })}</p>
      <div className={styles.way}>
        <QrCode
          value={`${origin}${addressOf(view.mesaId, 'acta')}`}
          purpose={t('screen.actaQr')}
          size="17vh"
        />
        <p>{t('screen.headWhy')}</p>
      </div>
    </section>
  );
}

function Agreed({ decision }: { decision: DecisionView }) {
  const t = useWords();
  const hash = currentRound(decision)?.contentHash ?? '';
  return (
    <li>
      <DecisionSeal hash={hash} size="var(--seal)" />
      <span>
        <b>{decision.matter}</b>
        <small>
          {t(`mesa.state_${decision.state}`)}
          {decision.version === null ? '' : `, ${t('decision.versionShort', { version: decision.version })}`}
        </small>
        <small className={styles.hash}>
          <Fingerprint hash={hash} groups={4} />
        </small>
      </span>
    </li>
  );
}
