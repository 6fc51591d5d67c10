// Indicators: what will be measured to know whether it was done and whether it changed anything (6.8).
import { ROW_LISTS } from '../../shared/commitment/types.ts';
import { useWords } from '../i18n.ts';
import { IndicatorCard } from './IndicatorCard.tsx';
import { AddRow, BringBack, EmptyRow } from './RowParts.tsx';
import { AdviceList, Section } from './Section.tsx';
import { useDraft } from './useDraft.ts';
import { useRows } from './useRows.ts';

export function IndicatorsSection() {
  const t = useWords();
  const { draft, mayWrite, advice } = useDraft();
  const rows = useRows('indicators');
  const list = draft.indicators;
  const findings = advice.get('indicators') ?? [];
  const add = () => rows.add({ kind: list.some((one) => one.kind === 'result') ? 'management' : 'result' });
  return (
    <Section id="indicators" ownAdvice>
      {list.map((one, at) => (
        <IndicatorCard
          key={one.id}
          indicator={one}
          at={at}
          count={list.length}
          rows={rows}
          findings={findings.filter((finding) => finding.params.row === one.id)}
        />
      ))}
      <BringBack rows={rows} />
      {!mayWrite ? null : list.length === 0 ? (
        <EmptyRow title={t('writing.indicatorEmpty')} text={t('writing.indicatorEmptyText')} onPress={add} />
      ) : list.length < ROW_LISTS.indicators.max ? (
        <AddRow label={t('writing.indicatorAdd')} onPress={add} />
      ) : null}
      <AdviceList findings={findings.filter((finding) => finding.params.row === undefined)} />
    </Section>
  );
}
