import { recordAudit } from '../audit';
import type { Deps } from '../deps';
import {
  type Circumstances,
  callerFrom,
  createUserIn,
  findUserByEmail,
  hashPassword,
  type OpenedSession,
  requireEmbeddedIssuer,
  startSessionIn,
} from '../identity';
import {
  type Currency,
  decidePassword,
  decideText,
  defaultLocale,
  enforce,
  isTimeZone,
  Refused,
  refuse,
  type Verdict,
} from '../rules';
import { createAccountIn } from './createAccount';
import type { AccountRow } from './entities';

export interface SignUp {
  email: string;
  password: string;
  name: string;
  companyName: string;
  country: string;
  currency?: Currency | null;
  timeZone?: string | null;
  locale?: string | null;
}

/**
 * A3: a new ONLINE account whose author is its billing contact, and a session of theirs. What is not named follows from the country.
 * @throws Refused INVALID_INPUT, CARD_NUMBER_REFUSED, EMAIL_ALREADY_USED; RATE_LIMITED; SERVICE_UNAVAILABLE with an external issuer
 */
export async function signUp(
  deps: Pick<Deps, 'database' | 'issuer' | 'config'>,
  circumstances: Circumstances,
  input: SignUp,
): Promise<{ account: AccountRow; opened: OpenedSession }> {
  await requireEmbeddedIssuer(deps).limits.countAttempt(circumstances.ipAddress);
  enforce(decideInput(input));
  const { email, name, companyName, currency, timeZone } = input;
  const country = input.country.toUpperCase();
  const locale = input.locale ?? defaultLocale(country);
  // Before the costly hash; what counts is asked again inside.
  if (await findUserByEmail(deps.database, email)) throw new Refused(refuse('EMAIL_ALREADY_USED', 'A11', ['email']));
  const passwordHash = await hashPassword(input.password);
  return deps.database.transaction(async (tx) => {
    const user = await createUserIn(tx, { email, name, locale, passwordHash });
    const facts = { kind: 'ONLINE' as const, name: companyName, country, currency, timeZone, locale };
    const account = await createAccountIn(tx, { ...facts, billingContactId: user.id });
    const opened = await startSessionIn(tx, user.id);
    const record = { accountId: account.id, action: 'SIGN_UP', subjectId: account.id, rule: 'A3', after: facts };
    await recordAudit(tx, callerFrom(user, circumstances), record);
    return { account, opened };
  });
}

function decideInput({ name, companyName, password, timeZone }: SignUp): Verdict {
  const isZone = timeZone == null || isTimeZone(timeZone);
  return [
    ...decideText(['name'], name),
    ...decideText(['companyName'], companyName),
    ...decidePassword(password),
    ...(isZone ? [] : [refuse('INVALID_INPUT', 'C1', ['timeZone'])]),
  ];
}
