// Words of the area «proof», in English.
import type { proofEs } from '../es/proof.ts';

export const proofEn: Record<keyof typeof proofEs, string> = {
  server_key:
    'Public key of this server, with which it signs actas (write it down; anybody can compare it):\n  {{key}}',
  key_missing:
    'The signing key of this server ({{place}}) is missing and there are mesas signed with it. Nothing was repaired in silence: copy server.key from your backup and start again.',
  key_damaged:
    'The signing key of this server ({{place}}) is damaged. Nothing was repaired in silence: copy server.key from your backup and start again.',
  key_other:
    'The signing key in {{place}} is not the one of these mesas: another one signed them. Nothing was repaired in silence: put back the server.key that belongs to them and start again.',
  backup_key:
    'The backup includes server.key, the secret key with which this server signs. Keep it where nobody else can read it.',
  backup_no_key:
    'Notice: there was no server.key beside the data. Without that key the backup cannot go on with its mesas.',
  banner_title: 'The record of this mesa does not continue the one this device saw.',
  banner_shorter:
    'This device saw {{seen}} events and the server shows {{now}}: some that had happened are gone.',
  banner_rewritten: 'The events this device saw were replaced by others.',
  banner_otherKey: 'It is signed with another key than the one this device knows.',
  banner_unproven: 'The server could not prove that it keeps what this device saw.',
  banner_what:
    'It may be an old backup or a change on purpose; from here one cannot know. Save the proof and your receipt, tell the other parties, and verify the acta before you rely on it.',
  banner_save: 'Save the proof',
  banner_verify: 'Verify a file',
  receipt_intact: 'Receipt intact',
  receipt_intact_text:
    '{{name}} does not have one changed letter: every event in it is in the record the server signed.',
  receipt_altered: 'The receipt does not match',
  receipt_altered_text:
    '{{name}} was changed after it was made. This is the first thing that does not match:',
  receipt_unreadable: 'The file cannot be read as a receipt',
  receipt_unreadable_text: '{{name}} could not be checked:',
  receipt_person: 'Receipt of',
  receipt_nameless: 'A person whose name was erased',
  receipt_mesa: 'Mesa',
  receipt_mesa_value: 'Mesa {{number}}, {{theme}}',
  receipt_events: 'Own events in the receipt',
  receipt_positions: 'Sealed positions, signals and ballots',
  receipt_positions_value: '{{opened}} opened and checked, {{sealed}} still sealed',
  receipt_signed: 'Signatures of the acta',
  receipt_cards: 'Cards with this person’s name',
  receipt_claimed: 'Cards without a name claimed as own',
  receipt_claimed_value:
    '{{count}}. The receipt proves that they are in the record word by word, not who wrote them',
  receipt_turns: 'Times the floor was asked for',
  receipt_size: 'Events in the signed record',
  receipt_at: 'Signed',
  receipt_head: 'Head of the chain',
  receipt_root: 'Root of the record',
  receipt_key: 'Public key of the server',
  receipt_limits:
    'This proves that the server with that key had these events in its record. To know whether an acta is of the same record, check both files together.',
  acta_same: 'The acta and the receipt are of the same record: {{count}} events compared.',
  acta_other_mesa: 'The acta is of another mesa.',
  acta_other_event:
    'The acta and the receipt are not of the same record: event {{seq}} is not the same in both.',
  acta_other_root: 'The acta and the receipt are not of the same record: what the server signed is another.',
  code_syntax:
    'It is not a whole JSON file: it breaks at line {{line}}. It may be cut off; download it again.',
  code_duplicateKey: 'Something appears twice at line {{line}}. The file was edited by hand.',
  code_notCanonical: 'A value is written in a way the application never uses. The file was edited by hand.',
  code_tooDeep: 'It has more levels than a receipt can have.',
  code_notAReceipt: 'It is not a receipt of Mesa Abierta.',
  code_otherFormat: 'It is of another version of the format ({{found}}). Use a newer verifier.',
  code_shape: 'Something is missing or there is something too much.',
  code_eventHash: 'Event {{seq}} was changed: its fingerprint no longer matches what it says.',
  code_eventRead: 'Event {{seq}} ({{found}}) cannot be read: its type is unknown or it carries other data.',
  code_eventPlace: 'Event {{seq}} is of another mesa, repeated, or out of place.',
  code_notIncluded: 'Event {{seq}} is not in the record the server signed.',
  code_notOwn: 'Event {{seq}} is not of this person.',
  code_notHere: 'The event with which this person came to the mesa is missing.',
  code_claim:
    'The receipt names the card “{{found}}”, and it is not among its events as a card without a name.',
  code_name: 'The name is not the one recorded when the person came in.',
  code_opening: 'In event {{seq}}, what was opened is not what this person sealed, or it is missing.',
  code_seal: 'The server’s signature does not match this record.',
  cli_usage: 'Usage: npm run verify -- file.json [acta.json]',
  cli_intact: 'Intact.',
  cli_altered: 'Does not match.',
  cli_unreadable: 'Cannot be read.',
  passport_intact: 'Intact. Passport of decision {{number}}: {{matter}}',
  passport_rounds: 'Rounds checked',
  passport_seal: 'Seal',
  passport_unreadable: 'Cannot be read: it is not a whole decision passport, or of another version.',
  passport_text: 'Does not match: the text of round {{round}} does not match its fingerprint.',
  passport_rules: 'Does not match: the rules of round {{round}} do not match their fingerprint.',
  passport_roll: 'Does not match: the roll of round {{round}} does not match its fingerprint.',
  passport_result: 'Does not match: the result of round {{round}} is not the one its positions give.',
  passport_fault_seal: 'Does not match: the seal does not match the content.',
};
