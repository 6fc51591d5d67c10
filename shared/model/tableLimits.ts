// Limits of what people add at the table, without schemas: a phone counts characters before it needs a schema.

/** C10: user-perceived characters of a card, and cards of one person in a round of private writing. */
export const CARD_MAX_LENGTH = 140;
export const CARDS_PER_PERSON_MAX = 10;
/** 4.5: user-perceived characters of a contribution brought from the consultation. */
export const INPUT_MAX_LENGTH = 600;
/** Cards of a mesa, revealed or brought (section 9 asks for 300 contributions in a session). */
export const CARDS_PER_MESA = 600;
/** Cards one command may move, bring or answer at once. */
export const CARDS_AT_ONCE = 300;
export const GROUP_TITLE_MAX = 280;

/** C9: seconds of one turn, and turns one person may be waiting for. */
export const TURN_SECONDS = { min: 15, max: 900, default: 90 } as const;
export const TURNS_WAITING_PER_PERSON = 2;
export const TURN_TEXT_MAX = 300;

/** C15: user-perceived characters of a remark and of the passage it is about. */
export const REMARK_MAX_LENGTH = 2000;
export const REMARK_QUOTE_MAX = 600;
/** Remarks that may wait for an answer on one commitment; answered ones that views still carry, the newest. */
export const REMARKS_WAITING = 80;
export const REMARKS_ANSWERED_SHOWN = 40;

/** E3: groups a plenary may be divided into. */
export const SUBMESAS_MAX = 8;
/** Below this many answers an evaluation says how many answered and nothing else (trust.md 5, k). */
export const EVALUATION_FLOOR = 5;
export const EVALUATION_SCALE = 4;
