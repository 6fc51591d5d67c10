// Numbers for the person who runs the server, in the format of Prometheus. Never a name, never a text.
import { Gauge, Registry } from 'prom-client';

type Numbers = Record<string, unknown>;

/** Every numeric field of `stats`, one level of nesting, as gauges `mesa_abierta_sync_<field>`. */
export function createMetrics(
  stats: () => object,
  openMesas: () => number,
): () => Promise<{ type: string; text: string }> {
  const registry = new Registry();
  const mesas = new Gauge({
    name: 'mesa_abierta_open_mesas',
    help: 'Mesas open in this process',
    registers: [registry],
  });
  const memory = new Gauge({
    name: 'mesa_abierta_memory_bytes',
    help: 'Resident memory',
    registers: [registry],
  });
  const sync = new Gauge({
    name: 'mesa_abierta_sync',
    help: 'Counters of the sync engine',
    labelNames: ['what', 'reason'],
    registers: [registry],
  });
  const fill = (numbers: Numbers) => {
    for (const [what, value] of Object.entries(numbers)) {
      if (typeof value === 'number') sync.set({ what, reason: '' }, value);
      else if (typeof value === 'object' && value !== null) {
        for (const [reason, count] of Object.entries(value))
          if (typeof count === 'number') sync.set({ what, reason }, count);
      }
    }
  };
  return async () => {
    mesas.set(openMesas());
    memory.set(process.memoryUsage.rss());
    fill(stats() as Numbers);
    return { type: registry.contentType, text: await registry.metrics() };
  };
}
