// The code of a mesa as people write it: a word and two digits, in any case, with or without space or hyphen.

/** `cantera-52`, `Cantera52`, ` CANTERA 52 ` → `CANTERA 52`. Anything else comes back trimmed, in capitals. */
export function readCode(typed: string): string {
  const plain = typed.normalize('NFC').toLocaleUpperCase('es').trim();
  const parts = /^(\p{L}+)[\s_.\-–—]*(\d{1,4})$/u.exec(plain);
  return parts ? `${parts[1]} ${parts[2]}` : plain.replace(/\s+/g, ' ');
}

/** Address of the door of a code, with what was typed: `/m/CANTERA-52`. */
export const doorAddress = (typed: string): string =>
  `/m/${encodeURIComponent(readCode(typed).replace(' ', '-'))}`;
