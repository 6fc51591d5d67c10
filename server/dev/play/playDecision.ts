// One decision of a case, played as the table would: who is present, what is frozen, what each party
// says, and what the mesa answers. The outcome is read from the product, never computed here.

import { words } from '../../../shared/i18n/words.ts';
import { type DecisionSubject, STANCES, type Stance } from '../../../shared/model/decision.ts';
import type { DecisionId } from '../../../shared/model/ids.ts';
import type { MesaCase } from '../../../shared/model/mesaCase.ts';
import type { MesaView } from '../../../shared/model/view.ts';
import type { DecisionView } from '../../../shared/model/views/decisionView.ts';
import { type Cast, shorten } from './cast.ts';
import { type Answer, PlayFault, type SimulatedPerson } from './person.ts';

type CaseDecision = MesaCase['decisions'][number];
export interface PlayedDecision {
  quorum: boolean;
  outcome: string;
  decisionId: DecisionId | null;
}

/** Refusals of the product that the format names as outcomes. */
const OUTCOME_OF_REFUSAL: Record<string, string> = {
  no_quorum: 'noQuorum',
  decision_incomplete: 'open',
  majority_reserved_matter: 'refusedReservedMatter',
  majority_rounds: 'refusedRounds',
  majority_justification: 'refusedJustification',
  majority_invocation: 'refusedInvocation',
};

function outcomeOf(answer: Answer): string | null {
  if (answer.ok) return null;
  const outcome = OUTCOME_OF_REFUSAL[answer.error.code];
  if (!outcome) throw new PlayFault(`${answer.error.code}: ${answer.error.message}`);
  return outcome;
}

/** Brings the counting seats of every party to the numbers of the case: the first seats stay, the rest step out. */
export async function setAttendance(
  cast: Cast,
  file: MesaCase,
  attendance: Record<string, number>,
): Promise<MesaView> {
  const { facilitator, seated } = cast;
  const wanted = new Set<string>();
  for (const party of file.parties) {
    const mine = seated.filter((one) => one.partyId === cast.partyOf.get(party.id));
    for (const one of mine.slice(0, attendance[party.id] ?? 0)) wanted.add(one.person.participantId);
  }
  const view = await facilitator.waitFor('a view', () => true);
  for (const { person } of seated) {
    const id = person.participantId as never;
    const present = view.people.find((one) => one.id === id)?.present ?? false;
    if (present && !wanted.has(id)) await facilitator.must('person.markExit', { participantId: id });
    if (!present && wanted.has(id)) await facilitator.must('person.markPresent', { participantId: id });
  }
  return facilitator.waitFor(
    'the attendance of the case',
    (now) => now.people.filter((one) => one.present && one.acting).length === wanted.size,
  );
}

const isStance = (value: string | undefined): value is Stance =>
  (STANCES as readonly string[]).includes(value ?? '');

interface Said {
  value: Stance;
  text: string;
  proposal: string;
}

/** What a party says: its position in the case with the words the case gives for it. */
function wordsOf(decision: CaseDecision, party: string): Said | null {
  const value = decision.positions?.[party];
  if (!isStance(value)) return null;
  const objection = decision.objections.find((one) => one.party === party);
  const reservation = decision.reservations.find((one) => one.party === party);
  const long = (text: string, fallback: string) => (text.trim().length >= 10 ? text : fallback);
  if (value === 'object')
    return {
      value,
      text: long(objection?.reason ?? '', words('play.objection')),
      proposal: objection?.proposal ?? '',
    };
  if (value === 'reservation')
    return { value, text: long(reservation?.text ?? '', words('play.reservation')), proposal: '' };
  return { value, text: '', proposal: '' };
}

async function speakerOf(cast: Cast, partyId: string): Promise<SimulatedPerson | null> {
  const view = await cast.facilitator.waitFor('a view', () => true);
  const id = view.parties.find((party) => party.id === partyId)?.spokesperson;
  return cast.seated.find((one) => one.person.participantId === id)?.person ?? null;
}

const decisionIn = (view: MesaView, id: DecisionId): DecisionView | undefined =>
  view.decisions.find((one) => one.id === id);

/** Every party with a position states it on the text its own device shows. */
async function statePositions(
  cast: Cast,
  file: MesaCase,
  id: DecisionId,
  sayOf: (party: string) => Said | null,
): Promise<void> {
  for (const party of file.parties) {
    const said = sayOf(party.id);
    const speaker = said ? await speakerOf(cast, cast.partyOf.get(party.id) ?? '') : null;
    if (!said || !speaker) continue;
    const view = await speaker.waitFor('the open round', (now) => decisionIn(now, id)?.state === 'open');
    const round = decisionIn(view, id)!.rounds.at(-1)!;
    await speaker.must('decision.position', {
      decisionId: id,
      round: round.number,
      contentHash: round.contentHash,
      passage: '',
      ...said,
    });
  }
}

async function closeRound(cast: Cast, id: DecisionId): Promise<string> {
  const view = await cast.facilitator.waitFor('the decision', (now) => decisionIn(now, id) !== undefined);
  const round = decisionIn(view, id)!.rounds.at(-1)!;
  const refused = outcomeOf(
    await cast.facilitator.send('decision.close', { decisionId: id, round: round.number }),
  );
  if (refused) return refused;
  const after = await cast.facilitator.waitFor(
    'the result',
    (now) => decisionIn(now, id)?.rounds[round.number - 1]?.result != null,
  );
  return decisionIn(after, id)!.rounds[round.number - 1]!.result!;
}

/** M3: the consensus rounds the case says had failed, on a text that changes between them (D6). */
async function failRounds(
  cast: Cast,
  file: MesaCase,
  decision: CaseDecision,
  id: DecisionId,
  count: number,
): Promise<void> {
  const objector =
    file.parties.find((party) => decision.positions?.[party.id] === 'object') ?? file.parties.at(-1)!;
  const sayOf = (party: string): Said =>
    party === objector.id
      ? (wordsOf({ ...decision, positions: { [party]: 'object' } }, party) as Said)
      : { value: 'agree', text: '', proposal: '' };
  for (let round = 1; round <= count; round += 1) {
    if (round > 1)
      await cast.facilitator.must('decision.newRound', {
        decisionId: id,
        text: `${decision.matter}. ${words('play.redraft', { n: round })}`,
      });
    await statePositions(cast, file, id, sayOf);
    await closeRound(cast, id);
  }
}

/** Without failed rounds the first one is closed as void, so that the question of a majority can be asked. */
async function playMajority(
  cast: Cast,
  file: MesaCase,
  decision: CaseDecision,
  id: DecisionId,
): Promise<string> {
  const { failedRounds = [], justification = '', invokedBy = [] } = decision.majority ?? {};
  if (failedRounds.length > 0) await failRounds(cast, file, decision, id, failedRounds.length);
  else await cast.facilitator.must('decision.void', { decisionId: id, round: 1 });
  for (const party of invokedBy) {
    const speaker = await speakerOf(cast, cast.partyOf.get(party) ?? '');
    // A case without a justification is refused here and again, with its outcome, when the majority is asked.
    if (speaker) await speaker.send('decision.invokeMajority', { decisionId: id, text: justification });
  }
  const refused = outcomeOf(await cast.facilitator.send('decision.openMajority', { decisionId: id }));
  if (refused) return refused;
  await statePositions(cast, file, id, (party) => wordsOf(decision, party));
  const result = await closeRound(cast, id);
  if (result === 'adoptedByMajority') await addDissents(cast, file, decision, id);
  return result;
}

/** M8: the words of the parties that lost, as the case gives them. */
async function addDissents(
  cast: Cast,
  file: MesaCase,
  decision: CaseDecision,
  id: DecisionId,
): Promise<void> {
  for (const dissent of decision.dissent) {
    const party = file.parties.find((one) => one.id === dissent.party);
    const speaker = party ? await speakerOf(cast, cast.partyOf.get(party.id) ?? '') : null;
    if (speaker && dissent.text.trim() !== '')
      await speaker.must('decision.dissent', { decisionId: id, text: dissent.text });
  }
}

/** What the product says of a document that cannot be frozen yet: the case then decides on its own words. */
const NOT_READY = ['tree_invalid', 'draft_incomplete', 'draft_too_long', 'not_a_strategic_cause'];

/** The words of the case as the text to decide on. */
export const plainSubject = (file: MesaCase, matter: string): DecisionSubject => ({
  kind: 'text',
  text: shorten(`${matter}.\n${file.title}`, 4000),
});

/** Opens the decision on its subject, or on the words of the case when the document is not ready for it. */
async function openDecision(
  cast: Cast,
  file: MesaCase,
  decision: CaseDecision,
  subject: DecisionSubject,
): Promise<Answer> {
  const responsible = decision.responsibleParty
    ? (cast.partyOf.get(decision.responsibleParty) ?? null)
    : null;
  const opened = await cast.facilitator.send('decision.open', {
    matter: shorten(decision.matter, 200).padEnd(3, '.'),
    subject,
    kind: 'substantive',
    reserved: decision.reserved === true,
    responsibleParty: responsible as never,
  });
  return opened.ok || !NOT_READY.includes(opened.error.code)
    ? opened
    : openDecision(cast, file, decision, plainSubject(file, decision.matter));
}

/** Plays one decision and says what the product answered. */
export async function playDecision(
  cast: Cast,
  file: MesaCase,
  decision: CaseDecision,
  subject: DecisionSubject,
): Promise<PlayedDecision> {
  const view = await setAttendance(cast, file, decision.attendance ?? {});
  const quorum = view.quorum.holds;
  const opened = await openDecision(cast, file, decision, subject);
  const refused = outcomeOf(opened);
  if (refused || !opened.ok) return { quorum, outcome: refused ?? '', decisionId: null };
  const id = opened.value.decisionId as DecisionId;
  if (decision.rule === 'exceptionalMajority') {
    return { quorum, outcome: await playMajority(cast, file, decision, id), decisionId: id };
  }
  await statePositions(cast, file, id, (party) => wordsOf(decision, party));
  const outcome = await closeRound(cast, id);
  // What stays open in the case is put off, so that the next decision can open.
  if (outcome === 'open')
    await cast.facilitator.must('decision.defer', { decisionId: id, reason: words('play.deferred') });
  return { quorum, outcome, decisionId: id };
}
