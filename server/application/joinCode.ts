// The code people read aloud: a word and two digits (two words where admission is open, trust.md 2).
// It locates a mesa; it is not a secret.
import type { Ids } from './ports.ts';

/** Common, short, unaccented Spanish nouns that cannot be misheard for one another. */
const WORDS = [
  'ABEJA',
  'AGUA',
  'ALBERCA',
  'ALDEA',
  'AMATE',
  'ARCILLA',
  'ARENA',
  'BARCA',
  'BARRIO',
  'BOSQUE',
  'BRASA',
  'BRISA',
  'CACAO',
  'CAMPANA',
  'CANTERA',
  'CAOBA',
  'CARRETA',
  'CEDRO',
  'CEIBA',
  'CENOTE',
  'COBRE',
  'COLINA',
  'COPAL',
  'CORAL',
  'COSECHA',
  'CUMBRE',
  'DELTA',
  'DUNA',
  'ENCINO',
  'ESPIGA',
  'ESTRELLA',
  'FARO',
  'FUENTE',
  'GALERA',
  'GARZA',
  'GIRASOL',
  'GRANADA',
  'GUAYABA',
  'HAMACA',
  'HIEDRA',
  'HUERTO',
  'JACARANDA',
  'JADE',
  'JARDIN',
  'JICARA',
  'LADERA',
  'LAGUNA',
  'LAUREL',
  'LIENZO',
  'LIRIO',
  'LLUVIA',
  'LUCERO',
  'MADERA',
  'MAIZ',
  'MANANTIAL',
  'MANGO',
  'MARIPOSA',
  'MEZQUITE',
  'MILPA',
  'MOLINO',
  'NARANJA',
  'NOPAL',
  'OBSIDIANA',
  'OLIVO',
  'ORILLA',
  'PALMERA',
  'PAPALOTE',
  'PARQUE',
  'PETATE',
  'PIEDRA',
  'PINAR',
  'PLAZA',
  'PRADERA',
  'PUENTE',
  'QUETZAL',
  'RAMAJE',
  'REBOZO',
  'RIBERA',
  'ROBLE',
  'SABINO',
  'SALINA',
  'SARAPE',
  'SELVA',
  'SEMILLA',
  'SENDERO',
  'SIERRA',
  'TALAVERA',
  'TAMARINDO',
  'TEJADO',
  'TELAR',
  'TIERRA',
  'TORTUGA',
  'TRIGO',
  'TULIPAN',
  'VALLE',
  'VEREDA',
  'VERANO',
  'VIENTO',
  'VIOLETA',
  'YUCA',
  'ZAFIRO',
  'ZAGUAN',
] as const;

/** How codes are stored and compared: upper case, no accents, words and digits without separators. */
export function normaliseCode(typed: string): string {
  return typed
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toUpperCase()
    .replace(/[^A-Z0-9]/g, '')
    .slice(0, 60);
}

/** How people see a stored code: «CANTERA 52». */
export const showCode = (code: string): string => code.replace(/(\d{2})$/, ' $1');

const pick = (ids: Ids, count: number): number => {
  const bytes = ids.random(4);
  return (((bytes[0]! << 24) | (bytes[1]! << 16) | (bytes[2]! << 8) | bytes[3]!) >>> 0) % count;
};

/** A new code in stored form. `words` is 1 where a person admits at the door, 2 where the code alone opens. */
export function newCode(ids: Ids, words: 1 | 2): string {
  const chosen = Array.from({ length: words }, () => WORDS[pick(ids, WORDS.length)]).join('');
  return `${chosen}${String(pick(ids, 100)).padStart(2, '0')}`;
}
