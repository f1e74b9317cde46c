import { recordAudit } from '../audit';
import {
  anonymous,
  type Circumstances,
  EVEN_TIME,
  findUserByEmail,
  hashPassword,
  requireEmbeddedIssuer,
  SIGN_UP_HOURS,
  type SignUpFacts,
  siteOf,
  storeSignUp,
  type UserRow,
} from '../identity';
import { forgottenPasswordPage, linkTo, queueEmail, signInPage } from '../notifications';
import type { Tx } from '../platform/database';
import { inEvenTime } from '../platform/evenTime';
import {
  type Currency,
  decideName,
  decidePassword,
  defaultCurrency,
  defaultLocale,
  defaultTimeZone,
  enforce,
  isTimeZone,
  mayOpenAccount,
  refuse,
  type Verdict,
} from '../rules';
import type { Deps } from './deps';

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
 * A13: mails a link that opens the ONLINE account asked for; before it is followed there is neither an account nor a person. To an
 * address that has access already the mail says so instead. The answer is the same, after the same work.
 * @throws Refused INVALID_INPUT, CARD_NUMBER_REFUSED; RATE_LIMITED; SERVICE_UNAVAILABLE with an external issuer
 */
export async function signUp(
  deps: Pick<Deps, 'database' | 'issuer' | 'config'>,
  circumstances: Circumstances,
  input: SignUp,
): Promise<void> {
  const { limits } = requireEmbeddedIssuer(deps);
  const { ipAddress } = circumstances;
  await limits.countAttempt(ipAddress);
  enforce(decideInput(input));
  await limits.countLink(input.email, ipAddress);
  await inEvenTime(EVEN_TIME, () => mailWhoeverHasIt(deps, circumstances, input));
}

/** The hash is made for an address that is known too: the time must not tell. */
async function mailWhoeverHasIt(
  { database }: Pick<Deps, 'database'>,
  circumstances: Circumstances,
  input: SignUp,
): Promise<void> {
  const { email } = input;
  const passwordHash = await hashPassword(input.password);
  await database.transaction(async (tx) => {
    const known = await findUserByEmail(tx, email);
    if (mayOpenAccount(known)) await mailLink(tx, factsOf(input, passwordHash));
    else await mailKnownAddress(tx, known!);
    // Anybody can do it in anybody's name, so the trail names nobody, only where it came from.
    const record = { accountId: null, action: 'SIGN_UP', subjectId: null, rule: 'A13', after: { email } };
    await recordAudit(tx, anonymous(circumstances), record);
  });
}

function decideInput({ name, companyName, password, timeZone }: SignUp): Verdict {
  const isZone = timeZone == null || isTimeZone(timeZone);
  return [
    ...decideName('name', name),
    ...decideName('companyName', companyName),
    ...decidePassword(password),
    ...(isZone ? [] : [refuse('INVALID_INPUT', 'C1', ['timeZone'])]),
  ];
}

/** What was asked for, and what follows from the country where nothing was. */
function factsOf({ email, name, companyName, ...given }: SignUp, passwordHash: string): SignUpFacts {
  const country = given.country.toUpperCase();
  return {
    ...{ email, passwordHash, name, companyName, country },
    currency: given.currency ?? defaultCurrency(country),
    timeZone: given.timeZone ?? defaultTimeZone(country),
    locale: given.locale ?? defaultLocale(country),
  };
}

/** Nothing that was typed stands in the mail: anybody can have it sent to any address. */
async function mailLink(tx: Tx, facts: SignUpFacts): Promise<void> {
  const { email: to, locale } = facts;
  const url = linkTo('ONLINE', 'signUpConfirmation', await storeSignUp(tx, facts));
  const data = { name: null, url, validHours: SIGN_UP_HOURS };
  await queueEmail(tx, { accountId: null, to, locale, template: 'signUpConfirmation', data });
}

function mailKnownAddress(tx: Tx, user: UserRow): Promise<void> {
  const { email: to, name, locale } = user;
  const site = siteOf(user);
  const data = { name, url: signInPage(site), passwordUrl: forgottenPasswordPage(site) };
  return queueEmail(tx, { accountId: null, to, locale, template: 'signUpKnown', data });
}
