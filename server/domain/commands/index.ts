// The explicit list of command handlers. A command without one does not compile.
import type { CommandName } from '../../../shared/protocol/commands.ts';
import { actaHandlers } from './acta.ts';
import { asideHandlers } from './asides.ts';
import { commitmentHandlers } from './commitments.ts';
import { decisionHandlers } from './decisions.ts';
import { gatheringHandlers } from './gathering.ts';
import type { Handlers } from './handler.ts';
import { orderingHandlers } from './orderings.ts';
import { peopleHandlers } from './people.ts';
import { planningHandlers } from './planning.ts';
import { proposalHandlers } from './proposals.ts';
import { roadmapHandlers } from './roadmaps.ts';
import { roleHandlers } from './roles.ts';
import { seatHandlers } from './seats.ts';
import { sessionHandlers } from './session.ts';

export const HANDLERS: Handlers<CommandName> = {
  ...planningHandlers,
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
};
