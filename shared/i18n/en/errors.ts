// English sentences of the refusals.
import type { errorsEs } from '../es/errors.ts';

export const errorsEn: Record<keyof typeof errorsEs, string> = {
  bad_request: 'The request was not understood. Reload the page and try again; what you typed is still here.',
  unauthenticated: 'Your entry to this mesa is no longer valid. Enter again with the code of the mesa.',
  not_allowed: 'Your role does not allow this. If you need it, ask the facilitator.',
  not_admitted: 'You are not inside yet. Wait for the facilitator to let you in.',
  unknown_code:
    'No open mesa uses that code. Compare the word and the two digits with the screen in the room.',
  unknown_mesa: 'That mesa was not found. Check the link or enter with the code.',
  unknown_person: 'That person is no longer at the table. Refresh the list and try again.',
  unknown_words:
    'Those words do not open this mesa. Check the four of them, in their order; after five attempts they are blocked and the facilitation can give you others.',
  words_blocked: 'Your words were blocked after five attempts. Ask the facilitation to give you new ones.',
  unknown_seat: 'That seat does not exist. Choose one from the list.',
  unknown_party: 'That party is not part of this mesa. Choose one from the list.',
  unknown_phase: 'That phase is not on the agenda. Choose one from the list.',
  unknown_commitment: 'That commitment was not found. Go back to the list.',
  unknown_decision: 'That decision was not found. Go back to the list.',
  unknown_node: 'That card is no longer in the tree. Look in “Removed”: it can be restored from there.',
  unknown_export: 'There is no such download format. Choose one from the list.',
  unknown_example: 'There is no such example. Choose one from the list.',
  mesa_closed: 'This mesa is closed. You can read its acta; new work needs a new mesa.',
  mesa_full: 'The mesa reached its limit of {{max}} people. Tell the facilitator.',
  name_empty: 'Write your name to enter.',
  name_too_long: 'The name has {{count}} characters and {{max}} fit. Shorten it and try again.',
  seat_taken: 'Somebody else already has that seat. Choose another or enter without a seat.',
  seat_other_party: 'That seat belongs to another party. Choose one of yours.',
  seat_by_party:
    'The seats of this party are recognised and released by the party itself, not by the facilitation.',
  seat_by_facilitation: 'In this mesa seats are confirmed as each person is admitted, by the facilitation.',
  seat_not_delegate: 'Only who acts for that party can recognise or release its seats.',
  seat_not_asked: 'That person has not asked for a seat of her party.',
  seat_not_yours: 'That seat is not yours. Whoever holds it cedes it, or the facilitator in writing.',
  seat_without_alternate: 'Nobody in that seat can receive it yet. They must join the mesa first.',
  party_required: 'Choose the party you take part from, or enter as an observer.',
  session_not_open: 'The session is not open yet. The facilitator opens it when there is quorum.',
  session_already_open: 'The session is already open.',
  session_closed: 'The session is closed. What was agreed is in the acta.',
  session_not_held: 'The session was not held for lack of quorum. The second call comes next.',
  session_not_called: 'The session has not been called yet. First its day is set and the parties are called.',
  session_not_gathered:
    'The session has been called and people are not gathering yet. The facilitator starts it on the day that was set.',
  session_not_scheduled: 'The session has no day. Set the date and the hours first.',
  session_already_called:
    'The session has already been called. To change its day, cancel it with a reason and call another one.',
  session_already_gathering: 'People are already gathering: the session is opened, or declared not held.',
  session_too_early: 'The session is called for {{date}}. Gathering starts that day.',
  schedule_invalid: 'Check the dates: they must be still to come, and the end after the start.',
  notice_too_short: 'A call gives {{days}} business days of notice. The first possible date is {{date}}.',
  agenda_full: 'The agenda already has {{max}} matters. Join some before adding another.',
  agenda_begun: 'That matter has already begun. Add the new one before one that has not, or at the end.',
  agenda_late:
    'The time to add matters has passed. Decide it by consensus at the start of the session and choose that decision here.',
  agenda_without_consensus:
    'That decision was not taken by consensus in this session: it cannot add a matter to the agenda.',
  background_missing: 'The common reading is missing: add at least one item before calling.',
  background_empty: 'Write the text of the item or the address where it is.',
  background_full: 'The common reading already has {{max}} items. Remove one before adding another.',
  unknown_background: 'That item is no longer there. Reload the page and check the list.',
  invitations_missing:
    '{{missing}} still has to be invited. Write which body or post each invitation goes to.',
  mesa_not_called:
    'This mesa is being prepared and has not been called yet. Come back when you receive the call.',
  mesa_scheduled:
    'This mesa is being prepared for {{date}} at {{time}} and has not been called yet. Come back when you receive the call.',
  session_cancelled: 'The session was cancelled: {{reason}}. Wait for the new call.',
  mesa_cancelled: 'This mesa was cancelled and will not meet. The reason is in the record.',
  mesa_cancelled_reason: 'This mesa was cancelled and will not meet. Reason: {{reason}}',
  mesa_paused:
    'The mesa is paused and goes on another day. Meanwhile everything can be read and nothing changes.',
  mesa_not_paused: 'The mesa is not paused.',
  mesa_already_open:
    'The mesa has already opened. An open mesa is closed with its acta; it is not cancelled.',
  proposals_full:
    'There are already {{max}} proposals waiting, which is the limit. Withdraw one or wait until another is opened.',
  proposal_not_yours: 'A decision is withdrawn by who proposed it or by the facilitator.',
  decision_not_proposed: 'This decision is no longer a proposal. Check how it stands in the list.',
  decision_not_deliberating: 'Only what was left in deliberation is divided or taken to another body.',
  rules_not_proposed:
    'The rules of the mesa are not proposed here: the facilitator brings them to a decision.',
  still_waiting:
    'The waiting time still runs: {{minutes}} minutes are left before the session can be declared not held.',
  quorum_holds: 'There is quorum: the session can be opened.',
  second_call_too_soon:
    'The second call leaves {{days}} business days and gives the same notice as the first. The first possible date is {{date}}.',
  wrong_phase: 'This does not belong to the current phase. Wait for it or ask the facilitator.',
  reason_required: 'Write the reason: it goes into the acta.',
  clock_not_running: 'The clock is not running. Start a phase first.',
  undo_too_late:
    'The change of phase can no longer be undone: its ten seconds are over. Go back to the former phase from the agenda, with a reason.',
  locked: 'Editing is closed: {{reason}}. Your text was kept aside; you can copy it.',
  frozen: 'The text is frozen while it is being decided. Your change was kept aside; you can copy it.',
  too_large: 'The content is too large. Split it into smaller parts.',
  too_many_commitments: 'The mesa already has {{max}} commitments. Withdraw one before starting another.',
  no_quorum: 'There is no quorum: {{missing}} missing. Nothing is decided without every party.',
  party_withdrawn:
    '{{missing}} has formally withdrawn from the mesa. Until it returns nothing can be decided; what was agreed is kept.',
  not_delegate: 'Only who acts for a party, with confirmed powers, says that it leaves or returns.',
  decision_alive: 'A decision is already under way. Close or defer it before opening another.',
  rules_while_deciding: 'The rules do not change while decisions are unfinished. Close or defer them first.',
  decision_not_open: 'This decision is not open. Wait for the facilitator to open a round.',
  decision_incomplete: 'The position of {{missing}} is missing. Silence is not consent.',
  seats_disagree: 'The seats of {{missing}} do not share a position yet. Without it the round cannot close.',
  decision_suspended: 'The decision is paused because {{missing}} is missing. It resumes when they return.',
  round_closed: 'The round had already closed. Its result is in the decision and does not change.',
  wrong_round: 'That is not the current round. Read the text again and answer again.',
  wrong_text: 'The text on your screen is not the one being decided. Reload, read it and answer again.',
  not_spokesperson: 'Your party’s position is stated by whoever carries its voice at this moment.',
  signal_not_yours:
    'You state the position, so you give no signal. Signals are for those without a voice in this round.',
  objection_needs_reason: 'Explain the reason with at least {{min}} characters. You have {{count}}.',
  reservation_needs_text: 'Write your reservation: this is how it will appear in the acta.',
  needs_deliberation: 'Another round needs a changed text or {{minutes}} minutes of deliberation.',
  draft_incomplete: 'Fields are missing before deciding: {{fields}}.',
  draft_too_long: 'Some fields are over their limit: {{fields}}. Shorten them before deciding.',
  tree_invalid: 'The tree cannot be frozen yet: {{problems}}.',
  tree_change: 'That change does not fit in the tree (rule {{rule}}). Choose another place or another card.',
  text_too_long: 'The text is longer than {{max}} characters. Shorten it and try again.',
  not_a_strategic_cause: 'Only a cause in the tree that the mesa can change can be strategic.',
  too_many_strategic_causes:
    'There are already {{max}} strategic causes, the maximum. Remove one before choosing another.',
  majority_reserved_matter: 'This is a reserved matter: it is never decided by majority.',
  majority_rounds: 'Majority needs {{need}} rounds without consensus. So far {{have}}.',
  majority_justification: 'Majority needs a written reason.',
  majority_invocation: 'Majority must be invoked by {{need}} parties. So far {{have}}.',
  dissent_not_yours: 'A dissent is written only by the party that lost or stood aside.',
  session_still_open:
    'The session has not closed yet. The acta is reviewed and signed after the facilitator closes it.',
  dissent_too_late:
    'The time for a dissent ended 48 hours after the closing. You can ask the facilitator for an erratum.',
  not_facilitating: 'You do not facilitate this mesa, so there is no role to hand over.',
  person_away:
    'That person is not in the mesa with a device of their own now, so they could not facilitate. Wait for them to connect or choose somebody else.',
  last_facilitator: 'Nobody else facilitates the mesa. Hand the facilitation over to another person first.',
  unknown_note: 'That note was not found. Reload the page and look at the list.',
  unknown_observation: 'That observation was not found. Reload the page and look at the list.',
  observation_answered: 'That observation already has an answer. Make another one if needed.',
  unknown_aside: 'That proposal was not found. Reload the page and look at the list.',
  aside_answered: 'That proposal already has an answer.',
  asides_full:
    'Too many proposals wait for an answer. Copy your text and send it once the facilitation has answered others.',
  unknown_rain: 'That round of cards does not exist. Reload the page and try again.',
  rain_open: 'A round of cards is open. Reveal it or withdraw it before going on.',
  rain_not_open: 'That round of cards is no longer open.',
  cards_full: 'You have written every card of this round. Change or remove one of yours.',
  cards_too_many: 'The mesa has reached its limit of cards. Group or withdraw some before adding more.',
  unknown_card: 'That card is not on the table. Refresh the list.',
  card_not_yours: 'Only who wrote the card may change it before it is revealed.',
  only_for_somebody: 'The facilitation does not write in its own name: say for whom you type it.',
  not_for_somebody: 'Only the facilitation may type for another person.',
  disposition_not_yours:
    'What was done with each contribution is written by the facilitation. You may take it to the tree.',
  contributions_pending:
    'There are contributions without an answer: {{many}}. Say what was done with each, or leave them in the parking lot with a reason, and close afterwards.',
  unknown_turn: 'That request to speak is no longer on the list.',
  turn_not_waiting: 'That request to speak was already attended to or withdrawn.',
  turn_not_yours: 'You may only withdraw or end your own turn.',
  turns_full: 'You are already waiting for two turns. Withdraw one to ask for another.',
  turn_out_of_order: 'Somebody is first in the order. Write why this turn goes before.',
  turn_person_away: 'That person is not present. Record their arrival to give them the floor.',
  doubt_empty: 'Write your doubt in a sentence.',
  background_missing_here: 'This mesa has no common information sheet.',
  unknown_remark: 'That remark is no longer on the text. Reload the page.',
  remark_answered: 'That remark already has an answer.',
  remark_empty: 'Write what you propose or comment.',
  remark_without_change: 'The suggestion says the same as the text. Change something before you send it.',
  remarks_full: 'This commitment has too many unanswered remarks. Answer some before adding more.',
  remark_same_party: 'A suggestion is accepted by somebody of another party or by the facilitation.',
  remark_not_yours: 'Only who wrote the remark may withdraw it.',
  remark_resolve_not_yours:
    'Only who wrote the remark, or the facilitation, may resolve it. Answer in another remark.',
  remark_wrong_answer: 'That answer does not fit this kind of remark.',
  remark_closed: 'This commitment has been closed: it takes no remarks.',
  remark_text_frozen: 'The text is frozen while it is decided. The suggestion waits until that ends.',
  remark_text_ready:
    'The text is ready to be decided. To accept the suggestion, send it back to drafting first.',
  remark_text_agreed:
    'The text is agreed and changes only by another decision. The suggestion waits until its amendment is opened.',
  remark_text_locked: 'Editing is closed: {{reason}}. The suggestion waits until it is open.',
  submesas_running: 'The mesa is already in groups. Return to plenary before dividing it again.',
  submesas_not_running: 'The mesa is not in groups.',
  submesas_invalid: 'Each person goes in one group and no group is left empty. Check the list.',
  unknown_submesa: 'That group does not exist. Reload the page.',
  not_in_submesa: 'Only somebody of the group may ask for help for it.',
  evaluation_not_open: 'The evaluation is not open yet: it begins at the closing of the session.',
  evaluation_closed: 'The evaluation is already closed. Thank you for your time.',
  paper_serial_used: 'That paper ballot was already typed in this round. Check its number.',
  paper_waiting: 'The paper ballot of that person is waiting for its witness.',
  paper_already_answered:
    'That person has already answered in this round: there would be one ballot too many. Check the attendance list.',
  paper_person_away:
    'That person is not present: there can be no ballot of theirs. Record their arrival or check the attendance list.',
  paper_witness_party: 'The witness must be present and of another party.',
  paper_not_witness: 'Only the person named as witness may confirm that ballot.',
  paper_none_waiting: 'There is no paper ballot of that person waiting.',
  paper_unwitnessed:
    'There are paper ballots without a witness: {{many}}. Confirm or return them before closing.',
  observations_pending: 'There are observations without an answer. Answer them before going on.',
  acta_under_review:
    'The text is under review and does not change. To change it, somebody makes an observation and the facilitator accepts it.',
  acta_not_under_review:
    'The acta is not under review now. The facilitator opens the review when the text is ready.',
  acta_review_over:
    'The period of observations is over. You can sign with an observation: it stays in the acta.',
  acta_not_approved: 'Not every party that was present has approved the acta. Still missing: {{missing}}.',
  acta_not_signed: 'Not every party that was present has signed the acta. Still missing: {{missing}}.',
  acta_already_signed:
    'The acta is signed and its text does not change. Anything missing is added as an erratum.',
  seat_not_signing: 'Those who held a seat with confirmed powers during the session sign and approve.',
  seat_already_signed: 'That seat has already signed this acta.',
  unknown_key: 'The key of this device is not registered in the mesa. Reload the page and sign again.',
  bad_signature: 'The signature does not match this text. Reload the page, read the acta and sign again.',
  unknown_ordering: 'That prioritisation was not found. Go back to the list.',
  ordering_not_open: 'This prioritisation takes no more answers.',
  ordering_open: 'A prioritisation is open. Close it or withdraw it first.',
  ordering_secret: 'This prioritisation is secret: answer it from its own ballot, not from here.',
  ordering_few_people:
    'A secret ballot needs at least {{need}} people with the right to answer, and there are {{have}}. Open it with names or wait for more people.',
  ordering_many_people:
    'A prioritisation takes up to {{max}} people with the right to answer, and there are {{have}}. Open it only for the seats, or divide the mesa.',
  ordering_few_ballots:
    'There are not yet {{need}} ballots, and with fewer it would be known who cast which. Wait for more people to answer or withdraw the prioritisation.',
  ordering_insecure:
    'There is no secret ballot on a network without encryption: anyone on it could read it. Use an https address or open it with names.',
  ordering_invalid:
    'It cannot be opened like this: check that no option is repeated and that the weights of the criteria add up to 100.',
  not_in_electorate:
    'This question was opened for the people who were already at the mesa. You can see the result when it closes.',
  ballot_invalid: 'The ballot does not match this question. Reload the page and answer again.',
  ballot_already_cast: 'Your ballot is already in the box. To change it use the device you answered with.',
  commitment_step: 'A commitment that is «{{from}}» does not become «{{to}}». Check how it stands.',
  commitment_not_written:
    'This commitment is already agreed. Once it is published, it changes by opening its amendment.',
  not_all_verified:
    'It closes as fulfilled once another party has verified every activity. If it was not fulfilled, choose another outcome and explain why.',
  explanation_required: 'Explain why it was not fulfilled: the explanation stays with the commitment.',
  amendment_open: 'The amendment of this commitment is still open. Decide it or drop it first.',
  no_amendment: 'This commitment has no amendment open.',
  roadmap_missing: 'This commitment has no roadmap yet. Begin with an activity.',
  roadmap_not_draft:
    'The roadmap is no longer a draft. To change it the facilitation takes it back; once agreed, the commitment is amended.',
  roadmap_full: 'There are already {{max}}, which is what fits. Remove one before adding another.',
  roadmap_invalid: 'The roadmap still needs something: {{problems}}.',
  roadmap_not_in_acceptance:
    'The roadmap is not being accepted. The facilitation asks for it when it is complete.',
  roadmap_not_accepted: 'Still to be accepted by whoever answers for: {{activities}}.',
  roadmap_not_agreed: 'First the roadmap of this version of the commitment is agreed.',
  roadmap_not_active: 'Progress is recorded while the commitment is being carried out.',
  roadmap_before_commitment: 'First the commitment is agreed; then its roadmap.',
  unknown_activity: 'That activity is no longer in the roadmap. Check the list.',
  unknown_checkpoint: 'That checkpoint is no longer in the roadmap. Check the list.',
  lead_not_of_party: 'Whoever accepts must be at the mesa for the party that answers.',
  lead_left:
    'Whoever must accept {{activities}} is no longer in the mesa. Name somebody else of the same party.',
  not_the_lead: 'This is done by whoever answers for the activity, from their own device.',
  activity_step: 'An activity moves one step at a time. Check how it stands.',
  activity_needs_evidence: 'Add at least one piece of evidence before reporting it complete.',
  verified_by_lead:
    'Verification is done by a person of another party, not by the one that answers for the activity.',
  nothing_to_export: 'There is nothing to download in that format yet. Come back when the mesa has content.',
  stale: 'The mesa changed meanwhile. Look at how it stands and try again.',
  too_many_times: 'This was already received {{max}} times, which is the most. What was sent before is kept.',
  rate_limited: 'Too many attempts. Wait a minute and try again.',
  not_supported: 'This version cannot do that yet.',
  internal: 'Something failed on our side. What you typed is still on your screen; try again in a moment.',
};
