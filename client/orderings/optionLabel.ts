// The label of an option as it is drawn: its code apart from its words («C1.2», «La planeación…»). Pure.

const CODE = /^([CE]\d+(?:\.\d+)*)\s+(.+)$/su;

/** Splits the code of a card of the tree from its text; `code` is '' for any other option. */
export function splitLabel(label: string): { code: string; text: string } {
  const found = CODE.exec(label);
  return found ? { code: found[1] ?? '', text: found[2] ?? '' } : { code: '', text: label };
}
