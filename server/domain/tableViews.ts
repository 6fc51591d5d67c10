// What each role sees of the work at the table (trust.md 4): the order of the floor, remarks that wait, groups, and the evaluation.
import type { MesaState, Role } from '../../shared/model/mesa.ts';
import type { Remark } from '../../shared/model/remarks.ts';
import { REMARKS_ANSWERED_SHOWN } from '../../shared/model/tableLimits.ts';
import type { EvaluationView, MesaView } from '../../shared/model/view.ts';
import { floorView, NO_FLOOR } from './floorView.ts';

type TableView = Pick<MesaView, 'floor' | 'remarks' | 'submesas' | 'evaluation'>;

/** Remarks that wait, and the last answered ones: a view stays bounded however long the session is. */
function remarksView(state: MesaState): Remark[] {
  const answered = state.remarks.filter((one) => one.answer !== null);
  const shown = new Set(answered.slice(-REMARKS_ANSWERED_SHOWN));
  return state.remarks.filter((one) => one.answer === null || shown.has(one));
}

const evaluationView = (state: MesaState): EvaluationView => ({
  open: state.session.state === 'closed' && state.evaluation === null,
  answered: state.evaluation?.answered ?? 0,
  result: state.evaluation,
});

/** The part of a view that is about the work at the table. At the door nothing of it is said. */
export function tableView(state: MesaState, role: Role | 'lobby', now: number): TableView {
  const inside = role !== 'lobby';
  const division = state.divisions.at(-1);
  return {
    floor: inside ? floorView(state, role, now) : NO_FLOOR,
    remarks: inside ? remarksView(state) : [],
    submesas: inside && division && division.endedAt === null ? division : null,
    evaluation: inside ? evaluationView(state) : { open: false, answered: 0, result: null },
  };
}
