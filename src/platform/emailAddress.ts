/** Local part of plain characters, at least two labels of a host name; no quotes, comments, routes, spaces or line breaks. */
const PLAIN_ADDRESS =
  /^[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*@([A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.)+[A-Za-z]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?$/;

const LONGEST_LOCAL_PART = 64;
const LONGEST_ADDRESS = 254;

/**
 * Whether the text is one plain e-mail address. Anything with quotes, angle brackets, commas or control characters is none, since a
 * mail library may read another recipient out of it. Source: RFC 5321 4.1.2 without quoted strings and address literals.
 */
export function isPlainAddress(text: string): boolean {
  return text.length <= LONGEST_ADDRESS && text.indexOf('@') <= LONGEST_LOCAL_PART && PLAIN_ADDRESS.test(text);
}
