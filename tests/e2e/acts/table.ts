// The people of the long run, by what they do in it: each one is a browser of its own.
import type { Page } from '@playwright/test';
import type { RunningServer } from '../support/server.ts';
import type { NewMesa } from './open.ts';

export interface Table {
  server: RunningServer;
  mesa: NewMesa;
  facilitator: Page;
  projector: Page;
  /** Spokesperson of the government, on a laptop. */
  government: Page;
  /** Spokesperson of civil society, on a phone. */
  society: Page;
  /** Spokesperson of the guarantor body, on a phone. */
  guarantor: Page;
  /** Civil society without a seat, on a laptop: reloads in the middle. */
  neighbour: Page;
}

export const NAMES = {
  facilitator: 'Íñigo Peña Argüello',
  government: 'Rogelio Ibáñez Müller',
  society: 'María José Núñez',
  guarantor: 'Lucía Ávila Güemes',
  neighbour: 'Zoé Ordóñez',
} as const;

export const everybody = (table: Table): Page[] => [
  table.government,
  table.society,
  table.guarantor,
  table.neighbour,
];

/** What is written in the run: accents, ñ, ü and quotes that have to survive everywhere. */
export const THEME = 'Agua limpia en la Cañada de Güémez';
export const TITLE = 'Pozos que la comunidad vigila «año con año»';
export const RESERVATION = 'Acepto, si la primera medición sale antes de julio; así lo pidió la niñez.';
