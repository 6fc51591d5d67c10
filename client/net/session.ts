// Getting in: tokens that arrive in the fragment of a link are exchanged for the cookie at once and
// removed from the address bar, so they never reach a log, a referrer or a projector (trust.md 2).

import type { MeView } from '../../shared/model/view.ts';
import type { CreateMesaAnswer, DoorAnswer, JoinAnswer, WordsAnswer } from '../../shared/protocol/http.ts';
import { say } from '../i18n.ts';
import { type ApiResult, callApi } from './api.ts';

/** The value of `name` in the fragment (`#t=…&q=…`), or null. */
export function fragmentValue(name: string): string | null {
  return new URLSearchParams(location.hash.slice(1)).get(name);
}

/** Removes the fragment without adding to the history. */
export const dropFragment = (): void =>
  history.replaceState(history.state, '', location.pathname + location.search);

/** Exchanges a session token for the cookie of that mesa. */
export const exchangeToken = (mesaId: string, token: string): Promise<ApiResult<MeView>> =>
  callApi<MeView>('POST', '/api/session', { mesaId, token });

/** Who this browser already is in the mesa, from its cookie; the refusal `unauthenticated` when nobody. */
export async function whoAmI(mesaId: string): Promise<ApiResult<MeView>> {
  const answer = await callApi<{ me: MeView | null }>('GET', `/api/mesas/${mesaId}/whoami`);
  if (!answer.ok) return answer;
  if (answer.value.me) return { ok: true, value: answer.value.me };
  return { ok: false, error: { code: 'unauthenticated', message: say('errors.unauthenticated') } };
}

/** What a code leads to. `qr` is the token of a scanned QR, which does not wait behind wrong guesses. */
export const lookAtDoor = (code: string, qr: string | null): Promise<ApiResult<DoorAnswer>> =>
  callApi<DoorAnswer>(
    'GET',
    `/api/door/${encodeURIComponent(code)}${qr ? `?qr=${encodeURIComponent(qr)}` : ''}`,
  );

export interface JoinRequest {
  code: string;
  qr?: string;
  displayName: string;
  partyId?: string;
  seatId?: string;
  seatAs?: 'holder' | 'alternate';
  organisation?: string;
  role: 'participant' | 'observer';
  withoutParty?: boolean;
  mode: 'inPerson' | 'online';
  discreet?: boolean;
}
/** Introduces the person; the answer's cookie is already set. */
export const join = (request: JoinRequest): Promise<ApiResult<JoinAnswer>> =>
  callApi<JoinAnswer>('POST', '/api/join', request);

/** Comes back as oneself with one's words (trust.md 2); the answer's cookie is already set. */
export const resume = (mesaId: string, words: string): Promise<ApiResult<JoinAnswer>> =>
  callApi<JoinAnswer>('POST', '/api/resume', { mesaId, words: words.slice(0, 200) });
/** New words of whoever asks, for another device; the old ones no longer work. Never kept in this browser. */
export const drawOwnWords = (mesaId: string): Promise<ApiResult<WordsAnswer>> =>
  callApi<WordsAnswer>('POST', `/api/mesas/${mesaId}/words`, {});
/** New words for somebody else, to hand over (facilitation only); recorded without the words. */
export const giveWordsTo = (mesaId: string, participantId: string): Promise<ApiResult<WordsAnswer>> =>
  callApi<WordsAnswer>('POST', `/api/mesas/${mesaId}/people/${participantId}/words`, {});
/** Ends the session of this browser in the mesa, and takes its cookie. */
export const leaveDevice = (mesaId: string): Promise<ApiResult<{ left: boolean }>> =>
  callApi('POST', `/api/mesas/${mesaId}/leave`, {});

export interface CreateMesaRequest {
  theme: string;
  name?: string;
  place?: string;
  purpose?: string;
  template?: string;
  scope?: 'national' | 'local';
  admission?: 'door' | 'open';
  facilitatorName?: string;
  parties?: { kind: string; name: string; hint?: string; seats: number; positionMode?: string }[];
  phases?: { kind: string; title: string; minutes: number }[];
  config?: { seatsByParty: boolean };
  planned?: boolean;
}
export const createMesa = (request: CreateMesaRequest): Promise<ApiResult<CreateMesaAnswer>> =>
  callApi<CreateMesaAnswer>('POST', '/api/mesas', request);

/** Exchanges the installation's admin token for a cookie that may create mesas. */
export const becomeAdmin = (token: string): Promise<ApiResult<{ admin: boolean }>> =>
  callApi<{ admin: boolean }>('POST', '/api/admin', { token });
export interface AdminMesa {
  mesaId: string;
  name: string;
  theme: string;
  number: number;
  joinCode: string;
  state: string;
  createdAt: number;
}
/** The mesas of this installation, for its admin; `unauthenticated` for anybody else. */
export const listMesas = (): Promise<ApiResult<{ mesas: AdminMesa[] }>> => callApi('GET', '/api/admin/mesas');
/** A new facilitator's link for a mesa whose link was lost (admin only). */
export const newFacilitatorLink = (mesaId: string): Promise<ApiResult<{ facilitatorUrl: string }>> =>
  callApi('POST', `/api/mesas/${mesaId}/facilitator-link`, {});
/** A link that opens the projector page of the mesa (facilitation only). */
export const newScreenLink = (mesaId: string): Promise<ApiResult<{ screenUrl: string }>> =>
  callApi('POST', `/api/mesas/${mesaId}/screen-link`, {});

export interface ExampleSummary {
  id: string;
  title: string;
  place: string;
  nodes: number;
  decisions: number;
}
export const listExamples = (): Promise<ApiResult<{ examples: ExampleSummary[] }>> =>
  callApi('GET', '/api/examples');
/** Opens a living mesa from an example: simulated people grow its tree and decide; the visitor facilitates. */
export const openExample = (caseId: string): Promise<ApiResult<CreateMesaAnswer>> =>
  callApi<CreateMesaAnswer>('POST', `/api/examples/${caseId}`, {});

export interface ExportFormat {
  id: string;
  name: string;
  /** One line under the name: type of file and what it is good for. */
  hint: string;
  extension: string;
  /** Number of the commitment, when several are agreed and each has its own file. */
  commitment: number | null;
  /** What it holds: the acta, one agreed commitment, the tree, or everything. */
  subject: 'acta' | 'commitment' | 'tree';
  /** Address to download, or null while there is nothing to export in it. */
  url: string | null;
}
export const listExports = (mesaId: string): Promise<ApiResult<{ formats: ExportFormat[] }>> =>
  callApi('GET', `/api/mesas/${mesaId}/exports`);
