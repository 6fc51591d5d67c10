// The guards of the sync engine, one by one: where each stands, what the code would be without it, and the test that
// must then turn red (trust.md 8, «mutate the guards»). tests/server/sync/guards.test.ts reads it.

export interface Guard {
  /** What it keeps out. */
  name: string;
  /** Under server/. */
  file: string;
  /** Text that stands exactly once in the file, and what stands there when the guard is out. */
  from: string;
  to: string;
  /** Under tests/server/ or tests/, and the beginning of the name of a test that attacks it. */
  test: string;
  attack: string;
}

type Row = [name: string, file: string, from: string, to: string, test: string, attack: string];

const HOSTILE = 'server/sync/hostileFrames.test.ts';
const RIGHTS = 'server/sync/rights.test.ts';
const LAYERS = 'server/sync/ownLayers.test.ts';
const ATTACKS = 'server/sync/guardAttacks.test.ts';
const PRESENCE = 'server/sync/presence.test.ts';
const DELIVERY = 'server/sync/delivery.test.ts';
const PLACES = 'server/sync/neighbours.test.ts';
const CROSSINGS = 'server/sync/crossings.test.ts';
const COLD = 'server/sync/coldLoad.test.ts';

// biome-ignore format: one guard in a line is a table
const bytes: Row[] = [
  ['overlong numbers', 'sync/byteReader.ts', 'if (byte === 0 && index > 0)', 'if (false)', HOSTILE, 'an overlong number'],
  ['counts that cannot fit', 'sync/byteReader.ts', 'if (count * bytesEach > this.left)', 'if (false)', LAYERS, 'our own reader refuses a count'],
  ['invalid UTF-8', 'sync/byteReader.ts', 'fatal: true', 'fatal: false', LAYERS, 'our own reader refuses invalid UTF-8'],
  ['trailing bytes of an update', 'sync/updateParser.ts', 'reader.end();\n    return parsed;', 'return parsed;', HOSTILE, 'trailing bytes'],
  ['items of length zero', 'sync/updateParser.ts', 'if (length < 1)', 'if (false)', HOSTILE, 'an item of length zero'],
  ['clocks that overflow', 'sync/updateParser.ts', 'if (clock > MAX_CLOCK)', 'if (false)', HOSTILE, 'a clock that overflows'],
  ['a client twice', 'sync/updateParser.ts', 'count === 0 || seen.has(run.client)', 'false', HOSTILE, 'the same client twice'],
  ['overlapping deletions', 'sync/updateParser.ts', 'end <= start || start < previousEnd', 'end < start', HOSTILE, 'overlapping deletions'],
  ['too many structs', 'sync/updateParser.ts', 'if (parsed.structs > maxStructs)', 'if (false)', HOSTILE, 'more structs than an upload'],
  ['deep values', 'sync/updateParser.ts', 'if (depth > MAX_VALUE_DEPTH)', 'if (false)', LAYERS, 'our own reader refuses a value nested'],
  ['forbidden keys', 'sync/updateParser.ts', "=== '__proto__'", "=== 'no'", HOSTILE, 'a value with a __proto__ key'],
  ['embeds that are not JSON', 'sync/updateParser.ts', "throw new BadBytes('invalid JSON')", 'return', LAYERS, 'our own reader refuses an embed'],
  ['two messages in a frame', 'sync/docProtocol.ts', 'reader.end();', '', HOSTILE, 'two messages in one frame'],
  ['state vectors', 'sync/docIntake.ts', '!parseStateVector(message.stateVector)', 'false', ATTACKS, 'a state vector that lies'],
];

// biome-ignore format: one guard in a line is a table
const sizes: Row[] = [
  ['a flood of messages', 'sync/docIntake.ts', 'if (level < 0 && (frame[0]', 'if (false && (frame[0]', HOSTILE, 'a flood of messages'],
  ['frames above an upload', 'sync/docIntake.ts', 'if (frame.length > settings.uploadBytes + 16)', 'if (false)', ATTACKS, 'bytes above the size'],
  ['questions above a message', 'sync/docIntake.ts', "message.kind !== 'write' && frame.length", "message.kind === 'write' && frame.length", ATTACKS, 'a question or a presence above'],
  ['updates above a message', 'sync/docIntake.ts', 'if (update.length > (isUpload', 'if (-1 > (isUpload', HOSTILE, 'a message or a document over'],
  ['uploads nobody asked for', 'sync/docIntake.ts', 'isStepTwo && connection.awaitsStepTwo && ', 'isStepTwo && ', ATTACKS, 'only the answer to our own question'],
  ['pastes beyond the allowance', 'sync/docIntake.ts', 'connection.budget.bulk.spend(excess, clock.monotonic()) < 0', 'false', HOSTILE, 'a live paste beyond'],
  ['documents above their size', 'sync/docBatch.ts', 'parsed.structs > 0 && write.bytes.length > bytesLeft', 'false', HOSTILE, 'a message or a document over'],
  ['processor time', 'sync/docIntake.ts', 'connection.budget.cpuMs.spend(ms, context.clock.monotonic()) < 0', 'false', HOSTILE, 'who spends too much'],
  ['fresh budgets', 'sync/personBudget.ts', '&& budget.isClear(nowMs)', '', ATTACKS, 'leaving and coming back'],
  ['questions again and again', 'sync/docAnswers.ts', "if (wait > 0 && settings.limits === 'on')", 'if (false)', ATTACKS, 'asking again and again'],
  ['who is here, again and again', 'sync/docIntake.ts', 'if (now - connection.lastQueryAt', 'if (-1 - connection.lastQueryAt * 0 > 0 && now', ATTACKS, 'who is here is told once'],
  ['connections of a person', 'sync/docAudience.ts', 'if (own.length < connectionsPerPerson) return;', 'return;', RIGHTS, 'an excess of connections'],
  ['the payload of a socket', 'sync/docAcceptor.ts', 'maxPayload: largestBytes + MARGIN_BYTES', 'maxPayload: 0', ATTACKS, 'a frame far above'],
  ['the pieces of a message', 'sync/docAcceptor.ts', 'maxFragments: MAX_FRAGMENTS', 'maxFragments: 0', ATTACKS, 'a message in a hundred pieces'],
  ['compression', 'sync/docAcceptor.ts', 'perMessageDeflate: false', 'perMessageDeflate: true', ATTACKS, 'no socket is compressed'],
];

// biome-ignore format: one guard in a line is a table
const rights: Row[] = [
  ['text frames', 'sync/docIntake.ts', '!isBinary || ', '', ATTACKS, 'text frames are refused'],
  ['what follows a refusal', 'sync/docIntake.ts', 'if (!connection.isOpen) return;', '', ATTACKS, 'what was sent behind'],
  ['the right when a frame arrives', 'sync/docIntake.ts', 'if (denied) {', 'if (false) {', RIGHTS, 'a reader cannot write with bytes'],
  ['the right when a batch is judged', 'sync/docBatch.ts', 'if (barred) return barred;', '', ATTACKS, 'a right that is lost while a commit'],
  ['the queue of who was removed', 'sync/docBatch.ts', 'if (connection.isExpelled)', 'if (false)', RIGHTS, 'disconnectPerson closes'],
  ['the door', 'sync/docGate.ts', 'if (!rights.mayRead(who, doc))', 'if (false)', RIGHTS, 'who may not read'],
  ['the door after loading', 'sync/docServer.ts', 'const door = checkDoor(this.#rights, who, doc);', 'const door = null as ReturnType<typeof checkDoor>;', ATTACKS, 'a right that is lost while'],
  ['frames before the document is read', 'sync/docServer.ts', 'ws.pause();', '', ATTACKS, 'what is sent before the document'],
  ['old builds', 'sync/docServer.ts', 'options.version !== undefined && !(options.version', 'false && !(Number(options.version)', 'server/sync/beacon.test.ts', 'an older build is closed'],
  ['a store that is ill', 'sync/docIntake.ts', 'if (!context.storeIsWell())', 'if (false)', DELIVERY, 'while the store is ill'],
  ['malformed WebSocket frames', 'sync/docServer.ts', "ws.on('error', () => undefined);", '', HOSTILE, 'a malformed WebSocket frame'],
  ['documents that cannot be read', 'sync/docState.ts', "if (doc.store.pendingStructs || doc.store.pendingDs) throw new Error('the stored document has a rest');", '', RIGHTS, 'a document that cannot be read'],
  ['snapshots whose seal is broken', 'sync/snapshotSeal.ts', 'if (!digestOf(bytes.subarray(0, digestAt)).equals(bytes.subarray(digestAt))) return null;', '', COLD, 'a sealed snapshot with one byte changed'],
  ['documents found unreadable late', 'sync/docRoom.ts', 'if (this.#batch.hasChanges && !this.state.warm())', 'if (false)', COLD, 'a document that turns out unreadable'],
];

// biome-ignore format: one guard in a line is a table
const contents: Row[] = [
  ['client ids of others', 'sync/docGate.ts', 'if (ownerOf(run.client) !== owner)', 'if (false)', HOSTILE, 'writing under the client id'],
  ['client ids seen in a presence', 'sync/docBatch.ts', '?? this.#context.presenceOwnerOf(client) ', '', HOSTILE, 'a client id seen in'],
  ['owners after a restart', 'sync/docRoom.ts', 'this.#batch.learnOwners(owners);', '', ATTACKS, 'the client id of somebody’s words cannot be taken by a presence, also'],
  ['client ids by the thousand', 'sync/docBatch.ts', '>= MAX_OWNED', '>= Number.POSITIVE_INFINITY', ATTACKS, 'a person binds 2 000'],
  ['new client ids of one update', 'sync/docGate.ts', 'newClients(doc, update).length > MAX_NEW_CLIENTS', 'false', ATTACKS, 'more than 64 new client ids'],
  ['roots', 'sync/docGate.ts', '> MAX_ROOTS', '> Number.POSITIVE_INFINITY', ATTACKS, 'more than 64 roots'],
  ['crowds in one place', 'sync/docGate.ts', 'return isCrowded(update) ? unsound() : null;', 'return null;', HOSTILE, 'thousands of items'],
  ['gaps the sender tells', 'sync/docGate.ts', 'if (update.hasGap)', 'if (false)', ATTACKS, 'an update that says itself'],
  ['gaps before a run', 'sync/docGate.ts', 'if (run.start > state)', 'if (false)', ATTACKS, 'an update that begins after'],
  ['unknown neighbours', 'sync/docGate.ts', 'if (!holds(id', 'if (false && !holds(id', ATTACKS, 'an update that stands behind'],
  ['unknown deletions', 'sync/docGate.ts', 'range.end - 1', '-1', ATTACKS, 'an update that deletes'],
  ['items that are their own origin', 'sync/docGate.ts', 'if (id.client === item.client && id.clock >= item.clock)', 'if (false)', LAYERS, 'our own gate refuses'],
  ['two places at once', 'sync/neighbours.ts', 'return left === null || next === null || isSame(left, next);', 'return true;', PLACES, 'an item whose neighbours stand'],
  ['items known in part', 'sync/neighbours.ts', 'return before !== null && isSame(before, place);', 'return true;', PLACES, 'an item known in part'],
  ['neighbours that contradict each other', 'sync/docState.ts', 'if (!standsHonestly(doc, fresh)) throw new Crossed();', '', CROSSINGS, 'contradictory neighbours never make'],
  ['values that can be cut', 'sync/neighbours.ts', 'return clock >= end;', 'return true;', PLACES, 'a live value of a key'],
  ['deep types', 'sync/docGate.ts', 'depthOf(doc, local, known, item) >= maxDepth', 'false', HOSTILE, 'nesting deeper'],
  ['what Yjs would keep waiting', 'sync/docState.ts', 'if (doc.store.pendingStructs || doc.store.pendingDs) return UNSOUND;', '', HOSTILE, 'items that wait for each other'],
  ['back to the committed bytes', 'sync/docState.ts', 'this.rollBack();\n    return this.#applyOneByOne(candidates);', 'return this.#applyOneByOne(candidates);', 'server/sync/updateParser.test.ts', 'a batch with one member'],
];

// biome-ignore format: one guard in a line is a table
const presence: Row[] = [
  ['the identity of a presence', 'sync/presence.ts', 'identity(who, state.user)', 'state.user as never', PRESENCE, 'name, party and role'],
  ['a name said twice', 'sync/presence.ts', "!Object.hasOwn(rest, 'user')", 'true', PRESENCE, 'a name said twice after'],
  ['presences of others', 'sync/presence.ts', 'if (entry) return entry.participantId === who.participantId', 'if (entry) return true; if (entry) return entry.participantId === who.participantId', PRESENCE, 'the state of an id that belongs'],
  ['ids of a presence', 'sync/presence.ts', 'return held < this.#settings.presenceIds && mayTake(id);', 'return mayTake(id);', PRESENCE, 'a connection holds two ids'],
  ['ids of somebody’s words', 'sync/presence.ts', '&& mayTake(id);', ';', ATTACKS, 'the client id of somebody’s words cannot be taken by a presence'],
  ['the size of a presence', 'sync/presence.ts', 'if (length > this.#settings.presenceBytes)', 'if (false)', PRESENCE, 'a state over 2 KB'],
  ['the depth of a presence', 'sync/presence.ts', 'if (!isShallowJson(text, maxDepth))', 'if (false)', PRESENCE, 'a state nested too deep'],
  ['departures by the thousand', 'sync/presence.ts', 'if (excess <= 0) return;\n    for', 'return;\n    for', LAYERS, 'a thousand departures'],
];

// biome-ignore format: one guard in a line is a table
const delivery: Row[] = [
  ['commit, then deliver', 'sync/flushGrid.ts', 'await storage.appendDocUpdates(updates);', 'void storage.appendDocUpdates(updates);', DELIVERY, 'nobody sees, joins'],
  ['answers while a commit is on its way', 'sync/docRoom.ts', 'if (this.#batch.isFlying) this.#afterCommit.push(task);\n    else task();', 'task();', DELIVERY, 'nobody sees, joins'],
  ['rooms whose store failed', 'sync/docRoom.ts', "write.settled?.('not stored');\n    this.audience.sendAway();", "write.settled?.('not stored');", DELIVERY, 'a store that fails'],
  ['acknowledgements over a gap', 'sync/docRoom.ts', 'dropped(write.frame)', 'toString()', 'sync/convergence.test.ts', 'what is stored after a dropped frame'],
  ['endless queues', 'sync/docAudience.ts', 'if (!isTooLong || isFlying()) return;', 'return;', DELIVERY, 'a slow reader gets one diff'],
  ['readers that never drain', 'sync/docAudience.ts', 'if (clock.monotonic() - behind.since > settings.behindMs)', 'if (false)', DELIVERY, 'a reader that never drains'],
  ['silent sockets', 'sync/docConnection.ts', 'if (this.#silences >= 2)', 'if (false)', DELIVERY, 'a socket that answers no ping'],
];

// biome-ignore format: one guard in a line is a table
const door: Row[] = [
  ['pages of others with a cookie', 'transport/upgrade.ts', '|| isOwnOrigin(request, parts.publicUrl)', '|| true', 'server/transport/http.test.ts', 'cannot open a socket with the cookie'],
  ['connections of an address', 'transport/connectionLimit.ts', 'if (count >= perAddress) return false;', '', 'server/transport/connectionLimit.test.ts', 'an address holds so many'],
  ['frozen documents', 'application/docRights.ts', "if (frozenBy(state, decidesTree)) return refused('frozen');", '', 'server/application/documents.test.ts', 'freezes it for everybody'],
  ['locked documents', 'application/docRights.ts', "return state.locks.tree.locked ? refused('locked') : null;", 'return null;', 'server/application/documents.test.ts', 'a lock holds from'],
  ['readers', 'application/docRights.ts', 'if (!mayWrite || ', 'if (', 'server/application/documents.test.ts', 'observers and the projector'],
];

export const GUARDS: readonly Guard[] = [
  ...bytes,
  ...sizes,
  ...rights,
  ...contents,
  ...presence,
  ...delivery,
  ...door,
].map(([name, file, from, to, test, attack]) => ({ name, file, from, to, test, attack }));
