// The form that opens a round: what is missing is said in the order of the form, and what it sends the wire accepts.
import { describe, expect, it } from 'vitest';
import {
  type Candidate,
  chosenOptions,
  draftObstacle,
  freeOptions,
  type OrderingDraft,
  openArguments,
  secretObstacle,
  weightSum,
} from '../../../client/orderings/orderingDraft.ts';
import { isAnswerable } from '../../../shared/decisions/orderingRound.ts';
import { COMMANDS } from '../../../shared/protocol/commands.ts';

const draft = (part: Partial<OrderingDraft> = {}): OrderingDraft => ({
  question: '¿Qué causas puede cambiar esta mesa?',
  source: 'causes',
  marked: [],
  lines: '',
  method: 'dots',
  dots: '3',
  criteria: [
    { id: 'k1', label: 'Incidencia', weight: '60' },
    { id: 'k2', label: 'Viable', weight: '40' },
  ],
  electorate: 'people',
  secret: false,
  receipts: true,
  ...part,
});
const causes: Candidate[] = [
  { id: 'n.1', code: 'C1', text: 'El camión pasa una vez' },
  { id: 'n.2', code: 'C1.1', text: 'El camino se inunda' },
  { id: 'n.3', code: 'C2', text: 'Nadie repara el puente' },
];

describe('a round before it opens', () => {
  it('takes the candidates that were not left out, and the lines of a free one without blanks', () => {
    expect(chosenOptions(draft({ marked: ['n.2'] }), causes).map(({ id }) => id)).toEqual(['n.1', 'n.3']);
    expect(freeOptions(' Agua \n\n Luz\n')).toEqual([
      { id: 'o1', code: '', text: 'Agua' },
      { id: 'o2', code: '', text: 'Luz' },
    ]);
  });

  it('of people takes those who were put in it, also two with the same name, as an election', () => {
    const people: Candidate[] = ['p1', 'p2', 'p3'].map((id) => ({ id, code: '', text: 'Ana Ruiz' }));
    const election = draft({ source: 'people', marked: ['p1', 'p3'] });
    const options = chosenOptions(election, people);
    expect(options.map(({ id }) => id)).toEqual(['p1', 'p3']);
    expect(draftObstacle(election, options)).toBeNull();
    expect(openArguments(election, options)).toMatchObject({ purpose: 'election' });
    expect(
      draftObstacle(draft({ source: 'people' }), chosenOptions(draft({ source: 'people' }), people)),
    ).toBe('few');
  });

  it('says the first thing that is missing', () => {
    const obstacle = (part: Partial<OrderingDraft>, options = causes) => draftObstacle(draft(part), options);
    expect(obstacle({})).toBeNull();
    expect(obstacle({ question: ' a ' })).toBe('question');
    expect(obstacle({}, causes.slice(0, 1))).toBe('few');
    expect(obstacle({}, freeOptions(Array.from({ length: 41 }, (_, at) => `${at}`).join('\n')))).toBe('many');
    expect(obstacle({}, freeOptions('Agua\nagua'))).toBe('repeated');
    expect(obstacle({}, freeOptions(`${'a'.repeat(301)}\nb`))).toBe('long');
    expect(obstacle({ dots: '0' })).toBe('dots');
    expect(obstacle({ dots: 'tres' })).toBe('dots');
    expect(obstacle({ method: 'criteria' })).toBeNull();
    expect(obstacle({ method: 'criteria', criteria: [] })).toBe('criteria');
    expect(obstacle({ method: 'criteria', criteria: [{ id: 'k1', label: 'A', weight: '99' }] })).toBe(
      'weights',
    );
    expect(weightSum(draft().criteria)).toBe(100);
  });

  it('sends what the wire and the rules of a round accept, in every method', () => {
    for (const method of ['dots', 'criteria', 'approval', 'ranked', 'score'] as const) {
      const args = COMMANDS['ordering.open'].parse(openArguments(draft({ method }), causes));
      expect(isAnswerable(args)).toBe(true);
      expect(args.settings.options[1]).toEqual({ id: 'n.2', label: 'C1.1 El camino se inunda' });
      expect(args.receipts).toBe(false);
    }
    const secret = openArguments(draft({ secret: true }), causes);
    expect(secret).toMatchObject({ secret: true, receipts: true });
  });

  it('offers a secret round only with five people and never over a network in clear (trust.md 5)', () => {
    expect(secretObstacle({ people: 5, insecure: false })).toBeNull();
    expect(secretObstacle({ people: 4, insecure: false })).toBe('few');
    expect(secretObstacle({ people: 40, insecure: true })).toBe('insecure');
  });
});
