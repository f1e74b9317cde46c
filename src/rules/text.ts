import { refuse, type Verdict } from './verdict';

/** G7: a run of 13 to 19 digits (spaces and dashes between them ignored) that passes the Luhn check is taken for a card number. */
export function containsCardNumber(text: string): boolean {
  const candidates = text.match(/\d(?:[ -]?\d){12,18}/g) ?? [];
  return candidates.some((candidate) => passesLuhn(candidate.replace(/\D/g, '')));
}

function passesLuhn(digits: string): boolean {
  let total = 0;
  for (let position = 0; position < digits.length; position += 1) {
    const digit = Number(digits[digits.length - 1 - position]);
    const doubled = digit * 2;
    total += position % 2 === 0 ? digit : doubled > 9 ? doubled - 9 : doubled;
  }
  return total % 10 === 0;
}

/** Control characters, which would break mails, documents and logs. Line breaks are part of a text of several lines. */
const CONTROL = /[\p{Cc}\u2028\u2029]/u;
const CONTROL_BUT_LINES = /[^\P{Cc}\n\t\r]/u;

/**
 * Whether a text a person wrote can be kept: not blank, at most `max` characters, no control characters, no card number (G7).
 * Absent is for the caller to judge.
 */
export function decideText(field: string[], text: string, { max = 200, lines = false } = {}): Verdict {
  const isBlank = text.trim() === '';
  if (isBlank || text.length > max || (lines ? CONTROL_BUT_LINES : CONTROL).test(text)) {
    return [refuse('INVALID_INPUT', 'B4', field, { max })];
  }
  return containsCardNumber(text) ? [refuse('CARD_NUMBER_REFUSED', 'G7', field)] : [];
}
