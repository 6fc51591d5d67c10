// The session is over: what was agreed, each with its seal and version, for the last picture of the room.
import type { DecisionView } from '../../shared/model/view.ts';
import { currentRound, isAdopted } from '../decisions/roundOf.ts';
import { useWords } from '../i18n.ts';
import { useMesa } from '../state/useMesa.ts';
import { DecisionSeal } from '../ui/DecisionSeal.tsx';
import { Fingerprint } from '../ui/Fingerprint.tsx';
import styles from './ClosedStage.module.css';

export function ClosedStage() {
  const t = useWords();
  const { view } = useMesa();
  const adopted = view.decisions.filter(isAdopted);
  return (
    <div className={styles.stage}>
      <h1>{t('screen.closedTitle')}</h1>
      <p className={styles.lead}>
        {t(adopted.length === 0 ? 'screen.closedNothing' : 'screen.closedAgreed')}
      </p>
      <ul className={styles.list}>
        {adopted.slice(-4).map((decision) => (
          <Agreed key={decision.id} decision={decision} />
        ))}
      </ul>
      <p className={styles.acta}>{t('screen.closedActa')}</p>
    </div>
  );
}

function Agreed({ decision }: { decision: DecisionView }) {
  const t = useWords();
  const hash = currentRound(decision)?.contentHash ?? '';
  return (
    <li>
      <DecisionSeal hash={hash} size="16vh" />
      <span>
        <b>{decision.matter}</b>
        <small>
          {t(`mesa.state_${decision.state}`)}
          {decision.version === null ? '' : `, ${t('decision.versionShort', { version: decision.version })}`}
        </small>
        <small>
          <Fingerprint hash={hash} groups={4} />
        </small>
      </span>
    </li>
  );
}
