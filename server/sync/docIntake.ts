// The way in of every frame (trust.md 3): rate → size → canonical parse → right at this moment → queue.
// Each step is cheaper than the next; a failure stops there and costs its sender only.

import { CLOSE } from '../../shared/protocol/errors.ts';
import type { Clock, DocRights } from '../application/ports.ts';
import type { DocConnection } from './docConnection.ts';
import { checkWrite, isKnown } from './docGate.ts';
import { type ClientMessage, isEmptyUpdate, presenceFrame, readMessage } from './docProtocol.ts';
import type { DocRoom } from './docRoom.ts';
import type { DocSettings } from './docSettings.ts';
import type { TaskTimer } from './taskTimer.ts';
import { type ParsedUpdate, parseStateVector, parseUpdate } from './updateParser.ts';

export interface IntakeContext {
  timer: TaskTimer;
  clock: Clock;
  rights: DocRights;
  settings: DocSettings;
  /** False while the store refuses: no write is taken that could not be kept. */
  storeIsWell(): boolean;
}

type WriteMessage = Extract<ClientMessage, { kind: 'write' }>;

/** Takes one frame of `connection`, exactly as it came from the socket. */
export function receiveFrame(
  context: IntakeContext,
  room: DocRoom,
  connection: DocConnection,
  frame: Uint8Array,
  isBinary: boolean,
): void {
  const { clock, settings } = context;
  const now = clock.monotonic();
  const started = context.timer.start();
  connection.heard(now);
  if (!connection.isOpen) return;
  if (!isBinary || frame.length === 0) {
    connection.refuse(CLOSE.badFrame, 'badFrame');
    return;
  }
  if (settings.limits === 'on') {
    const level = connection.budget.messages.spend(1, now);
    // Presence may be lost: an excess of it is dropped first and only closes when it goes on.
    if (level < 0 && (frame[0] !== 1 || level < -settings.messagesBurst)) {
      connection.refuse(CLOSE.rateLimited, 'tooManyMessages');
      return;
    }
    if (level < 0) return;
  }
  // 16 bytes of envelope around the largest update.
  if (frame.length > settings.uploadBytes + 16) {
    connection.refuse(CLOSE.tooLarge, 'tooLarge');
    return;
  }
  const message = readMessage(frame);
  if (!message) {
    connection.refuse(CLOSE.badFrame, 'badFrame');
    return;
  }
  if (message.kind !== 'write' && frame.length > settings.messageBytes) {
    connection.refuse(CLOSE.tooLarge, 'tooLarge');
    return;
  }
  takeMessage(context, room, connection, message);
  chargeTime(context, connection, context.timer.spent(started));
}

/** Charges processor time to the person; an overdrawn one is closed. */
export function chargeTime(
  context: Pick<IntakeContext, 'clock' | 'settings'>,
  connection: DocConnection,
  ms: number,
): void {
  if (context.settings.limits === 'off') return;
  if (connection.budget.cpuMs.spend(ms, context.clock.monotonic()) < 0) {
    connection.refuse(CLOSE.rateLimited, 'tooMuchTime');
  }
}

function takeMessage(
  context: IntakeContext,
  room: DocRoom,
  connection: DocConnection,
  message: ClientMessage,
): void {
  switch (message.kind) {
    case 'stepOne':
      if (!parseStateVector(message.stateVector)) {
        connection.refuse(CLOSE.badFrame, 'badFrame');
        return;
      }
      room.answers.answer(connection, message.stateVector);
      return;
    case 'presence':
      room.presence.take(connection, message.body);
      return;
    case 'queryPresence': {
      const now = context.clock.monotonic();
      if (now - connection.lastQueryAt < context.settings.pulseMs) return;
      connection.lastQueryAt = now;
      const body = room.presence.everybody();
      if (body) connection.send(presenceFrame(body));
      return;
    }
    case 'write':
      takeWrite(context, room, connection, message);
  }
}

function takeWrite(
  context: IntakeContext,
  room: DocRoom,
  connection: DocConnection,
  { isStepTwo, update }: WriteMessage,
): void {
  const { settings } = context;
  const frame = connection.countWrite();
  // Only an answer to our own question may have the size of an upload.
  const isUpload = isStepTwo && connection.awaitsStepTwo && connection.options.firstUpload;
  if (isStepTwo) connection.awaitsStepTwo = false;
  if (update.length > (isUpload ? settings.uploadBytes : settings.messageBytes)) {
    connection.refuse(CLOSE.tooLarge, 'tooLarge');
    return;
  }
  const denied = checkWrite(context.rights, connection.who, room.name);
  if (isEmptyUpdate(update) && (isStepTwo || !denied)) {
    room.enqueue({ connection, frame, isStepTwo, bytes: update, parsed: null });
    return;
  }
  if (denied) {
    // A reader's own deletions come back with every reconnection: known, they are not a write.
    const parsed = isStepTwo && update[0] === 0 ? parseUpdate(update, 0) : null;
    if (parsed && parsed !== 'large' && isKnown(room.state.hot(), parsed)) {
      room.enqueue({ connection, frame, isStepTwo, bytes: update, parsed: null });
      return;
    }
    connection.refuse(denied.code, denied.reason);
    return;
  }
  if (!context.storeIsWell()) {
    connection.options.onRefused('storeIll');
    connection.sendAway(CLOSE.goingAway);
    return;
  }
  const parsed = parseWrite(context, connection, update, isUpload);
  if (parsed) room.enqueue({ connection, frame, isStepTwo, bytes: update, parsed });
}

/** Parses a write within the limits of its kind; null when the connection was refused. */
function parseWrite(
  { clock, settings }: IntakeContext,
  connection: DocConnection,
  update: Uint8Array,
  isUpload: boolean,
): ParsedUpdate | null {
  const mayBeBulk = settings.limits === 'off' || settings.bulkStructs > 0;
  const parsed = parseUpdate(update, isUpload || mayBeBulk ? settings.structsUpload : settings.structsLive);
  if (parsed === null) {
    connection.refuse(CLOSE.badFrame, 'badFrame');
    return null;
  }
  if (parsed === 'large') {
    connection.refuse(CLOSE.tooLarge, 'tooLarge');
    return null;
  }
  const excess = parsed.structs - settings.structsLive;
  if (!isUpload && excess > 0 && settings.limits === 'on') {
    if (connection.budget.bulk.spend(excess, clock.monotonic()) < 0) {
      connection.refuse(CLOSE.tooLarge, 'tooLarge');
      return null;
    }
  }
  return parsed;
}
