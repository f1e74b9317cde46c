import { refuse, type Verdict } from './verdict';

/** How the numbers of card issuers begin, and how many digits they have. */
const ISSUERS = [
  /^4(\d{12}|\d{15}|\d{18})$/,
  /^(5[1-5]\d\d|222[1-9]|22[3-9]\d|2[3-6]\d\d|27[01]\d|2720)\d{12}$/,
  /^3[47]\d{13}$/,
  /^(30|36|38|39)\d{12,17}$/,
  /^(6011|64[4-9]\d|65\d\d|35\d\d|62\d\d)\d{12,15}$/,
];

/**
 * G7: whether a text may contain a card number: digits that begin as an issuer's do, are as many as its cards have, and
 * pass the Luhn check; with spaces or dashes between them, or in groups as cards show them, whatever stands between,
 * before and after the groups. Of other long numbers, such as those of orders, one in ten passes the Luhn check.
 */
export function containsCardNumber(text: string): boolean {
  const plain = text.normalize('NFKC').replace(/\p{Cf}/gu, '');
  const runs = plain.match(/\d(?:[ -]?\d){12,18}/g) ?? [];
  if (runs.some((run) => isIssuers(run.replace(/\D/g, '')))) return true;
  const rows = plain.match(/\d+(?:[\s\p{P}]{1,3}\d+)*/gu) ?? [];
  return rows.flatMap((row) => candidatesIn(row.match(/\d+/g)!)).some(isIssuers);
}

const isIssuers = (digits: string) => ISSUERS.some((issuer) => issuer.test(digits)) && passesLuhn(digits);

/** A card number of 15 or 16 digits with what is printed beside it, the check value or the expiry, has so many digits. */
const WITH_CHECK_VALUE = 18;

/**
 * The parts of a row of digit groups that could be card numbers: neighbouring groups of at least three digits, and both
 * ends of a long group.
 */
function candidatesIn(groups: readonly string[]): string[] {
  const rows = groups.map((_group, from) => rowsFrom(groups, from));
  const ends = groups.filter((group) => group.length >= WITH_CHECK_VALUE).map(endsOf);
  return [...rows, ...ends].flat();
}

function rowsFrom(groups: readonly string[], from: number): string[] {
  const rows: string[] = [];
  let row = '';
  for (let index = from; index < groups.length && groups[index]!.length >= 3 && row.length < 19; index += 1) {
    row += groups[index];
    rows.push(row);
  }
  return rows;
}

const LENGTHS = [13, 14, 15, 16, 17, 18, 19];

const endsOf = (group: string) => LENGTHS.flatMap((length) => [group.slice(0, length), group.slice(-length)]);

function passesLuhn(digits: string): boolean {
  let total = 0;
  for (let position = 0; position < digits.length; position += 1) {
    const digit = Number(digits[digits.length - 1 - position]);
    const doubled = digit * 2;
    total += position % 2 === 0 ? digit : doubled > 9 ? doubled - 9 : doubled;
  }
  return total % 10 === 0;
}

/** Half of a surrogate pair: no database keeps it as it is. */
const HALF = /\p{Cs}/u;

/** Control characters, which would break mails, documents and logs. A text of several lines may have line breaks. */
const CONTROL = /[\p{Cc}\u2028\u2029]/u;
const CONTROL_BUT_LINES = /[^\P{Cc}\n\t\r]/u;

/** What has a text read in another direction than it is written: a name would hide, or show what it is not. */
const DIRECTION = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u;

/** Ours: longest reason or comment, and longest note or terms of a quote, in characters. */
const [LONGEST_REASON, LONGEST_NOTE] = [1000, 5000];

/** G7: whether a reason or comment can be kept: up to 1000 characters, of several lines. */
export function decideReason(field: string, text: string): Verdict {
  return decideText([field], text, { max: LONGEST_REASON, lines: true });
}

/** G7: whether a note, or a message, can be kept: up to 5000 characters, of several lines. */
export function decideNote(field: string, text: string): Verdict {
  return decideText([field], text, { max: LONGEST_NOTE, lines: true });
}

/**
 * L7: whether a text that a person wrote can be kept: something visible, at most `max` characters, no control
 * characters, no halves of surrogate pairs, no direction marks in one line; nor a card number (G7). Whether a text may be missing is for the caller to
 * decide.
 * @param lines whether line breaks and tabs are allowed
 */
export function decideText(field: string[], text: string, { max = 200, lines = false } = {}): Verdict {
  const isBlank = text.replace(/[\s\p{Cf}]/gu, '') === '';
  const isUnclear = lines ? CONTROL_BUT_LINES.test(text) : CONTROL.test(text) || DIRECTION.test(text);
  if (isBlank || HALF.test(text) || text.length > max || isUnclear) {
    return [refuse('INVALID_INPUT', 'L7', field, { max })];
  }
  return containsCardNumber(text) ? [refuse('CARD_NUMBER_REFUSED', 'G7', field)] : [];
}

/** Ends of host names that mail programs make a link of, however they are written. */
const USUAL_ENDS = new Set(
  'com net org info biz io co app dev ru cn xyz top site online shop link click live me tv'.split(' '),
);

/** What may be a host name: labels with dots between them. */
const LABELS = /[\p{L}\p{N}-]+(?:[.\u3002][\p{L}\p{N}-]+)+/gu;

/**
 * L7: whether mail programs would show a part of a text as a link: an address of the web or of a mailbox. Initials
 * (J.R.R. Tolkien), legal forms (S.p.A., S.A.R.L.) and names without a space (St.John) are none.
 */
export function containsLink(text: string): boolean {
  const plain = text.normalize('NFKC').replace(/\p{Cf}/gu, '');
  if (/:\/\/|\bwww[.\u3002]|[^\s@]@[^\s@]+[.\u3002][^\s@]/iu.test(plain)) return true;
  return (plain.match(LABELS) ?? []).some(isHost);
}

function isHost(labels: string): boolean {
  const [before, end] = labels.split(/[.\u3002]/).slice(-2) as [string, string];
  if (!/^\p{L}{2,}$/u.test(end)) return false;
  return USUAL_ENDS.has(end.toLowerCase()) || (before.length > 1 && end === end.toLowerCase());
}

/** L7: whether a text can be the name of a person or company: others read it in mails that we send. */
export function decideName(field: string, name: string): Verdict {
  const verdict = decideText([field], name);
  return verdict.length === 0 && containsLink(name) ? [refuse('LINK_REFUSED', 'L7', [field])] : verdict;
}
