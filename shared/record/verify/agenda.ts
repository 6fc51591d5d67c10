// The agenda in the verifier (Q11): nothing was added to it after its notice without a decision taken by consensus.
import { agendaIsFree, carriesLateMatter } from '../../decisions/agenda.ts';
import type { EventPayload, MesaEvent } from '../../model/event.ts';
import type { MesaState } from '../../model/mesa.ts';
import { type Difference, difference } from './difference.ts';

export const AGENDA_CHECKS: Record<
  string,
  (step: { state: MesaState; event: MesaEvent }) => Difference | null
> = {
  'agenda.added': ({ state, event }) => {
    const { decisionId } = event.payload as EventPayload<'agenda.added'>;
    const holds = decisionId === null ? agendaIsFree(state, event.at) : carriesLateMatter(state, decisionId);
    return holds
      ? null
      : difference('agendaStep', {
          path: ['events', event.seq - 1, 'payload'],
          found: event.type,
          seq: event.seq,
        });
  },
};
