// What the verifier answers when something does not hold: a stable code and the place. The sentence people read
// is made at the edge (i18n area «verify»).

export const DIFFERENCE_CODES = [
  'syntax',
  'duplicateKey',
  'notCanonical',
  'tooDeep',
  'notAnActa',
  'otherFormat',
  'shape',
  'chainMesa',
  'chainOrder',
  'chainLink',
  'eventHash',
  'unknownEvent',
  'eventPayload',
  'eventMember',
  'textHash',
  'treeHash',
  'attendance',
  'rulesHash',
  'rollHash',
  'quorum',
  'decisionUnknown',
  'openingMissing',
  'openingExtra',
  'openingMismatch',
  'openingAuthor',
  'signalMismatch',
  'spokesperson',
  'sealStep',
  'seatStep',
  'followingStep',
  'agendaStep',
  'tableStep',
  'outcome',
  'orderingRules',
  'ballotSeal',
  'paperBallot',
  'ballotMismatch',
  'ballotRoll',
  'ballotsHash',
  'tally',
  'actaStep',
  'actaAll',
  'keyProof',
  'signerKey',
  'signature',
  'reviewHash',
  'content',
  'contentHash',
  'procedure',
  'nameUnknown',
  'nameMismatch',
  'edition',
  'seal',
  'sealSignature',
] as const;
export type DifferenceCode = (typeof DIFFERENCE_CODES)[number];

/** The file could not even be read as an acta: another file, cut off, or retyped by hand. */
export const UNREADABLE: readonly DifferenceCode[] = [
  'syntax',
  'duplicateKey',
  'notCanonical',
  'tooDeep',
  'notAnActa',
  'otherFormat',
  'shape',
];

export interface Difference {
  code: DifferenceCode;
  path: (string | number)[];
  expected: string | null;
  found: string | null;
  /** Position of the first different character, from 1, when two texts differ. */
  letter: number | null;
  /** Number of the event in the chain, when the difference belongs to one. */
  seq: number | null;
  /** Line of the file, when it stops being JSON. */
  line: number | null;
}

type Details = Partial<Omit<Difference, 'code' | 'path'>> & Pick<Difference, 'path'>;

export const difference = (code: DifferenceCode, details: Details): Difference => ({
  expected: null,
  found: null,
  letter: null,
  seq: null,
  line: null,
  ...details,
  code,
});
