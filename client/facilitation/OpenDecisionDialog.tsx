// «Abrir decisión…»: what is decided, the question, and what kind of matter it is. Opening freezes the text (D7);
// when it cannot be opened, the refusal says what is missing and nothing typed is lost.

import { useState } from 'react';
import { isReservedByNature } from '../../shared/decisions/reservedMatter.ts';
import type { DecisionSubject } from '../../shared/model/decision.ts';
import type { PartyId } from '../../shared/model/ids.ts';
import type { MesaView } from '../../shared/model/view.ts';
import { mayBeDecided } from '../../shared/roadmap/commitmentMoves.ts';
import { type Translate, useWords } from '../i18n.ts';
import { draftOfRules, type RulesDraft, RulesFields, rulesOfDraft } from '../simulator/RulesFields.tsx';
import { useCommand, useMesa } from '../state/useMesa.ts';
import { Checkbox } from '../ui/Checkbox.tsx';
import { type RadioCard, RadioCards } from '../ui/RadioCards.tsx';
import { SegmentedControl } from '../ui/SegmentedControl.tsx';
import { Select } from '../ui/Select.tsx';
import { SheetForm } from '../ui/SheetForm.tsx';
import { TextArea } from '../ui/TextArea.tsx';
import { TextField } from '../ui/TextField.tsx';

const NOBODY = '-';

interface OpenDecisionDialogProps {
  onClose: () => void;
  /** A text to decide, already written; both may still be changed. */
  start?: { matter: string; text: string; kind: 'substantive' | 'procedural' };
  /** 5.5: only puts the matter on the table; nobody is asked and nothing is frozen. */
  proposing?: boolean;
}

export function OpenDecisionDialog({ onClose, start, proposing = false }: OpenDecisionDialogProps) {
  const t = useWords();
  const { view } = useMesa();
  const open = useCommand('decision.open');
  const propose = useCommand('decision.propose');
  const { busy, error } = proposing ? propose : open;
  // The rules of the body come to a decision by the facilitation only (C3).
  const choices = subjectChoices(t, view).filter(({ value }) => !(proposing && value === 'rules'));
  const [choice, setChoice] = useState<string>(start ? 'text' : (choices[0]?.value ?? 'text'));
  const [matter, setMatter] = useState<string | null>(start?.matter ?? null);
  const [text, setText] = useState(start?.text ?? '');
  const [rules, setRules] = useState(() => draftOfRules(view.rules.values));
  const [kind, setKind] = useState<'substantive' | 'procedural'>(start?.kind ?? 'substantive');
  const [reserved, setReserved] = useState(false);
  const [responsible, setResponsible] = useState<string>(NOBODY);
  const [tried, setTried] = useState(false);
  // Until it is edited, the question follows the subject.
  const question = matter ?? choices.find((option) => option.value === choice)?.matter ?? '';
  const missing =
    question.trim().length < 3 ? 'matter' : choice === 'text' && text.trim().length < 3 ? 'text' : null;
  const subject = subjectOf(view, choice, text, rules);
  const byNature =
    choice === 'rules' || (subject !== null && isReservedByNature(view.decisions, subject, question));
  const submit = async () => {
    setTried(true);
    if (missing !== null) return;
    if (subject === null) return;
    const asked = {
      matter: question.trim(),
      subject,
      kind,
      responsibleParty: responsible === NOBODY ? null : (responsible as PartyId),
    };
    const answer = proposing ? await propose.run(asked) : await open.run({ ...asked, reserved });
    if (answer.ok) onClose();
  };
  return (
    <SheetForm
      title={t(proposing ? 'decision.proposeTitle' : 'console.openDecisionTitle')}
      lead={t(proposing ? 'decision.proposeLead' : 'console.openDecisionLead')}
      onClose={onClose}
      send={t(proposing ? 'decision.proposeConfirm' : 'console.openDecisionConfirm')}
      onSend={submit}
      busy={busy}
      refusal={error}
    >
      <RadioCards label={t('console.subject')} value={choice} onChange={setChoice} options={choices} />
      {choice === 'rules' ? <RulesFields draft={rules} onChange={setRules} parties={view.parties} /> : null}
      {choice === 'text' ? (
        <TextArea
          label={t('console.decisionText')}
          value={text}
          onChange={setText}
          max={4000}
          rows={4}
          record
          isRequired
          error={tried && missing === 'text' ? t('console.decisionTextMissing') : undefined}
        />
      ) : null}
      <TextField
        label={t('console.matter')}
        hint={t('console.matterHint')}
        value={question}
        onChange={setMatter}
        look="record"
        isRequired
        error={tried && missing === 'matter' ? t('console.matterMissing') : undefined}
      />
      <SegmentedControl
        label={t('console.kind')}
        value={kind}
        onChange={setKind}
        options={[
          { value: 'substantive', label: t('console.substantive') },
          { value: 'procedural', label: t('console.procedural') },
        ]}
      />
      <Select
        label={t('console.responsible')}
        hint={t('console.responsibleHint')}
        value={responsible}
        onChange={setResponsible}
        options={[
          { value: NOBODY, label: t('console.responsibleNone') },
          ...view.parties.map((party) => ({ value: party.id as string, label: party.name })),
        ]}
      />
      {proposing ? null : (
        <Checkbox
          checked={reserved || byNature}
          onChange={setReserved}
          disabled={byNature}
          note={t(byNature && choice !== 'rules' ? 'console.reservedAlready' : 'console.reservedNote')}
        >
          {t('console.reserved')}
        </Checkbox>
      )}
    </SheetForm>
  );
}

type Choice = RadioCard<string> & { matter: string };

/** What can be decided now: each draft, the tree, the chosen causes, or a loose text. */
function subjectChoices(t: Translate, view: MesaView): Choice[] {
  const drafts = view.commitments.filter(mayBeDecided).map((commitment): Choice => {
    const name = t('decision.subjectCommitment', { number: commitment.number });
    return {
      value: commitment.id,
      title: name,
      note: commitment.title || undefined,
      matter: t('console.matterCommitment', { name: commitment.title || name }),
    };
  });
  return [
    ...drafts,
    {
      value: 'tree',
      title: t('decision.subjectTree'),
      note: t('console.treeNote'),
      matter: t('console.matterTree'),
    },
    {
      value: 'causes',
      title: t('decision.subjectCauses'),
      note: t('console.causesNote', { count: view.tree.strategic.length }),
      matter: t('console.matterCauses'),
    },
    {
      value: 'rules',
      title: t('simulator.subjectRules'),
      note: t('simulator.rulesNote'),
      matter: t('simulator.matterRules'),
    },
    { value: 'text', title: t('decision.subjectText'), note: t('console.textNote'), matter: '' },
  ];
}

function subjectOf(view: MesaView, choice: string, text: string, draft: RulesDraft): DecisionSubject | null {
  if (choice === 'rules') {
    const rules = rulesOfDraft(draft);
    return rules ? { kind: 'rules', rules } : null;
  }
  if (choice === 'tree' || choice === 'causes') return { kind: choice };
  if (choice === 'text') return { kind: 'text', text: text.trim() };
  const commitment = view.commitments.find((candidate) => candidate.id === choice);
  return commitment ? { kind: 'commitment', commitmentId: commitment.id } : null;
}
