// Composition root: makes every part once, hands the adapters to the application, and can take it all
// down again. Tests call it too; nothing here decides anything about mesas.
import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import type { RequestHandler } from 'express';
import type { KeyPair } from '../shared/record/signedText.ts';
import { ActaDesk, type Exporters } from './application/actaDesk.ts';
import { Checkpoints } from './application/checkpoints.ts';
import { createDocRights } from './application/docRights.ts';
import { EntryWords } from './application/entryWords.ts';
import { Growth } from './application/growth.ts';
import { type Log, silentLog } from './application/log.ts';
import { type Addresses, Mesas } from './application/mesas.ts';
import type { Clock, DocPrincipal, Ids, Storage } from './application/ports.ts';
import { Receipts } from './application/receipts.ts';
import { Retention } from './application/retention.ts';
import { Rooms } from './application/rooms.ts';
import { keeperInStore, openServerKey } from './application/serverKey.ts';
import { hashToken, sameSecret } from './application/sessions.ts';
import { serveClient } from './clientFiles.ts';
import type { Config } from './config.ts';
import { createExampleStage } from './dev/exampleStage.ts';
import { canExport, createExports, listFormats } from './exports/index.ts';
import { isLoopbackUrl } from './lan.ts';
import { Loopback } from './loopback.ts';
import { createMetrics } from './metrics.ts';
import { openApi } from './openApi.ts';
import { openStorage } from './storage/index.ts';
import type { OwnerNews } from './storage/postgresLease.ts';
import { secretFile } from './storage/secretFile.ts';
import { createDocServer } from './sync/docServer.ts';
import type { DocServer } from './sync/docServerContract.ts';
import { systemClock, systemIds } from './systemWorld.ts';
import { mountBallots } from './transport/ballotRoutes.ts';
import { CommandSocket } from './transport/commandSocket.ts';
import { createConnectionLimit } from './transport/connectionLimit.ts';
import { mountEntry } from './transport/entryRoutes.ts';
import { mountExamples } from './transport/exampleRoutes.ts';
import { mountExports } from './transport/exportRoutes.ts';
import { createRoutes } from './transport/httpRoutes.ts';
import { mountProofs } from './transport/proofRoutes.ts';
import { createRateGate } from './transport/rateGate.ts';
import { routeUpgrades, type UpgradeParts } from './transport/upgrade.ts';

export interface Overrides {
  storage?: Storage;
  clock?: Clock;
  ids?: Ids;
  log?: Log;
  files?: RequestHandler;
  /** What the owner of a Postgres database is told. */
  owner?: OwnerNews;
  /** Milliseconds between two views of one mesa; what a person at a table notices is the default. */
  viewIntervalMs?: number;
}

export interface App {
  /** Listens; resolves with the port in use. Rejects with the system's error when it cannot. */
  listen(): Promise<number>;
  /** Stops taking connections, commits what is waiting, closes the store. Repeating does nothing. */
  close(): Promise<void>;
  readonly mesas: Mesas;
  readonly docs: DocServer;
  readonly http: Server;
  /** Address of this process on this machine, after listen. */
  localUrl(): string;
  publicUrl(): string;
  /** The admin token when this start created it, to be shown once; null when it already existed. */
  readonly newAdminToken: string | null;
  /** Opens the admin's pages until this process ends. */
  readonly startToken: string;
  /** Public half of the key that signs checkpoints and actas, in hex. */
  readonly serverKey: string;
}

async function setting(
  storage: Storage,
  key: string,
  make: () => string,
): Promise<{ value: string; fresh: boolean }> {
  const known = await storage.getSetting(key);
  if (known !== null) return { value: known, fresh: false };
  // Two processes may start at once on one database: what the first one wrote is what both use.
  const made = make();
  const value = await storage.claimSetting(key, made);
  return { value, fresh: value === made };
}

/** The admin's key: from the environment, or created at the first start; the store keeps its hash. */
async function adminKey(config: Config, storage: Storage): Promise<{ hash: string; created: string | null }> {
  if (config.ADMIN_TOKEN) return { hash: hashToken(config.ADMIN_TOKEN), created: null };
  const token = randomBytes(18).toString('base64url');
  const { value, fresh } = await setting(storage, 'adminTokenHash', () => hashToken(token));
  return { hash: value, created: fresh ? token : null };
}

/** The key that signs records: beside the data of a folder, inside of any other store. */
async function signingKey(config: Config, storage: Storage, ids: Ids, inFolder: boolean): Promise<KeyPair> {
  const keeper = inFolder ? secretFile(config.DATA_DIR) : keeperInStore(storage);
  try {
    return await openServerKey({ storage, keeper, ids });
  } catch (error) {
    await storage.close();
    throw error;
  }
}

function createHttp(config: Config): Server {
  const timeouts = { headersTimeout: 10_000, requestTimeout: 60_000 };
  if (!config.TLS_CERT || !config.TLS_KEY) return createServer(timeouts);
  const tls = { cert: readFileSync(config.TLS_CERT), key: readFileSync(config.TLS_KEY) };
  return createTlsServer({ ...timeouts, ...tls });
}

/** Builds the whole server over its store. `lanAddress` gives the address phones in the room can reach. */
export async function createApp(
  config: Config,
  overrides: Overrides = {},
  lanAddress: () => string | null = () => null,
): Promise<App> {
  const log = overrides.log ?? silentLog;
  const clock = overrides.clock ?? systemClock();
  const ids = overrides.ids ?? systemIds;
  const storage =
    overrides.storage ??
    (await openStorage({
      dataDir: config.DATA_DIR,
      databaseUrl: config.DATABASE_URL,
      durability: config.DURABILITY === 'full' ? 'full' : 'normal',
      leaseMs: config.LEASE_SECONDS * 1000,
      owner: overrides.owner,
    }));
  const inFolder = !overrides.storage && !config.DATABASE_URL;
  const keys = await signingKey(config, storage, ids, inFolder);
  const secret = (await setting(storage, 'installationSecret', () => randomBytes(32).toString('hex'))).value;
  const admin = await adminKey(config, storage);
  const startToken = randomBytes(18).toString('base64url');

  const http = createHttp(config);
  const scheme = config.TLS_CERT ? 'https' : 'http';
  const port = () => (http.address() as AddressInfo | null)?.port ?? config.PORT;
  const localUrl = () => `${scheme}://localhost:${port()}`;
  const publicUrl = () => {
    if (config.PUBLIC_URL) return config.PUBLIC_URL;
    const lan = lanAddress();
    return lan ? `${scheme}://${lan}:${port()}` : localUrl();
  };
  const secure = scheme === 'https' || (config.PUBLIC_URL?.startsWith('https:') ?? false);

  const failed = (error: unknown) =>
    log.error({ error: error instanceof Error ? error.stack : String(error) }, 'background task failed');
  const checkpoints = new Checkpoints({ storage, clock, keys, failed });
  const retention = new Retention({ storage, clock, failed, room: (mesaId) => rooms.get(mesaId) });
  const rooms: Rooms = new Rooms(storage, clock, (room) => {
    mesas.presenceOf(room);
    checkpoints.watch(room);
    retention.watch(room);
  });
  const authenticate = async (token: string): Promise<DocPrincipal | null> => {
    const who = await mesas.authenticate(token);
    if (!who) return null;
    const displayName = who.room.people.get(who.person.id)?.displayName ?? '';
    return {
      mesaId: who.room.mesaId,
      participantId: who.person.id,
      displayName,
      partyId: who.person.partyId,
      role: who.person.role,
    };
  };
  const rights = createDocRights((mesaId) => rooms.peek(mesaId), authenticate);
  const docs = createDocServer({ storage, rights, clock, log, settings: { limits: config.LIMITS } });
  // People come through a network in clear: our own, or the one an http PUBLIC_URL names.
  const clearUrl = config.PUBLIC_URL !== undefined && !isLoopbackUrl(config.PUBLIC_URL);
  const addresses: Addresses = {
    publicUrl,
    insecure: () => !secure && (clearUrl || lanAddress() !== null),
  };
  const mesas = new Mesas({
    storage,
    clock,
    ids,
    docs,
    rooms,
    secret,
    failed,
    addresses,
    growth: new Growth({ on: config.LIMITS === 'on', monotonic: () => clock.monotonic() }),
  });

  const gate = createRateGate(config.LIMITS, () => clock.monotonic());
  const isAdmin = (token: string) =>
    token !== '' && (sameSecret(hashToken(token), admin.hash) || sameSecret(token, startToken));
  const metrics = createMetrics(
    () => docs.stats(),
    () => rooms.all().length,
  );
  const exports = createExports();
  const exporters: Exporters = {
    list: listFormats,
    canRender: canExport,
    render: (id, input) => exports.renderExport(id, input),
  };
  const desk = new ActaDesk({
    storage,
    docs,
    exporters,
    publicUrl: config.PUBLIC_URL,
    sealOf: (room) => checkpoints.sealOf(room),
    room: (mesaId) => mesas.room(mesaId),
  });
  const stage = createExampleStage({ mesas: () => mesas, url: () => loopback.url(), log });
  const routes = createRoutes({
    mesas,
    gate,
    log,
    secure,
    isAdmin,
    publicUrl: config.PUBLIC_URL,
    metrics,
    openApi,
    storeReady: () => storage.healthy(),
    more: [
      mountExports(desk, gate),
      mountProofs({ checkpoints, receipts: new Receipts(storage, checkpoints), gate }),
      mountExamples(stage, gate, secure),
      mountBallots({ storage, addresses }, gate),
      mountEntry(mesas, new EntryWords({ storage, clock, ids, secret, mesas }), gate, secure),
    ],
    files: overrides.files ?? serveClient(),
  });
  http.on('request', routes);
  const commands = new CommandSocket({ http, mesas, gate, log, viewIntervalMs: overrides.viewIntervalMs });
  const upgrades: Omit<UpgradeParts, 'http'> = {
    log,
    authenticate,
    publicUrl: config.PUBLIC_URL,
    connections: createConnectionLimit(config.LIMITS),
    acceptCommands: (request, socket, head) =>
      commands.io.engine.handleUpgrade(request as never, socket as never, head),
    acceptDocument: (request, socket, head, principal, doc, options) =>
      docs.acceptUpgrade(request, socket, head, principal, doc, options),
  };
  routeUpgrades({ http, ...upgrades });
  // The examples' simulated people come in by the loopback, also when the public side speaks TLS.
  const loopback = new Loopback((inner) => {
    inner.on('request', routes);
    routeUpgrades({ http: inner, ...upgrades });
  });

  let closing: Promise<void> | null = null;
  const close = async () => {
    stage.stop();
    mesas.stop();
    await retention.stop();
    await checkpoints.stop();
    commands.close();
    await docs.close();
    await exports.close();
    await loopback.close();
    await new Promise<void>((resolve) => {
      http.close(() => resolve());
      http.closeAllConnections();
    });
    await storage.close();
  };
  return {
    mesas,
    docs,
    http,
    localUrl,
    publicUrl,
    startToken,
    serverKey: keys.publicKey,
    newAdminToken: admin.created,
    listen: () =>
      new Promise<number>((resolve, reject) => {
        http.once('error', reject);
        http.listen(config.PORT, config.HOST, () => {
          http.off('error', reject);
          retention.start();
          resolve(port());
        });
      }),
    close: () => {
      closing ??= close();
      return closing;
    },
  };
}
