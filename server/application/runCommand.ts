// The one pipeline every command goes through: parse → same answer if repeated → policy → handler →
// append (synced) → acknowledge. Steps get dearer from left to right; a refusal stops at its step.
import type { NewEvent } from '../../shared/model/event.ts';
import type { ParticipantId } from '../../shared/model/ids.ts';
import type { Participant } from '../../shared/model/mesa.ts';
import { withoutInvisible } from '../../shared/model/plainText.ts';
import {
  COMMANDS,
  type CommandArgs,
  CommandEnvelope,
  type CommandName,
  type CommandValue,
} from '../../shared/protocol/commands.ts';
import { ok, type Refusal, type RefusalCode, type Result, refuse } from '../../shared/protocol/errors.ts';
import type { CommandContext, Handler, Outcome } from '../domain/commands/handler.ts';
import { HANDLERS } from '../domain/commands/index.ts';
import { policyRefusal } from '../domain/policy.ts';
import { followAmendment } from './amendments.ts';
import type { Growth } from './growth.ts';
import { type MesaRoom, SYSTEM } from './mesaRoom.ts';
import { type Clock, type Ids, type LiveDocs, type Storage, StoreConflict } from './ports.ts';
import { documentsHeld, draftDoc, lateKey, notesDoc, prepare } from './prepare.ts';

export interface CommandWorld {
  storage: Storage;
  docs: LiveDocs;
  clock: Clock;
  ids: Ids;
  addresses: { insecure: () => boolean };
  growth: Growth;
}

const toHex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');
const isCommandName = (name: string): name is CommandName => Object.hasOwn(COMMANDS, name);

/** Handlers are typed by their own command; here the name is only known at run time. */
function handle<N extends CommandName>(
  name: N,
  room: MesaRoom,
  args: unknown,
  context: CommandContext,
): Result<Outcome> {
  const handler = HANDLERS[name] as Handler<N>;
  return handler(room.state, args as CommandArgs<N>, context);
}

/** How the schema's «too long» and the like become a refusal people understand. */
function parseArgs(name: CommandName, args: unknown): Result<unknown> {
  const parsed = COMMANDS[name].safeParse(withoutInvisible(args ?? {}));
  if (parsed.success) return ok(parsed.data);
  const tooLong = parsed.error.issues.some(
    (issue) => issue.message === 'too_long' || issue.code === 'too_big',
  );
  return refuse(tooLong ? 'too_large' : 'bad_request');
}

async function runQueued(
  world: CommandWorld,
  room: MesaRoom,
  actorId: ParticipantId,
  envelope: { name: CommandName; args: unknown; commandId: CommandEnvelopeId },
): Promise<Result<CommandValue>> {
  const { storage, clock, ids, docs, addresses } = world;
  const repeated = await storage.findCommand(room.mesaId, actorId, envelope.commandId);
  if (repeated) return JSON.parse(repeated.answer) as Result<CommandValue>;
  if (room.unlinkedTaken.get(actorId)?.has(envelope.commandId)) return ok({ seq: room.state.seq });
  const actor: Participant | undefined = room.state.participants[actorId];
  if (!actor) return refuse('unauthenticated');
  const refusal = policyRefusal(room.state, actor, envelope.name);
  if (refusal) return keepRefusal(room, actorId, envelope.commandId, refuse(refusal));
  if (!world.growth.allows(actor)) return refuse('rate_limited');
  const held = documentsHeld(room.state, envelope.name, envelope.args);
  for (const doc of held) room.holding.add(doc);
  try {
    const prepared = await prepare(room, docs, storage, envelope.name, envelope.args, actorId);
    const context = {
      actor,
      now: clock.now(),
      newId: () => ids.id(),
      newSalt: () => toHex(ids.random(32)),
      insecure: addresses.insecure(),
      prepared,
    };
    const outcome = handle(envelope.name, room, envelope.args, context);
    if (!outcome.ok && LEAVES_NO_ROW.includes(envelope.name)) return outcome;
    if (!outcome.ok) return await keepRefusal(room, actorId, envelope.commandId, outcome);
    const answer = await commit(world, room, actorId, envelope.commandId, outcome.value);
    const { events, sealed = [] } = outcome.value;
    if (outcome.value.unlinked && events.length === 0 && !outcome.value.value)
      noteUnlinked(room, actorId, envelope.commandId);
    // Sent again because its answer was lost, it writes nothing and is not one more.
    if (outcome.value.value?.late && outcome.value.events.length > 0) noteLate(room, actorId, envelope);
    world.growth.charge(actor, Buffer.byteLength(JSON.stringify([events, sealed])));
    return answer;
  } finally {
    for (const doc of held) room.holding.delete(doc);
  }
}

/** Counts a late card of this sender (5.3). In memory only: the record does not say whose it is. */
function noteLate(
  room: MesaRoom,
  by: ParticipantId,
  { name, args }: { name: CommandName; args: unknown },
): void {
  if (name !== 'card.put') return;
  const key = lateKey((args as CommandArgs<'card.put'>).rainId, by);
  room.lateCards.set(key, (room.lateCards.get(key) ?? 0) + 1);
}

/** C10: a kept «no» would say for ever that this person had written, and of late cards how many. */
const LEAVES_NO_ROW: readonly CommandName[] = ['card.put', 'card.drop'];

/** How many hidden writes of one person a process remembers in each mesa: a repetition comes soon or not at all. */
const MAX_UNLINKED = 300;

/**
 * A card or an answer that was already taken must not come back over a later one, nor after it was taken back (C28).
 * Kept in memory only, because a row would say for ever who wrote and when.
 */
function noteUnlinked(room: MesaRoom, by: ParticipantId, commandId: CommandEnvelopeId): void {
  const taken = room.unlinkedTaken.get(by) ?? new Set<string>();
  room.unlinkedTaken.set(by, taken.add(commandId));
  const [oldest] = taken;
  if (taken.size > MAX_UNLINKED && oldest !== undefined) taken.delete(oldest);
}

/** What is not an answer of the rules: the same device may be admitted, or the fault be gone, when it asks again. */
const NOT_KEPT: readonly RefusalCode[] = [
  'bad_request',
  'unauthenticated',
  'not_admitted',
  'rate_limited',
  'internal',
];
/** How many refusals of one person a process keeps for each mesa: people need few, and a flood must not fill the disk. */
const MAX_KEPT = 300;

/** The answer to a repeat is the first answer (architecture 2), also when it was «no». Changes nothing else. */
async function keepRefusal(
  room: MesaRoom,
  actorId: ParticipantId,
  commandId: CommandEnvelopeId,
  answer: { ok: false; error: Refusal },
): Promise<Result<CommandValue>> {
  const kept = room.refusalsKept.get(actorId) ?? 0;
  if (NOT_KEPT.includes(answer.error.code) || kept >= MAX_KEPT) return answer;
  room.refusalsKept.set(actorId, kept + 1);
  await room.append([], {
    command: { mesaId: room.mesaId, participantId: actorId, commandId, answer: JSON.stringify(answer) },
  });
  return answer;
}

type CommandEnvelopeId = CommandEnvelopeOf['commandId'];
type CommandEnvelopeOf = ReturnType<typeof CommandEnvelope.parse>;

/** What each event adds to the sequence is only known after its consequences, so the answer is made here. */
async function commit(
  world: CommandWorld,
  room: MesaRoom,
  actorId: ParticipantId,
  commandId: CommandEnvelopeId,
  outcome: Outcome,
): Promise<Result<CommandValue>> {
  const actor = outcome.unlinked ? SYSTEM : actorId;
  const batch: { actor: string; events: NewEvent[] }[] = [{ actor, events: outcome.events }];
  const seq = room.state.seq + outcome.events.length;
  const answer: Result<CommandValue> = outcome.refusal
    ? { ok: false, error: outcome.refusal }
    : ok({ ...outcome.value, seq });
  await room.append(batch, {
    sealed: (outcome.sealed ?? []).map((row) => ({ ...row, mesaId: room.mesaId })),
    ...(outcome.dropSealed ? { dropSealed: outcome.dropSealed } : {}),
    // A row with the person and the number of the event would outlive what the event does not say.
    ...(outcome.unlinked
      ? {}
      : {
          command: {
            mesaId: room.mesaId,
            participantId: actorId,
            commandId,
            answer: JSON.stringify(answer),
          },
        }),
  });
  await enforce(world, room, outcome.events);
  return answer;
}

/** A removal or a change of role holds from its acknowledgement, also on connections already open (architecture 6). */
async function enforce(
  { storage, docs, clock }: CommandWorld,
  room: MesaRoom,
  events: NewEvent[],
): Promise<void> {
  for (const item of events) {
    if (item.type === 'commitment.amendmentStarted' || item.type === 'commitment.amendmentDropped')
      await followAmendment({ storage, docs }, draftDoc(room.mesaId, item.payload.commitmentId), item.type);
    // The notes of the record are read only by who facilitates.
    if (item.type === 'role.changed') docs.rightsChanged(notesDoc(room.mesaId));
    if (item.type !== 'person.removed' && item.type !== 'person.rejected') continue;
    const { participantId } = item.payload;
    await storage.revokeSessions(room.mesaId, participantId, clock.now());
    await storage.dropEntryWords(room.mesaId, participantId);
    docs.disconnectPerson(room.mesaId, participantId);
  }
}

/**
 * Runs one command of one person in one mesa. Answers with a Result: refusals are values, and the same
 * commandId always gets the first answer, accepted or refused. Rejects only for faults of the store
 * or bugs; the transport logs those and answers `internal`.
 */
export async function runCommand(
  world: CommandWorld,
  room: MesaRoom,
  actorId: ParticipantId,
  input: unknown,
): Promise<Result<CommandValue>> {
  const parsed = CommandEnvelope.safeParse(input);
  if (!parsed.success || !isCommandName(parsed.data.name)) return refuse('bad_request');
  const { name, commandId } = parsed.data;
  const args = parseArgs(name, parsed.data.args);
  if (!args.ok) return args;
  return room.queue.run(async () => {
    try {
      return await runQueued(world, room, actorId, { name, args: args.value, commandId });
    } catch (error) {
      // Another device of the same person sent the same id at the same time: its answer is the answer.
      if (!(error instanceof StoreConflict)) throw error;
      const first = await world.storage.findCommand(room.mesaId, actorId, commandId);
      return first ? (JSON.parse(first.answer) as Result<CommandValue>) : refuse('stale');
    }
  });
}
