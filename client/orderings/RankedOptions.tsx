// The order with its places and ties: for each option its measure, how much it is supported, by whom, and its bridge.
// Every bar has its figure in words beside it.
import type { OptionResult, OrderingResult } from '../../shared/decisions/method.ts';
import type { OrderingDefinition } from '../../shared/model/ordering.ts';
import { partyFaces } from '../decisions/partyFaces.ts';
import { useWords } from '../i18n.ts';
import { useMesa } from '../state/useMesa.ts';
import { SectorGlyph } from '../ui/SectorGlyph.tsx';
import { Tag } from '../ui/Tag.tsx';
import { byBridge } from './bridge.ts';
import { measureWords } from './measureWords.ts';
import { OptionWords } from './OptionWords.tsx';
import styles from './RankedOptions.module.css';

interface RankedOptionsProps {
  definition: OrderingDefinition;
  result: OrderingResult;
  sort: 'order' | 'bridge';
}

export function RankedOptions({ definition, result, sort }: RankedOptionsProps) {
  const t = useWords();
  const options = sort === 'bridge' ? byBridge(result.options) : result.options;
  return (
    <ol className={styles.list} aria-label={t('orderings.orderTitle')}>
      {options.map((option) => (
        <Row key={option.id} definition={definition} result={result} option={option} />
      ))}
    </ol>
  );
}

interface RowProps extends Omit<RankedOptionsProps, 'sort'> {
  option: OptionResult;
}

function Row({ definition, result, option }: RowProps) {
  const t = useWords();
  const label = definition.settings.options.find(({ id }) => id === option.id)?.label ?? option.id;
  const tied = result.options.filter(({ place }) => place === option.place).length > 1;
  const { bridge } = option;
  return (
    <li className={styles.row}>
      <span className={styles.place}>
        <span aria-hidden="true">{option.place}</span>
        <span className="visuallyHidden">
          {t(tied ? 'orderings.placeTied' : 'orderings.place', { place: option.place })}
        </span>
      </span>
      <div className={styles.words}>
        <p className={styles.label}>
          <OptionWords label={label} />
          {tied ? (
            <>
              {' '}
              <Tag tone="line">{t('orderings.tied')}</Tag>
            </>
          ) : null}
        </p>
        <p className={styles.measure}>
          {measureWords(t, definition.method, definition.settings, option)} ·{' '}
          {t('orderings.spread', { value: option.spread })}
        </p>
        <span className={styles.bar} aria-hidden="true">
          <span style={{ width: `${option.support}%` }} />
        </span>
        <Parties option={option} />
      </div>
      <div className={styles.figures}>
        <p>
          <b>{t('orderings.percent', { value: option.support })}</b>
          <span>{t('orderings.support')}</span>
        </p>
        {bridge === null ? null : (
          <p>
            <b>{t('orderings.percent', { value: bridge })}</b>
            <span>{t('orderings.bridge')}</span>
          </p>
        )}
      </div>
    </li>
  );
}

/** The support of each party, by its shape; empty for a party without ballots. */
function Parties({ option: { byParty } }: { option: OptionResult }) {
  const t = useWords();
  const { view } = useMesa();
  if (byParty === null) return null;
  const faces = partyFaces(view);
  return (
    <ul className={styles.parties}>
      {byParty.map(({ partyId, support }) => {
        const face = faces.find(({ id }) => id === partyId);
        return (
          <li key={partyId} title={face?.name}>
            <SectorGlyph look={face?.look ?? 'obs'} fill={support === null ? 'dashed' : 'full'} />
            <span className="visuallyHidden">{face?.name}: </span>
            {support === null ? t('orderings.noBallots') : t('orderings.percent', { value: support })}
          </li>
        );
      })}
    </ul>
  );
}
