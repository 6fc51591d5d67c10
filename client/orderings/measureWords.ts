// The measure of an option in words: each method has its own, and none can be compared with another's.
import { totalInHundredths } from '../../shared/decisions/criteria.ts';
import type { OptionResult, OrderingSettings } from '../../shared/decisions/method.ts';
import type { OrderingMethodId } from '../../shared/model/ordering.ts';
import type { Translate } from '../i18n.ts';
import { decimals } from './ballotLines.ts';

/** «1.40 puntos por persona», «3.85 de 5», «ninguna otra la supera». */
export function measureWords(
  t: Translate,
  method: OrderingMethodId,
  settings: Pick<OrderingSettings, 'options' | 'dots'>,
  { measure, support }: Pick<OptionResult, 'measure' | 'support'>,
): string {
  switch (method) {
    case 'dots': {
      const hundredths = Math.floor(
        (measure.over * settings.dots * 200 + measure.under) / (measure.under * 2),
      );
      return t('orderings.measureDots', { value: decimals(hundredths) });
    }
    case 'criteria':
    case 'score':
      return t('orderings.measureOfFive', { value: decimals(totalInHundredths(measure)) });
    case 'approval':
      return t('orderings.measureApproval', { value: support });
    case 'ranked': {
      // The measure is the options minus those that beat this one.
      const beaten = settings.options.length - measure.over / measure.under;
      if (beaten === 0) return t('orderings.measureUnbeaten');
      return t(beaten === 1 ? 'orderings.measureBeaten_one' : 'orderings.measureBeaten_other', {
        count: beaten,
      });
    }
  }
}
