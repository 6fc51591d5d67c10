// What a person is about to sign, computed on her device: the acta is downloaded, checked whole as the offline
// verifier does, and its text built again from the facts under review. A server cannot make anybody sign another text.

import { buildActa } from '../../shared/model/acta.ts';
import type { ActaReview } from '../../shared/model/actaProcedure.ts';
import type { ActaFile } from '../../shared/record/actaFile.ts';
import { verifyActa } from '../../shared/record/verify.ts';

export type TextToSign = { same: true; contentHash: string } | { same: false };

/** Total over whatever the server answered: anything that does not hold is «not the same». */
export function textToSign(file: unknown, review: ActaReview): TextToSign {
  if (!verifyActa(file).intact) return { same: false };
  // Intact means that it was read with the schema of the file.
  const { events } = file as ActaFile;
  const { contentHash } = buildActa(events.filter((event) => event.seq <= review.upTo));
  return contentHash === review.contentHash ? { same: true, contentHash } : { same: false };
}
