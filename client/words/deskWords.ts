// The words of the screens that come later, or to few: drafting, the console, the acta, the wall, the verifier.
import { commitmentEs } from '../../shared/i18n/es/commitment.ts';
import { consoleEs } from '../../shared/i18n/es/console.ts';
import { followingEs } from '../../shared/i18n/es/following.ts';
import { orderedEs } from '../../shared/i18n/es/ordered.ts';
import { passportEs } from '../../shared/i18n/es/passport.ts';
import { procedureEs } from '../../shared/i18n/es/procedure.ts';
import { screenEs } from '../../shared/i18n/es/screen.ts';
import { verifyEs } from '../../shared/i18n/es/verify.ts';
import { writingEs } from '../../shared/i18n/es/writing.ts';

export const deskWords = {
  commitment: commitmentEs,
  console: consoleEs,
  following: followingEs,
  ordered: orderedEs,
  passport: passportEs,
  procedure: procedureEs,
  screen: screenEs,
  verify: verifyEs,
  writing: writingEs,
} as const;
