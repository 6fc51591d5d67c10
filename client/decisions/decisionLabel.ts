// How a decision is called in a sentence: by its mesa and its number, as its paper does («Acuerdo 3.1»), so that who reads
// the screen and who holds the acta speak of the same one.
import type { MesaView } from '../../shared/model/view.ts';

/** «3.1»: the first decision of mesa 3. */
export const decisionLabel = (mesa: Pick<MesaView, 'number'>, number: number): string =>
  `${mesa.number}.${number}`;
