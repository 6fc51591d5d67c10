// What each role sees of the work at the table (trust.md 4): the order of the floor, remarks that wait, groups, and the evaluation.
import type { ParticipantId } from '../../shared/model/ids.ts';
import type { MesaState, Role } from '../../shared/model/mesa.ts';
import type { Remark } from '../../shared/model/remarks.ts';
import type { Division } from '../../shared/model/submesas.ts';
import { REMARKS_ANSWERED_SHOWN } from '../../shared/model/tableLimits.ts';
import type { EvaluationView, MesaView } from '../../shared/model/view.ts';
import { runningDivision } from './commands/submesas.ts';
import { takesEvaluation } from './evaluationBox.ts';
import { floorView, NO_FLOOR } from './floorView.ts';

type TableView = Pick<MesaView, 'floor' | 'remarks' | 'submesas' | 'evaluation'>;

/** Remarks that wait, and the last answered ones: a view stays bounded however long the session is. */
function remarksView(state: MesaState): Remark[] {
  const answered = state.remarks.filter((one) => one.answer !== null);
  const shown = new Set(answered.slice(-REMARKS_ANSWERED_SHOWN));
  return state.remarks.filter((one) => one.answer === null || shown.has(one));
}

/** How many have answered is for who closes it; then everybody is told. What somebody answered, for nobody. */
const evaluationView = (state: MesaState, role: Role, answers: number, now: number): EvaluationView => ({
  open: takesEvaluation(state, now),
  answered: state.evaluation?.answered ?? (role === 'facilitator' ? answers : 0),
  result: state.evaluation,
});

/** The groups with who is still inside: who was taken out, or watches now, is in none (E3). */
function divisionView(state: MesaState): Division | null {
  const division = runningDivision(state);
  const isThere = (id: ParticipantId): boolean => {
    const person = state.participants[id];
    return person?.status === 'admitted' && person.role === 'participant';
  };
  return (
    division && {
      ...division,
      groups: division.groups.map((group) => ({ ...group, members: group.members.filter(isThere) })),
    }
  );
}

/** The part of a view that is about the work at the table. At the door nothing of it is said. */
export function tableView(
  state: MesaState,
  role: Role | 'lobby',
  { now, evaluations = 0 }: { now: number; evaluations?: number },
): TableView {
  const inside = role !== 'lobby';
  return {
    floor: inside ? floorView(state, role, now) : NO_FLOOR,
    remarks: inside ? remarksView(state) : [],
    submesas: inside ? divisionView(state) : null,
    evaluation: inside
      ? evaluationView(state, role, evaluations, now)
      : { open: false, answered: 0, result: null },
  };
}
