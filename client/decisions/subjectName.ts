// What a decision is about, in words and as a place of the mesa.
import type { DecisionSubject } from '../../shared/model/decision.ts';
import type { CommitmentView, MesaView } from '../../shared/model/view.ts';
import type { Translate } from '../i18n.ts';

type Commitments = Pick<MesaView, 'commitments'>;

const commitmentOf = (view: Commitments, subject: DecisionSubject): CommitmentView | undefined =>
  subject.kind === 'commitment' || subject.kind === 'roadmap'
    ? view.commitments.find((commitment) => commitment.id === subject.commitmentId)
    : undefined;

/** «Compromiso 1», «Hoja de ruta del compromiso 1», «Árbol de problemas», «Causas estratégicas» or «Texto». */
export function subjectName(t: Translate, view: Commitments, subject: DecisionSubject): string {
  switch (subject.kind) {
    case 'commitment':
      return t('decision.subjectCommitment', { number: commitmentOf(view, subject)?.number ?? '' });
    case 'roadmap':
      return t('roadmap.place', { n: commitmentOf(view, subject)?.number ?? '' });
    case 'tree':
      return t('decision.subjectTree');
    case 'causes':
      return t('decision.subjectCauses');
    case 'rules':
      return t('simulator.subjectRules');
    case 'text':
      return t('decision.subjectText');
  }
}

/** Path inside the mesa where the subject is written, or null for a loose text. */
export function subjectPath(view: Commitments, subject: DecisionSubject): string | null {
  if (subject.kind === 'text' || subject.kind === 'rules') return null;
  if (subject.kind !== 'commitment' && subject.kind !== 'roadmap') return 'arbol';
  const number = commitmentOf(view, subject)?.number;
  if (number === undefined) return 'compromisos';
  return subject.kind === 'roadmap' ? `compromisos/${number}/ruta` : `compromisos/${number}`;
}
