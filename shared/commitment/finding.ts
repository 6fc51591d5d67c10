// What a check of a commitment says: data only. Sentences: `commitment.rule_<code>` in shared/i18n.

export const COMMITMENT_CODES = [
  'C1',
  'C2',
  'C3',
  'C4',
  'C5',
  'C6',
  'C7',
  'C8',
  'C9',
  'C10',
  'C11',
  'C12',
  'C13',
  'C14',
  'C15',
  'C16',
  'C17',
  'C18',
  'C19',
  'C20',
  'C21',
  'A1',
  'A4',
  'I2',
  'I3',
  'I4',
] as const;
export type CommitmentCode = (typeof COMMITMENT_CODES)[number];

export interface CommitmentFinding {
  code: CommitmentCode;
  severity: 'error' | 'warning';
  /** Field of the form it belongs to, as in `commitment.field_<field>`. */
  field: string;
  params: Record<string, string | number>;
}
