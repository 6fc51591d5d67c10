// A decision in course: the frozen text, the seal to compare with the phones, and who has answered, never what.
import type { DecisionView } from '../../shared/model/views/decisionView.ts';
import { partyFaces } from '../decisions/partyFaces.ts';
import { currentRound } from '../decisions/roundOf.ts';
import { subjectName } from '../decisions/subjectName.ts';
import { timeOfDay } from '../decisions/timeOfDay.ts';
import { useChanges } from '../decisions/useChanges.ts';
import { useFrozenText, useShownHash } from '../decisions/useFrozenText.ts';
import { useWords } from '../i18n.ts';
import { missingParties } from '../shell/sections.ts';
import { useMesa } from '../state/useMesa.ts';
import { classes } from '../ui/classes.ts';
import { DecisionSeal } from '../ui/DecisionSeal.tsx';
import { SectorGlyph } from '../ui/SectorGlyph.tsx';
import { StanceGlyph } from '../ui/StanceGlyph.tsx';
import styles from './DecisionStage.module.css';
import { FittedText } from './FittedText.tsx';
import wall from './Wall.module.css';

const LEGEND = ['agree', 'reservation', 'standAside', 'object'] as const;

export function DecisionStage({ decision }: { decision: DecisionView }) {
  const t = useWords();
  const { view } = useMesa();
  const round = currentRound(decision);
  const text = useFrozenText(round?.content ?? null);
  const hash = useShownHash(round?.content ?? null);
  const { block } = useChanges(decision, round);
  if (round === null) return null;
  const faces = partyFaces(view);
  const answered = faces.filter((face) => round.answered.includes(face.id)).length;
  const subject = subjectName(t, view, decision.subject);
  const words = { subject, round: round.number };
  /** Only a heading: what changed stands above, the whole text below. */
  const whole = { kind: 'paragraphs' as const, heading: t('decision.wholeText'), lines: [] };
  /** M4: an exception is asked about with the reasons that were written for it. */
  const reasons =
    round.rule === 'consensus'
      ? []
      : decision.invocations.map(({ partyId, at, text: reason }) => ({
          kind: 'paragraphs' as const,
          heading: t('decision.invokedBy', {
            party: faces.find((face) => face.id === partyId)?.name ?? '',
            time: timeOfDay(at, view.timeZone),
          }),
          lines: [reason],
        }));
  const label = t(round.rule === 'consensus' ? 'screen.frozen' : 'screen.frozenMajority', words);
  return (
    <div className={classes(wall.split, styles.stage)}>
      <FittedText
        label={label}
        title={text.title || decision.matter}
        blocks={[...(block === null ? text.body : [block, whole, ...text.body]), ...reasons]}
        note={text.rest.length === 0 ? undefined : t('screen.otherFields')}
      />
      <aside className={classes(wall.side, styles.side)}>
        {decision.state === 'suspended' ? (
          <div className={styles.paused} role="status">
            <b>{t('decision.pausedTitle')}</b>
            <p>{t('decision.pausedText', { missing: missingParties(view) })}</p>
          </div>
        ) : (
          <div className={styles.seal}>
            <DecisionSeal hash={hash} size="27vh" />
            <p>
              {t('screen.compare')} <b>{t('screen.compareEqual')}</b>
            </p>
          </div>
        )}
        <div className={styles.count}>
          <p>
            <b>{answered}</b>
            <span>
              {t(answered === 1 ? 'screen.answeredOne' : 'screen.answered', { total: faces.length })}
            </span>
          </p>
          <ul>
            {faces.map((face) => {
              const given = round.answered.includes(face.id);
              return (
                <li key={face.id}>
                  <SectorGlyph look={face.look} fill={given ? 'full' : 'dashed'} size="3.8vh" />
                  <span>{face.name}</span>
                  <b>{t(given ? 'decision.given' : 'decision.pending')}</b>
                </li>
              );
            })}
          </ul>
        </div>
        <ul className={styles.legend}>
          {LEGEND.map((stance) => (
            <li key={stance}>
              <StanceGlyph look="all" stance={stance} size="3.4vh" />
              {t(`screen.legend_${stance}`)}
            </li>
          ))}
        </ul>
      </aside>
    </div>
  );
}
