// The public REST surface as OpenAPI, generated from the zod schemas so that it cannot drift.
import { z } from 'zod';
import { COMMANDS } from '../shared/protocol/commands.ts';
import { HTTP } from '../shared/protocol/http.ts';
import { PROTOCOL_VERSION } from '../shared/protocol/version.ts';

const schemaOf = (schema: z.ZodType): unknown =>
  z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
const body = (schema: unknown) => ({ required: true, content: { 'application/json': { schema } } });
const answers = { '200': { description: 'OK' }, default: { description: '{ error: { code, message } }' } };
const NOTHING = { type: 'object' };
const post = (summary: string, schema: unknown) => ({
  post: { summary, requestBody: body(schema), responses: answers },
});
const get = (summary: string) => ({ get: { summary, responses: answers } });

/** The document served at /api/openapi.json. */
export function openApi(): unknown {
  const command = {
    oneOf: Object.entries(COMMANDS).map(([name, schema]) => ({
      type: 'object',
      required: ['name', 'args', 'commandId'],
      properties: {
        name: { const: name },
        args: schemaOf(schema),
        commandId: { type: 'string', minLength: 8, maxLength: 64 },
      },
    })),
  };
  return {
    openapi: '3.1.0',
    info: {
      title: 'Mesa Abierta',
      version: String(PROTOCOL_VERSION),
      license: { name: 'AGPL-3.0-or-later' },
    },
    components: { securitySchemes: { bearer: { type: 'http', scheme: 'bearer' } } },
    paths: {
      '/healthz': get('Up'),
      '/readyz': get('Store reachable'),
      '/metrics': get('Prometheus metrics'),
      '/api/mesas': post('Create a mesa (admin bearer)', schemaOf(HTTP.createMesa)),
      '/api/join': post('Join a mesa by code', schemaOf(HTTP.join)),
      '/api/resume': post(
        'Come back as oneself from another device, with one’s words',
        schemaOf(HTTP.resume),
      ),
      '/api/mesas/{id}/words': post(
        'New words of the bearer for another device; the old ones no longer work',
        NOTHING,
      ),
      '/api/mesas/{id}/people/{participantId}/words': post(
        'New words for somebody else (facilitation); recorded without the words',
        NOTHING,
      ),
      '/api/mesas/{id}/leave': post('Ends this session alone and its cookie', NOTHING),
      '/api/session': post('Exchange a token for the cookie of its mesa', schemaOf(HTTP.session)),
      '/api/door/{code}': get('What a code leads to'),
      '/api/mesas/{id}': get('The view of the bearer’s role'),
      '/api/mesas/{id}/me': get('Personal facts of the bearer'),
      '/api/mesas/{id}/cards': get('Revealed and brought cards with their groups; people inside only'),
      '/api/mesas/{id}/whoami': get('Who the cookie or bearer is in this mesa; { me: null } for nobody'),
      '/api/mesas/{id}/commands': post('Any command of the socket', command),
      '/api/mesas/{id}/ballots/{orderingId}': post(
        'A ballot of a secret round, padded to its one length',
        schemaOf(HTTP.secretBallot),
      ),
      '/api/mesas/{id}/exports': get('Formats and their addresses'),
      '/api/mesas/{id}/exports/{format}': get('One export'),
      '/api/mesas/{id}/acta/{session}.{format}': get('The acta of a session'),
      '/api/public/actas/{mesaId}.{format}': get(
        'The public edition of a published acta (json, pdf); no session',
      ),
      '/api/mesas/{id}/receipt': get(
        'The receipt of the bearer: own events with their proofs; ?cards= names unsigned cards claimed as own',
      ),
      '/api/mesas/{id}/checkpoints': get('Signed checkpoints of the record'),
      '/api/mesas/{id}/extension': get(
        'Proof that the record extends the one of ?from= and holds event ?seen=',
      ),
      '/api/server-key': get('Public key of this installation'),
      '/api/examples': get('Worked cases'),
    },
  };
}
