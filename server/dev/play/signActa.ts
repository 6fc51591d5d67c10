// The end of a case: its simulated parties read the acta, observe it, approve it and sign it, each with a key of its own,
// and the signed and published files must verify. Everything through the public surface, as their devices would.
import { randomBytes } from 'node:crypto';
import { words } from '../../../shared/i18n/words.ts';
import { buildActa } from '../../../shared/model/acta.ts';
import type { ActaReview } from '../../../shared/model/actaProcedure.ts';
import type { PartyId } from '../../../shared/model/ids.ts';
import type { MesaView } from '../../../shared/model/view.ts';
import type { ActaFile } from '../../../shared/record/actaFile.ts';
import { actaText, type KeyPair, keyPairOf, keyText, signText } from '../../../shared/record/signedText.ts';
import { verifyActa } from '../../../shared/record/verify.ts';
import type { Cast } from './cast.ts';
import { callServer, PlayFault, type SimulatedPerson } from './person.ts';
import { check, type PlayCheck } from './playCheck.ts';

interface Signer {
  person: SimulatedPerson;
  key: KeyPair;
  partyId: string;
  seatId: string;
}

async function introduce(cast: Cast, view: MesaView, partyId: PartyId): Promise<Signer> {
  const person = cast.seated.find((one) => one.partyId === partyId)?.person;
  const seatId = view.people.find((one) => one.id === person?.participantId)?.seatId;
  if (!person || !seatId) throw new PlayFault(`nobody signs for ${partyId}`);
  const key = keyPairOf(randomBytes(32));
  const { mesaId, participantId } = person;
  const { publicKey, secretKey } = key;
  const proof = signText(secretKey, keyText({ mesaId, participantId, publicKey }));
  await person.must('key.introduce', { publicKey, proof });
  return { person, key, partyId, seatId };
}

async function actaOf(person: SimulatedPerson, session: number): Promise<ActaFile> {
  const path = `/api/mesas/${person.mesaId}/acta/${session}.json`;
  const answer = await callServer(person.url, path, undefined, person.token);
  if (answer.status !== 200) throw new PlayFault(`acta: ${JSON.stringify(answer.body)}`);
  return answer.body as ActaFile;
}

/** What a device signs is what it computed by itself from the facts, never what it was told. */
async function ownHash({ person }: Signer, review: ActaReview, session: number): Promise<string> {
  const { events } = await actaOf(person, session);
  const { contentHash } = buildActa(events.slice(0, review.upTo));
  if (contentHash !== review.contentHash) throw new PlayFault('the text under review is another one');
  return contentHash;
}

async function sign(signer: Signer, review: ActaReview, contentHash: string, observation: string) {
  const { person, key, partyId, seatId } = signer;
  const { revision } = review;
  const text = actaText({ mesaId: person.mesaId, revision, contentHash, partyId, seatId, observation });
  const signature = signText(key.secretKey, text);
  await person.must('acta.sign', { contentHash, observation, publicKey: key.publicKey, signature });
}

/** One observation of the first party, answered: approvals wait for it (K2). */
async function observe(cast: Cast, [first]: Signer[]): Promise<void> {
  await first?.person.must('acta.observe', { section: 'decisions', text: words('play.observation') });
  const view = await cast.facilitator.waitFor('the observation', (now) =>
    Boolean(now.acta?.observations.some((one) => one.answer === null)),
  );
  for (const one of view.acta?.observations ?? [])
    await cast.facilitator.must('acta.answerObservation', {
      observationId: one.id,
      accepted: false,
      text: words('play.observation_answer'),
    });
}

/** K6: the published acta as anybody reads it. */
async function publicChecks({ facilitator }: Cast): Promise<PlayCheck[]> {
  await facilitator.must('acta.publish', {});
  const answer = await callServer(facilitator.url, `/api/public/actas/${facilitator.mesaId}.json`, undefined);
  const verdict = verifyActa(answer.body);
  return [
    check(
      words('play.check_public'),
      'public',
      verdict.intact ? verdict.summary.edition.kind : verdict.first,
    ),
  ];
}

/** From the closed session to the published acta. Rejects with PlayFault when a step is refused. */
export async function signActa(cast: Cast, say: (line: string) => void): Promise<PlayCheck[]> {
  const { facilitator } = cast;
  await facilitator.must('acta.note', { section: 'development', text: words('play.record_note') });
  await facilitator.must('acta.openReview', {});
  const view = await facilitator.waitFor('the review', (now) => now.acta?.stage === 'underReview');
  const { review, missingApprovals } = view.acta!;
  if (!review) throw new PlayFault('no text under review');
  const signers: Signer[] = [];
  for (const party of missingApprovals) signers.push(await introduce(cast, view, party));
  await observe(cast, signers);
  const session = view.session.number;
  for (const signer of signers) {
    const contentHash = await ownHash(signer, review, session);
    await signer.person.must('acta.approve', { contentHash });
  }
  for (const [index, signer] of signers.entries()) {
    const observation = index === signers.length - 1 ? words('play.signed_with') : '';
    await sign(signer, review, await ownHash(signer, review, session), observation);
  }
  await facilitator.waitFor('the signatures', (now) => now.acta?.stage === 'signed');
  say(words('play.signed', { count: signers.length }));
  const verdict = verifyActa(await actaOf(facilitator, session));
  const { stage, signatures } = verdict.intact ? verdict.summary : { stage: verdict.first, signatures: [] };
  return [
    check(words('play.check_stage'), 'signed', stage),
    check(words('play.check_signatures'), signers.length, signatures.length),
    ...(await publicChecks(cast)),
  ];
}
