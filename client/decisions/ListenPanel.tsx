// At the right of an open decision, for everybody else: who carries each voice, and for the facilitation the way
// to close the round. Who facilitates has no stance (B5).
import type { DecisionView, RoundView } from '../../shared/model/views/decisionView.ts';
import { useWords } from '../i18n.ts';
import { useMesa } from '../state/useMesa.ts';
import { SectorGlyph } from '../ui/SectorGlyph.tsx';
import { Tag } from '../ui/Tag.tsx';
import { type PartyFace, partyFaces } from './partyFaces.ts';
import { RoundControls } from './RoundControls.tsx';
import styles from './SidePanel.module.css';

interface ListenPanelProps {
  decision: DecisionView;
  round: RoundView;
}

export function ListenPanel({ decision, round }: ListenPanelProps) {
  const t = useWords();
  const { view, me } = useMesa();
  const faces = partyFaces(view);
  const facilitates = view.can['decision.close'] === true || view.can['decision.void'] === true;
  const nameOf = (face: PartyFace) =>
    view.people.find((person) => person.id === face.party.spokesperson)?.name ?? null;
  const mine = faces.find((face) => face.id === me.partyId);
  const voice = mine === undefined ? null : nameOf(mine);
  return (
    <>
      <h2 className={styles.title}>
        {facilitates ? t('decision.facilitatorTitle') : t('decision.listenTitle')}
      </h2>
      {round.rule === 'exceptionalMajority' ? <Tag tone="warn">{t('decision.majorityRound')}</Tag> : null}
      <p className={styles.lead}>
        {facilitates
          ? t('decision.facilitatorLead')
          : mine === undefined || me.role === 'observer'
            ? t('decision.listenObserver')
            : voice === null
              ? t('decision.listenNoVoice', { party: mine.name })
              : t('decision.listenVoice', { party: mine.name, name: voice })}
      </p>
      {facilitates ? <RoundControls decision={decision} round={round} /> : null}
      <div className={styles.speakers}>
        <h3>{t('decision.listenSpeakers')}</h3>
        <ul className={styles.speakers}>
          {faces.map((face) => (
            <li key={face.id}>
              <SectorGlyph look={face.look} fill={nameOf(face) === null ? 'dashed' : 'full'} />
              <b>{face.name}</b>
              <span>{nameOf(face) ?? t('decision.noSpeaker')}</span>
            </li>
          ))}
        </ul>
      </div>
    </>
  );
}
