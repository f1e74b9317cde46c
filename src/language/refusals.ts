import type { PlainDate, Refusal } from '../rules';
import { en } from './en';
import { formatDate } from './format';
import { type MessageKey, translate, variablesOf } from './messages';

const DETAILED: Readonly<Record<string, string>> = en.detailedRefusals;

/**
 * L5: the sentence of a refusal in the language of a locale: the most particular one whose values the refusal carries, so that a
 * sentence never has a gap. What is about a line of a quote says which one.
 */
export function messageOf(refusal: Refusal, locale: string): string {
  const params = refusal.params ?? {};
  const { code, rule, field } = refusal;
  const detailed = [`${code}_${rule}_${field.at(-1)}`, `${code}_${rule}`, code].find((name) => {
    const sentence = DETAILED[name];
    return sentence !== undefined && variablesOf(sentence).every((variable) => Object.hasOwn(params, variable));
  });
  const key = (detailed ? `detailedRefusals.${detailed}` : `refusals.${code}`) as MessageKey;
  const sentence = translate(key, locale, written(params, locale));
  const [list, place] = field;
  if (list !== 'lines' || place === undefined) return sentence;
  return translate('refusalOfLine', locale, { line: Number(place) + 1, sentence });
}

/** Dates as people of the locale write them; nothing else, whatever it looks like. */
function written(params: NonNullable<Refusal['params']>, locale: string): NonNullable<Refusal['params']> {
  return 'day' in params ? { ...params, day: formatDate(params.day as PlainDate, locale) } : params;
}
