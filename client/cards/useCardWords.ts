// Where a card comes from and what was done with it, in words: the consultation, a party, a person, or nobody (C11, P1).
import { useMemo } from 'react';
import type { Card } from '../../shared/model/cards.ts';
import type { MesaView } from '../../shared/model/view.ts';
import { type Translate, useWords } from '../i18n.ts';
import { lookByParty } from '../shell/partyLooks.ts';
import { useMesa } from '../state/useMesa.ts';
import type { SectorLook } from '../ui/looks.ts';

export interface OriginWords {
  /** Null for the consultation. */
  look: SectorLook | null;
  /** «Consulta», the name of the person, the party, or «Sin firma». */
  name: string;
  /** Where a contribution was brought from; '' for the rest. */
  from: string;
  /** «capturada por…», «llegó después de revelar». */
  notes: string[];
}

export type OriginOf = (card: Card) => OriginWords;

/** How every card says where it comes from. */
export function useOrigins(): OriginOf {
  const t = useWords();
  const { view } = useMesa();
  const { parties, people, cards } = view;
  // A view brings new objects with the same names: the cards are drawn again only when a name changes.
  const names =
    [...parties, ...people].map(({ id, name }) => `${id} ${name}`).join('\n') + cards.rains.length;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the names say when they change; the words, with the page
  return useMemo(() => originsOf(t, { parties, people, cards }), [names]);
}

export function originsOf(
  t: Translate,
  { parties, people, cards }: Pick<MesaView, 'parties' | 'people' | 'cards'>,
): OriginOf {
  // A round signed by party says of who has none that she has none, not that nobody signed.
  const byParty = new Set(cards.rains.filter(({ signature }) => signature === 'party').map(({ id }) => id));
  const looks = lookByParty(parties);
  const partyNames = new Map<string, string>(parties.map(({ id, name }) => [id, name]));
  const names = new Map<string, string>(people.map(({ id, name }) => [id, name]));
  return (card) => {
    if (card.source === 'consultation') {
      return { look: null, name: t('cards.fromConsultation'), from: card.origin, notes: [] };
    }
    const party = card.partyId === null ? undefined : partyNames.get(card.partyId);
    const person = card.by === null ? undefined : names.get(card.by);
    const typist =
      card.enteredBy === null ? undefined : (names.get(card.enteredBy) ?? t('cards.facilitation'));
    return {
      look: (card.partyId === null ? undefined : looks.get(card.partyId)) ?? 'obs',
      name:
        person ??
        party ??
        t(card.rainId !== null && byParty.has(card.rainId) ? 'mesa.voice' : 'cards.unsigned'),
      from: '',
      notes: [
        ...(typist === undefined ? [] : [t('cards.typedBy', { name: typist })]),
        ...(card.late ? [t('cards.late')] : []),
      ],
    };
  };
}

/** What was done with a card, with its reason and what it became; '' while it waits. */
export function useAnswerWords(): (card: Card) => { tag: string; reason: string } {
  const t = useWords();
  const { view } = useMesa();
  return (card) => {
    if (card.disposition === 'pending') return { tag: '', reason: '' };
    const { became } = card;
    const number =
      became?.kind === 'commitment'
        ? view.commitments.find(({ id }) => id === became.commitmentId)?.number
        : undefined;
    const tag =
      card.disposition === 'adopted' && became?.kind === 'node'
        ? t('cards.inTree')
        : card.disposition === 'adopted' && number !== undefined
          ? t('cards.inCommitment', { n: number })
          : t(`cards.is_${card.disposition}`);
    return { tag, reason: card.reason };
  };
}
