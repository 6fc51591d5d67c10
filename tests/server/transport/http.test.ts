// The hard outside: origins, cookies, headers, tokens, admin routes and upgrades.
import { randomBytes } from 'node:crypto';
import { connect } from 'node:net';
import { describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { openApp, openTable, type TestApp } from '../../support/app.ts';
import { refusedCode } from '../../support/person.ts';

const code = (answer: { body: unknown }) =>
  refusedCode(answer.body as { error: { code: string; message: string } });
const EVIL = { origin: 'https://otra-pagina.example' };

/** How an upgrade ends: «open», or the HTTP status that refused it. */
function upgrade(url: string, headers: Record<string, string> = {}): Promise<string> {
  return new Promise((resolve) => {
    const socket = new WebSocket(url.replace(/^http/, 'ws'), { headers });
    socket.on('open', () => {
      socket.terminate();
      resolve('open');
    });
    socket.on('unexpected-response', (_request, response) => resolve(String(response.statusCode)));
    socket.on('error', () => resolve('error'));
  });
}

describe('foreign pages', () => {
  it('cannot change anything with the cookie of somebody: every POST with another Origin is refused', async () => {
    const world = await openApp();
    const table = await openTable(world);
    const cookie = `mesa_${table.mesaId}=${table.created.facilitatorToken}; mesa_admin=${world.app.startToken}`;
    const paths = ['/api/join', '/api/session', '/api/admin', '/api/mesas', '/api/examples/x', '/api/leave'];
    for (const path of [
      ...paths,
      `/api/mesas/${table.mesaId}/commands`,
      `/api/mesas/${table.mesaId}/screen-link`,
    ])
      for (const headers of [{ ...EVIL, cookie }, { origin: 'null', cookie }, { cookie }, EVIL]) {
        const answer = await world.ask(path, { body: {}, headers });
        expect([answer.status, code(answer)], path).toEqual([403, 'not_allowed']);
        expect(answer.headers.get('access-control-allow-origin')).toBeNull();
      }
  });

  it('our own page and programs with a bearer may', async () => {
    const world = await openApp();
    const table = await openTable(world);
    const cookie = `mesa_${table.mesaId}=${table.created.facilitatorToken}`;
    const body = { name: 'spotlight.clear', args: {}, commandId: 'uno-dos-tres' };
    const path = `/api/mesas/${table.mesaId}/commands`;
    expect((await world.ask(path, { body, headers: { origin: world.url, cookie } })).status).toBe(200);
    expect((await world.ask(path, { body, token: table.facilitator.token, headers: EVIL })).status).toBe(200);
  });

  it('cannot open a socket with the cookie of somebody', async () => {
    const world = await openApp();
    const table = await openTable(world);
    const { token } = table.facilitator;
    const cookie = `mesa_${table.mesaId}=${token}`;
    const tree = `${world.url}/yjs/mesa/${table.mesaId}/tree`;
    const own = { origin: world.url, cookie };
    expect(await upgrade(tree, { ...EVIL, cookie })).toBe('401');
    expect(await upgrade(tree, { cookie })).toBe('401');
    expect(await upgrade(tree)).toBe('401');
    expect(await upgrade(tree, own)).toBe('open');
    expect(await upgrade(`${tree}?token=${token}`)).toBe('open');
    expect(await upgrade(`${tree}?token=${token.slice(1)}`)).toBe('401');
    const commands = `${world.url}/socket.io/?EIO=4&transport=websocket&mesa=${table.mesaId}`;
    expect(await upgrade(commands, { ...EVIL, cookie })).toBe('403');
    expect(await upgrade(commands, own)).toBe('open');
  });

  it('the cookie of one mesa opens no other', async () => {
    const world = await openApp();
    const [one, other] = [await openTable(world), await openTable(world)];
    const { token } = one.facilitator;
    expect((await world.ask(`/api/mesas/${other.mesaId}`, { token })).status).toBe(401);
    const crossed = await world.ask('/api/session', { body: { mesaId: other.mesaId, token } });
    expect(code(crossed)).toBe('unauthenticated');
    expect(await upgrade(`${world.url}/yjs/mesa/${other.mesaId}/tree?token=${token}`)).not.toBe('401');
    // The socket opens and is closed at once with «forbidden»: the client must learn why.
    const closed = await new Promise<number>((resolve) => {
      const socket = new WebSocket(
        `${world.url.replace(/^http/, 'ws')}/yjs/mesa/${other.mesaId}/tree?token=${token}`,
      );
      socket.on('close', (number) => resolve(number));
    });
    expect([4403, 4404]).toContain(closed);
  });
});

describe('upgrades that go nowhere', () => {
  it('are answered and closed, and nothing is logged', async () => {
    const world = await openApp();
    for (const path of [
      '/',
      '/yjs/',
      '/yjs/mesa',
      '/yjs/mesa/..%2f/tree',
      '/yjs/%',
      '/yjs/%E0%A4%A',
      '/socket.io',
      '/otra',
    ])
      expect(['404', '400', '401'], path).toContain(await upgrade(world.url + path));
    expect(world.logged).toEqual([]);
  });

  it('broken bytes on the port leave the server up', async () => {
    const world = await openApp();
    const port = Number(new URL(world.url).port);
    const garbage = [
      Buffer.from('GET /yjs/x HTTP/1.1\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nHost: [\r\n\r\n'),
      Buffer.from('GET http://[ HTTP/1.1\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n'),
      Buffer.from('POST /api/join HTTP/1.1\r\nContent-Length: 9\r\nTransfer-Encoding: chunked\r\n\r\n'),
      randomBytes(2000),
      Buffer.from('\r\n\r\n\r\n'),
    ];
    for (const bytes of garbage)
      await new Promise<void>((resolve) => {
        const socket = connect(port, '127.0.0.1', () => socket.end(bytes));
        socket.on('error', () => undefined);
        socket.on('close', () => resolve());
        socket.resume();
      });
    expect((await world.ask('/healthz')).status).toBe(200);
  });
});

describe('cookies, headers and tokens', () => {
  const flags = (cookie: string | null) =>
    (cookie ?? '')
      .split('; ')
      .slice(1)
      .map((part) => part.split('=')[0]);

  it('session cookies are HttpOnly, SameSite=Lax, for the whole site; Secure only under TLS', async () => {
    for (const [settings, secure] of [
      [{}, false],
      [{ PUBLIC_URL: 'https://mesa.example' }, true],
    ] as const) {
      const world = await openApp({ settings });
      const created = await world.createMesa();
      const cookies = [
        (await world.join(created.joinCode, { role: 'observer' })).headers.get('set-cookie'),
        (
          await world.ask('/api/session', {
            body: { mesaId: created.mesaId, token: created.facilitatorToken },
          })
        ).headers.get('set-cookie'),
        (await world.ask('/api/admin', { body: { token: world.app.startToken } })).headers.get('set-cookie'),
      ];
      for (const cookie of cookies) {
        expect(cookie).toMatch(/; Path=\/;.*; SameSite=Lax/);
        expect(flags(cookie)).toContain('HttpOnly');
        expect(flags(cookie).includes('Secure')).toBe(secure);
      }
    }
  });

  it('every answer carries the policy of content, nosniff and no-referrer, and says no product', async () => {
    const world = await openApp();
    for (const path of ['/', '/healthz', '/api/door/NADA00', '/api/no-existe', '/mesa/x/facilitar']) {
      const { headers } = await world.ask(path);
      const policy = headers.get('content-security-policy') ?? '';
      expect(policy, path).toContain("default-src 'self'");
      expect(policy, path).toContain("frame-ancestors 'none'");
      expect(policy, path).toMatch(/script-src 'self';/);
      expect(policy, path).not.toMatch(/unsafe|https:|\*/);
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('referrer-policy')).toBe('no-referrer');
      expect(headers.get('permissions-policy'), path).toBeTruthy();
      expect(headers.get('x-powered-by')).toBeNull();
    }
    expect((await world.ask('/api/door/NADA00')).headers.get('cache-control')).toBe('no-store');
  });

  it('tokens and names are in no log line, not even when things fail', async () => {
    const world = await openApp();
    const table = await openTable(world);
    const secrets = [
      world.app.startToken,
      table.created.facilitatorToken,
      table.voice.gob!.token,
      'Persona gob 1',
    ];
    const room = (await world.app.mesas.room(table.mesaId))!;
    // A store that fails once: the command and the request are logged with their fault.
    const storage = world.storage!;
    const append = storage.append;
    storage.append = () => Promise.reject(new Error('disk full'));
    expect(await table.facilitator.refusal('spotlight.set', { place: 'arbol', nodeId: null })).toBe(
      'internal',
    );
    expect(code(await world.join(table.created.joinCode, { role: 'observer' }))).toBe('internal');
    storage.append = append;
    await table.facilitator.must('spotlight.set', { place: 'arbol', nodeId: null });
    expect(room.state.spotlight?.place).toBe('arbol');
    expect(world.logged.length).toBeGreaterThan(1);
    for (const line of world.logged) for (const secret of secrets) expect(line).not.toContain(secret);
  });
});

describe('the administration', () => {
  const adminCalls = (world: TestApp, mesaId: string, token?: string) => [
    world.ask('/api/mesas', { body: { theme: 'x' }, ...(token ? { token } : {}) }),
    world.ask('/api/admin/mesas', token ? { token } : {}),
    world.ask(`/api/mesas/${mesaId}/facilitator-link`, { body: {}, ...(token ? { token } : {}) }),
  ];

  it('refuses everybody without its key: nobody, participants, the facilitation, almost the key', async () => {
    const world = await openApp();
    const table = await openTable(world);
    const tokens = [
      undefined,
      'x',
      table.voice.gob!.token,
      table.facilitator.token,
      `${world.app.startToken}x`,
    ];
    for (const token of tokens)
      for (const answer of await Promise.all(adminCalls(world, table.mesaId, token)))
        expect([answer.status, code(answer)]).toEqual([401, 'unauthenticated']);
    expect(code(await world.ask('/api/admin', { body: { token: 'no-es-la-clave' } }))).toBe(
      'unauthenticated',
    );
  });

  it('accepts the key of this start and the one of the environment, and links work', async () => {
    const world = await openApp({ settings: { ADMIN_TOKEN: 'una-clave-bien-larga' } });
    const { mesaId } = await world.createMesa();
    for (const token of [world.app.startToken, 'una-clave-bien-larga']) {
      const answers = await Promise.all(adminCalls(world, mesaId, token));
      expect(answers.map((one) => one.status)).toEqual([201, 200, 200]);
      const { facilitatorUrl } = answers[2]!.body as { facilitatorUrl: string };
      const own = new URL(facilitatorUrl).hash.slice('#t='.length);
      const me = await world.ask('/api/session', { body: { mesaId, token: own } });
      expect(me.body).toMatchObject({ role: 'facilitator' });
    }
    expect(
      code(await world.ask('/api/mesas/nada/facilitator-link', { body: {}, token: world.app.startToken })),
    ).toBe('unknown_mesa');
  });

  it('the link of the projector is the facilitation’s to give', async () => {
    const world = await openApp();
    const table = await openTable(world);
    const path = `/api/mesas/${table.mesaId}/screen-link`;
    expect(code(await world.ask(path, { body: {}, token: table.voice.gob!.token }))).toBe('not_allowed');
    expect((await world.ask(path, { body: {}, token: table.facilitator.token })).body).toHaveProperty(
      'screenUrl',
    );
  });
});
