// The outcome of a decision in one title and one sentence, the same on the phone, the desk and the projector.

import type { WordKey } from '../../shared/i18n/words.ts';
import type { DecisionView, RoundView } from '../../shared/model/views/decisionView.ts';
import { type Translate, useWords } from '../i18n.ts';
import { useMesa } from '../state/useMesa.ts';
import { NUMBER_WORDS } from './ParticipationList.tsx';
import { namesOf, type PartyFace, partyFaces } from './partyFaces.ts';
import { countStances, objectingToTask, openedPositions } from './roundOf.ts';

/** Title and lead of a closed round. */
export function useVerdictWords(decision: DecisionView, round: RoundView): { title: string; lead: string } {
  const t = useWords();
  const { view } = useMesa();
  const faces = partyFaces(view);
  if (decision.state === 'deferred')
    return { title: t('mesa.state_deferred'), lead: t('decision.leadDeferred') };
  if (decision.state === 'withdrawn')
    return { title: t('mesa.state_withdrawn'), lead: t('decision.leadWithdrawn') };
  if (decision.state === 'split')
    return {
      title: t('mesa.state_split'),
      lead: t('decision.leadSplit', { number: numberWord(t, decision.parts.length).toLowerCase() }),
    };
  if (decision.state === 'escalated')
    return {
      title: t('mesa.state_escalated'),
      lead: t('decision.leadEscalated', { to: decision.escalatedTo }),
    };
  const result = round.result ?? 'open';
  return { title: t(`mesa.result_${result}`), lead: leadOf(t, decision, round, faces) };
}

const numberWord = (t: Translate, count: number): string => {
  const key = NUMBER_WORDS[count - 1];
  return key === undefined ? String(count) : t(key);
};

function leadOf(t: Translate, decision: DecisionView, round: RoundView, faces: PartyFace[]): string {
  const counts = countStances(openedPositions(round));
  const support = counts.agree + counts.reservation;
  const total = numberWord(t, faces.length).toLowerCase();
  switch (round.result) {
    case 'adoptedByConsensus':
      return t(counts.reservation > 0 ? 'decision.leadConsensusReservations' : 'decision.leadConsensus', {
        total,
      });
    case 'deliberate':
      return counts.object === 0
        ? t('decision.leadNobody')
        : blockLead(t, round, faces, support, counts.object);
    case 'adoptedByMajority':
      return t('decision.leadMajority', { have: numberWord(t, support), total });
    case 'notAdopted': {
      const keys: Record<number, WordKey> = {
        0: 'decision.leadNotAdoptedZero',
        1: 'decision.leadNotAdoptedOne',
      };
      return t(keys[support] ?? 'decision.leadNotAdopted', { have: numberWord(t, support), total });
    }
    case 'refusedResponsibleObjects':
      return t('decision.leadResponsible', { party: namesOf(faces, objectingToTask(decision)) });
    case 'void':
      return t('decision.leadVoid');
    default:
      return t('decision.leadNoQuorum');
  }
}

function blockLead(
  t: Translate,
  round: RoundView,
  faces: PartyFace[],
  support: number,
  blocks: number,
): string {
  const objecting = faces
    .filter((face) => round.positions?.[face.id]?.value === 'object')
    .map((face) => face.id);
  const holes = {
    blockers: namesOf(faces, objecting),
    support:
      support === 1 ? t('decision.oneParty') : t('decision.someParties', { number: numberWord(t, support) }),
  };
  const one: WordKey[] = ['decision.leadBlockNone', 'decision.leadBlockOneSupport', 'decision.leadBlock'];
  const many: WordKey[] = ['decision.leadBlocksNone', 'decision.leadBlocksOneSupport', 'decision.leadBlocks'];
  return t((blocks === 1 ? one : many)[Math.min(support, 2)] ?? 'decision.leadBlock', holes);
}
