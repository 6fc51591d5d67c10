// The explicit list of command handlers. A command without one does not compile.
import type { CommandName } from '../../../shared/protocol/commands.ts';
import { actaHandlers } from './acta.ts';
import { agendaHandlers } from './agenda.ts';
import { asideHandlers } from './asides.ts';
import { cardHandlers } from './cards.ts';
import { commitmentHandlers } from './commitments.ts';
import { decisionHandlers } from './decisions.ts';
import { evaluationHandlers } from './evaluation.ts';
import { floorHandlers } from './floor.ts';
import { gatheringHandlers } from './gathering.ts';
import type { Handlers } from './handler.ts';
import { orderingHandlers } from './orderings.ts';
import { paperHandlers } from './papers.ts';
import { peopleHandlers } from './people.ts';
import { planningHandlers } from './planning.ts';
import { proposalHandlers } from './proposals.ts';
import { remarkHandlers } from './remarks.ts';
import { roadmapHandlers } from './roadmaps.ts';
import { roleHandlers } from './roles.ts';
import { seatHandlers } from './seats.ts';
import { sessionHandlers } from './session.ts';
import { submesaHandlers } from './submesas.ts';

export const HANDLERS: Handlers<CommandName> = {
  ...planningHandlers,
  ...agendaHandlers,
  ...gatheringHandlers,
  ...peopleHandlers,
  ...roleHandlers,
  ...seatHandlers,
  ...sessionHandlers,
  ...commitmentHandlers,
  ...roadmapHandlers,
  ...decisionHandlers,
  ...proposalHandlers,
  ...orderingHandlers,
  ...actaHandlers,
  ...asideHandlers,
  ...cardHandlers,
  ...floorHandlers,
  ...remarkHandlers,
  ...submesaHandlers,
  ...evaluationHandlers,
  ...paperHandlers,
};
