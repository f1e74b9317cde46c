import fc from 'fast-check';
import catalogue from '../data/catalogue.json';
import * as language from '../src/language';
import { CATALOGUES, type MessageKey, translate, variablesOf } from '../src/language/messages';
import { type TemplateData, type TemplateName } from '../src/notifications';
import { addressOf, linkTo, sitesOf } from '../src/notifications/links';
import * as mails from '../src/notifications/renderEmail';
import { templates } from '../src/notifications/templates';
import { ERROR_CODES, type ErrorCode, refuse } from '../src/rules';
import { type Plain, plainly } from './support/plain';

const {
  formatAmount,
  formatDate,
  formatPercent,
  formatPeriod,
  LANGUAGES,
  languageOf,
  lineDescription,
  messageOf,
  pickLocale,
  prorationText,
  seatsText,
  taxNoteText,
  translateProduct,
} = plainly(language);
const { renderEmail } = plainly(mails);

/** Path → text of every leaf. */
function textsOf(node: object, path = ''): Map<string, string> {
  return new Map(
    Object.entries(node).flatMap(([key, value]) =>
      typeof value === 'string' ? [[`${path}${key}`, value] as const] : [...textsOf(value, `${path}${key}.`)],
    ),
  );
}

const english = textsOf(CATALOGUES.en);
const codes = Object.keys(ERROR_CODES) as ErrorCode[];

describe.each(LANGUAGES)('the catalogue in %s', (language) => {
  const texts = textsOf(CATALOGUES[language]);

  it('has the same texts as the English one, none empty', () => {
    expect([...texts.keys()].sort()).toEqual([...english.keys()].sort());
    expect([...texts].filter(([, text]) => text.trim() === '')).toEqual([]);
  });

  it('is filled with the same values as the English one', () => {
    const variables = ([path, text]: [string, string]) => [path, variablesOf(text).sort()];
    expect([...texts].map(variables)).toEqual([...texts.keys()].map((path) => variables([path, english.get(path)!])));
  });

  it('has a sentence for every code, also when the refusal carries nothing', () => {
    for (const code of codes) {
      const sentence = messageOf(refuse(code, 'B1'), language);
      expect(sentence).toMatch(/^\p{Lu}.+[.]$/u);
      expect(sentence).not.toMatch(/{{|undefined|refusals/);
    }
  });
});

it('has French texts that differ from the English ones', () => {
  const french = textsOf(CATALOGUES.fr);
  const same = [...french].filter(([path, text]) => text === english.get(path) && variablesOf(text).join() === '');
  expect(same.map(([, text]) => text).sort()).toEqual(['agent', 'agents', 'expert', 'experts']);
});

it('has no-break spaces in French wherever they belong', () => {
  for (const text of textsOf(CATALOGUES.fr).values()) expect(text).not.toMatch(/[^ ] [:;?!»]|'/);
});

it('knows the texts of every product and feature of the catalogue in French', () => {
  for (const product of catalogue.products) {
    expect(translateProduct(`products.${product.key}`, '?', 'fr')).not.toBe('?');
    expect(translateProduct(`products.${product.key}`, product.description, 'en')).toBe(product.description);
    for (const { key } of product.plans.flatMap((plan) => plan.features)) {
      expect(translateProduct(`features.${key}`, '?', 'fr')).not.toBe('?');
    }
  }
  expect(translateProduct('products.new', 'A new product', 'fr')).toBe('A new product');
});

it.each([
  ['nothing is asked for', null, 'en'],
  ['French is asked for', 'fr', 'fr'],
  ['the region is kept for dates and amounts', 'fr-ca', 'fr-CA'],
  ['the first of equals', 'fr-FR,en;q=1.0', 'fr-FR'],
  ['the most wanted one', 'en;q=0.5, fr;q=0.8', 'fr'],
  ['the most wanted one that exists', 'de, fr;q=0.3, it', 'fr'],
  ['a refused one is not taken', 'fr;q=0, de', 'en'],
  ['any', '*', 'en'],
  ['nonsense', ';;q=,€,x-', 'en'],
])('picks a locale: %s', (_why, header, locale) => {
  expect(pickLocale(header)).toBe(locale);
});

it.each([
  ['fr', 'fr'],
  ['fr-CA', 'fr'],
  ['FR', 'fr'],
  ['en-GB', 'en'],
  ['de-DE', 'en'],
  ['fra nce', 'en'],
  ['', 'en'],
])('writes to people of locale %p in %s', (locale, language) => {
  expect(languageOf(locale)).toBe(language);
});

it.each([
  [
    'all values there',
    refuse('SEATS_ABOVE_ONLINE_LIMIT', 'B1', ['seats'], { max: 100 }),
    'fr',
    /en ligne est de 100\./,
  ],
  ['by rule', refuse('INVALID_INPUT', 'L7', ['name'], { max: 200 }), 'en', /at most 200 characters/],
  [
    'by rule and field',
    refuse('INVALID_INPUT', 'A12', ['password'], { min: 10, max: 200 }),
    'fr',
    /de 10 à 200 caractères/,
  ],
  ['a value is missing', refuse('INVALID_INPUT', 'A12', ['password'], { min: 10 }), 'en', /^This value cannot be used/],
  ['another rule', refuse('INVALID_INPUT', 'L1', ['x'], { max: 5 }), 'en', /^This value cannot be used/],
  [
    'a value that looks like a variable',
    refuse('NOT_BILLING_CONTACT', 'A5', [], { contact: '{{max}} $t(x)' }),
    'en',
    /, \{\{max}} \$t\(x\), can/,
  ],
])('says a refusal: %s', (_why, refusal, locale, sentence) => {
  expect(messageOf(refusal, locale)).toMatch(sentence);
});

it('writes dates, amounts and numbers as people of the locale do', () => {
  expect(formatDate('2026-06-11', 'en')).toBe('June 11, 2026');
  expect(formatDate('2026-06-11', 'en-GB')).toBe('11 June 2026');
  expect(formatDate('2026-06-11', 'fr')).toBe('11 juin 2026');
  expect(formatDate('2026-06-01', 'fr')).toBe('1er juin 2026');
  expect(formatDate('2026-06-11', 'de')).toBe('June 11, 2026');
  expect(formatPeriod({ start: '2026-06-01', end: '2026-07-01' }, 'fr')).toBe('du 1er juin 2026 au 30 juin 2026');
  expect(formatAmount(123456, 'EUR', 'fr')).toBe('1\u202f234,56\u00a0€');
  expect(formatAmount(123456, 'EUR', 'de')).toBe('€1,234.56');
  expect(formatAmount(-7800, 'EUR', 'fr')).toBe('\u221278,00\u00a0€');
  expect(formatPercent('5.5', 'fr')).toMatch(/^5,5\s%$/);
  expect(formatPercent('5.5', 'en')).toBe('5.5%');
  expect(formatPercent('10.1025', 'en')).toBe('10.1025%');
});

it('describes what is billed', () => {
  const line = { productName: 'GoToMeeting', planName: 'Pro', seatNoun: 'ORGANIZER', seats: 5 } as const;
  const charge = { kind: 'CHARGE', frequency: 'MONTHLY', ...line } as const;
  expect(lineDescription(charge, 'en')).toBe('GoToMeeting Pro, 5\u00a0organizers, monthly');
  expect(lineDescription({ ...charge, kind: 'CREDIT', seats: 1 }, 'fr')).toBe(
    'Crédit pour la durée non utilisée\u00a0: GoToMeeting Pro, 1\u00a0organisateur, facturation mensuelle',
  );
  // G9: what corrects an invoice credits no unused time.
  expect(lineDescription({ ...charge, kind: 'CREDIT', seats: null, explanation: null }, 'fr')).toBe(
    'Crédit\u00a0: GoToMeeting Pro, facturation mensuelle',
  );
  expect(lineDescription({ ...charge, seats: null }, 'en')).toBe('GoToMeeting Pro, monthly');
  expect(lineDescription({ ...charge, frequency: null }, 'en')).toBe('GoToMeeting Pro, 5\u00a0organizers');
  expect(seatsText(0, 'AGENT', 'fr')).toBe('0\u00a0agent');
  expect(seatsText(0, 'AGENT', 'en')).toBe('0\u00a0agents');
  expect(taxNoteText('REVERSE_CHARGE', 'en')).toContain('Articles 44 and 196 of Council Directive 2006/112/EC');
});

it('explains a prorated amount', () => {
  const explanation = { rule: 'C7', base: 14500, unusedDays: 20, periodDays: 30, exact: '38.666667' } as const;
  expect(prorationText({ ...explanation, priceChange: { from: 14500, to: 8700 } }, 'EUR', 'en')).toBe(
    '€145.00 × 20 ÷ 30 (unused days ÷ days of the period) × (1 − €87.00 ÷ €145.00) = €38.666667 before rounding.',
  );
  expect(prorationText({ ...explanation, rule: 'C6', base: 780000, exact: '5200' }, 'EUR', 'fr')).toBe(
    '7\u202f800,00\u00a0€ × 20 ÷ 30 (jours non utilisés ÷ jours de la période) = 5\u202f200,00\u00a0€ avant arrondi.',
  );
});

it.each([
  [
    'seats alone',
    { base: 105600, priceChange: { from: 52800, to: 158400 }, seatChange: { from: 1, to: 3, unitPrice: 52800 } },
    '(3 − 1 seats) × £528.00 = £1,056.00 per period; £1,056.00 × 333 ÷ 365 (remaining days',
  ],
  [
    'fewer seats, a share of it',
    { base: 35200, priceChange: { from: 158400, to: 52800 }, seatChange: { from: 3, to: 1, unitPrice: 52800 } },
    '(3 − 1 seats) × £528.00 = £1,056.00 per period, of which £352.00 on this line; £352.00 × 333 ÷ 365 (',
  ],
  [
    'another price',
    { base: 44400, priceChange: { from: 105600, to: 150000 } },
    '£1,500.00 − £1,056.00 (prices per period) = £444.00; £444.00 × 333 ÷ 365 (',
  ],
  ['a whole price', { base: 52800 }, '£528.00 × 333 ÷ 365 ('],
])('explains the difference that a change is charged for: %s (H14)', (_why, facts, expected) => {
  const days = { rule: 'H14', unusedDays: 333, periodDays: 365, exact: '1.5' } as const;
  expect(prorationText({ ...days, ...facts }, 'GBP', 'en').startsWith(expected)).toBe(true);
});

const SITES = {
  ONLINE: 'https://billing.example',
  CORPORATE: 'https://corporate.example',
  STAFF: 'https://staff.example',
};
const HOSTILE = `<img src=x onerror="alert('1')"> & {{subject}} $t(mails.labels.due)`;
const addressed = { name: HOSTILE, accountName: HOSTILE, url: 'https://billing.example/x?a=1&b="2"' };
const plan = { productName: HOSTILE, planName: 'Pro' };
const declined = { card: { brand: 'Visa', last4: '0069' }, reason: 'expired_card' } as const;
const seats = { ...plan, seatNoun: 'ORGANIZER', seats: 5 } as const;
const charge = {
  ...addressed,
  ...seats,
  invoiceNumber: 'IE-2026-000001',
  frequency: 'MONTHLY',
  period: { start: '2026-06-11', end: '2026-07-11' },
  currency: 'EUR',
  totals: { subtotal: 123456, tax: 24691, total: 148147, fromBalance: 4640, due: 143507 },
  paidWith: { brand: 'Visa', last4: '4242' },
} as const;

const invoice = { ...addressed, invoiceNumber: 'IE-2026-000001', currency: 'EUR' } as const;
const charged = { total: 148147, fromBalance: 4640 };
const quoteNamed = { ...addressed, quoteNumber: 'Q-2026-000123', revision: 2 };
const quote = { ...quoteNamed, currency: 'EUR', total: 143507, credit: 0, validUntil: '2026-06-30' } as const;

const samples: Plain<{ [Name in TemplateName]: TemplateData[Name] }> = {
  orderConfirmation: {
    ...addressed,
    orderNumber: 'O-2026-000001',
    invoiceNumber: 'IE-2026-000001',
    currency: 'EUR',
    lines: [
      { ...seats, kind: 'CHARGE', frequency: 'MONTHLY', period: charge.period, amount: 123456, tax: 24691 },
      { ...seats, kind: 'CREDIT', frequency: 'MONTHLY', period: charge.period, amount: -3867, tax: -773 },
    ],
    totals: {
      ...{ subtotal: 123456, tax: 24691, total: 148147, credit: 4640, creditAgainstOpen: 1000 },
      ...{ fromBalance: 0, toBalance: 0, due: 144507, leftOpen: 500 },
    },
    trials: [{ ...seats, trialEndsOn: '2026-06-25' }],
    paidWith: { brand: 'Visa', last4: '4242' },
    creditNotes: [{ number: 'IE-CN-2026-000001', total: 4640 }],
    running: [{ ...seats, frequency: 'MONTHLY', renewsOn: '2026-07-11', total: 143507 }],
    changedBy: null,
  },
  paymentNeedsYou: {
    ...{ ...addressed, currency: 'EUR', due: 143507, withinHours: 24 },
    purpose: { kind: 'ORDER', orderNumber: 'O-1' },
  },
  trialWelcome: { ...addressed, ...seats, trialEndsOn: '2026-06-25', convertsAtEnd: true },
  trialEnding: {
    ...addressed,
    ...seats,
    trialEndsOn: '2026-06-25',
    conversion: { frequency: 'ANNUAL', currency: 'EUR', total: 143507 },
  },
  trialExpired: { ...addressed, ...plan, reason: 'PAYMENT_DECLINED', declined },
  annualRenewal: {
    ...{ ...addressed, ...seats, frequency: 'ANNUAL', currency: 'EUR', renewsOn: '2026-06-26' },
    ...{ total: 143507, fromBalance: 4640, due: 138867, method: { card: declined.card } },
  },
  cardExpires: { ...addressed, card: declined.card, lastDay: '2026-06-30', renewsOn: '2026-07-11' },
  defaultMethodReplaced: { ...addressed, removed: declined.card, next: { brand: 'Visa', last4: '4242' } },
  trialConverted: charge,
  cancellationConfirmed: { ...addressed, ...plan, endsOn: '2026-06-25', endedAtOnce: null },
  cancellationWithdrawn: { ...addressed, ...plan, renewsOn: '2026-06-25' },
  renewalReceipt: charge,
  renewalDeclined: {
    ...addressed,
    ...plan,
    invoiceNumber: 'IE-2026-000001',
    currency: 'EUR',
    due: 143507,
    declined,
    retriesOn: '2026-06-12',
    accessEndsOn: '2026-06-25',
  },
  subscriptionExpired: { ...addressed, ...plan, accountKind: 'ONLINE', endsOn: '2026-06-25', reason: 'NON_PAYMENT' },
  priceChange: {
    ...addressed,
    ...seats,
    frequency: 'ANNUAL',
    currency: 'EUR',
    unitPriceBefore: 100000,
    unitPriceAfter: 143507,
    renewsOn: '2026-06-24',
    accountKind: 'ONLINE',
    cancelBy: '2026-05-25',
  },
  invoiceIssued: {
    ...addressed,
    currency: 'EUR',
    invoice: { number: 'IE-2026-000001', ...charged, due: 143507, dueOn: '2026-07-11', purchaseOrderNumber: HOSTILE },
    creditNotes: [{ number: 'IE-CN-2026-000001', total: 4640, toBalance: 4640 }],
  },
  invoiceOverdue: { ...invoice, due: 143507, dueOn: '2026-07-11', daysOverdue: 7 },
  paymentReceived: { ...invoice, amount: 143507, open: 4640, excess: 0 },
  paymentsReceived: {
    ...{ ...addressed, currency: 'EUR', amount: 180000, excess: 0 },
    invoices: [
      { invoiceNumber: 'IE-2026-000001', amount: 100000, open: 4640 },
      { invoiceNumber: 'IE-2026-000002', amount: 80000, open: 0 },
    ],
  },
  invoiceCredited: {
    ...{ ...invoice, creditNoteNumber: 'IE-CN-2026-000001', reason: 'GOODWILL' },
    ...{ total: 143507, againstOpen: 100000, toBalance: 40000, toCard: 3507, open: 4640 },
  },
  paymentRefunded: {
    ...{ ...invoice, amount: 143507, fromBalance: 43507, open: 4640 },
    credited: { number: 'IE-CN-2026-000001', total: 100000 },
  },
  invoiceReissued: {
    ...{ ...invoice, oldNumber: 'IE-2026-000002', creditNoteNumber: 'IE-CN-2026-000001' },
    ...{ purchaseOrderNumber: HOSTILE, open: 143507, paid: 400_00, dueOn: '2026-07-11' },
  },
  paymentTakenBack: { ...invoice, amount: 143507, cause: 'BOUNCED', open: 143507, dueOn: '2026-07-11' },
  invoiceLongOverdue: { ...invoice, name: 'Ines', due: 143507, dueOn: '2026-07-11', daysOverdue: 14 },
  refundFailed: { ...invoice, name: 'Ines', amount: 143507 },
  creditApprovalAsked: {
    ...{ ...invoice, total: 143507, reason: 'ERROR', authorName: HOSTILE, comment: HOSTILE },
    name: 'Ines',
  },
  creditApprovalDecided: {
    ...{ ...invoice, total: 143507, reason: 'BAD_DEBT', approved: true, comment: HOSTILE, decidedBy: HOSTILE },
    name: 'Ines',
  },
  renewalNotice: {
    ...addressed,
    ...seats,
    frequency: 'ANNUAL',
    currency: 'EUR',
    total: 143507,
    renewsOn: '2026-08-10',
    cancelBy: '2026-07-11',
  },
  quoteSent: quote,
  quoteRevised: quote,
  quoteExtended: quote,
  quoteReminder: quote,
  quoteAccepted: quote,
  quoteRejected: quote,
  quoteExpired: quote,
  quoteWithdrawn: quote,
  approvalAsked: { ...quoteNamed, authorName: HOSTILE },
  approvalWithdrawn: { ...quoteNamed, discardedBy: HOSTILE },
  approvalDecided: { ...quoteNamed, approved: true, comment: null, decidedBy: HOSTILE },
  quoteDecided: { ...quoteNamed, accepted: false, reason: 'PRICE', comment: HOSTILE, decidedBy: HOSTILE },
  effectFailed: { ...addressed, orderNumber: 'O-1', dueOn: '2026-07-11', reason: HOSTILE },
  paymentFailedOnAcceptance: {
    ...addressed,
    quoteNumber: 'Q-2026-000123',
    invoiceNumber: 'IE-2026-000001',
    declineCode: HOSTILE,
  },
  assignYourSeats: { ...addressed, ...seats, free: 3 },
  seatAssigned: { ...addressed, ...plan, name: null },
  seatReleased: { ...addressed, ...plan },
  requestReceived: { ...addressed, requestNumber: 'R-1', requestSubject: HOSTILE, reason: 'OPENED' },
  requestAnswered: { ...addressed, requestNumber: 'R-1', requestSubject: HOSTILE, answeredBy: HOSTILE },
  poProposed: { ...addressed, number: HOSTILE, currency: 'EUR', ceiling: 143507, expiresOn: '2026-06-24' },
  poAccepted: { ...addressed, number: HOSTILE, expiresOn: '2026-06-24' },
  poDeclined: { ...addressed, number: HOSTILE },
  poExpiring: { ...addressed, number: HOSTILE, expiresOn: '2026-06-24' },
  poExceeded: {
    ...{ ...addressed, number: HOSTILE, productName: HOSTILE, currency: 'EUR', total: 143507, remaining: 100 },
    reason: 'EXCEEDED',
  },
  poNotDrawn: {
    ...{ ...addressed, number: HOSTILE, productName: HOSTILE, currency: 'EUR', total: 143507, remaining: 100 },
    reason: 'EXCEEDED',
  },
  signUpConfirmation: { name: null, url: addressed.url, validHours: 24 },
  signUpKnown: { ...addressed, passwordUrl: addressed.url },
  invitation: { ...addressed, accountKind: 'CORPORATE', invitedBy: HOSTILE, setsPassword: true, validDays: 7 },
  billingContactChanged: { ...addressed, newContactName: HOSTILE, isNewContact: false },
  billingContactProposed: { ...addressed, proposedName: HOSTILE, proposedBy: HOSTILE, reason: 'PROPOSED' },
  passwordReset: { name: HOSTILE, url: addressed.url, validMinutes: 60 },
  passwordChanged: { name: HOSTILE, url: addressed.url },
  emailConfirmation: { name: null, url: addressed.url, validHours: 24 },
  emailChangeAsked: { name: HOSTILE, newEmail: 'new@example.com', url: addressed.url },
  emailChanged: { name: HOSTILE, newEmail: 'new@example.com' },
  secondFactorChanged: { name: HOSTILE, change: 'ENABLED', codesLeft: 10, url: addressed.url },
  signInsFailed: { name: HOSTILE, tries: 10, url: addressed.url },
};

/** The other way each template can go. */
const variants: [TemplateName, Plain<TemplateData[TemplateName]>][] = [
  ['orderConfirmation', { ...samples.orderConfirmation, invoiceNumber: null, lines: [], paidWith: null }],
  ['orderConfirmation', { ...samples.orderConfirmation, changedBy: HOSTILE, running: [] }],
  ...(
    [
      { kind: 'TRIAL', ...plan },
      { kind: 'INVOICES', count: 3 },
      { kind: 'INVOICE', invoiceNumber: 'IE-2026-000001' },
      { kind: 'RENEWAL', ...plan, invoiceNumber: 'IE-2026-000001', accessDays: 14 },
      { kind: 'PAST_DUE', ...plan, invoiceNumber: 'IE-2026-000001', accessEndsOn: '2026-06-25' },
    ] as const
  ).map((purpose): (typeof variants)[number] => ['paymentNeedsYou', { ...samples.paymentNeedsYou, purpose }]),
  ['trialWelcome', { ...samples.trialWelcome, convertsAtEnd: false }],
  ['trialEnding', { ...samples.trialEnding, conversion: null }],
  ['trialExpired', { ...samples.trialExpired, reason: 'ENDED', declined: null }],
  ['trialExpired', { ...samples.trialExpired, reason: 'NO_PAYMENT_METHOD', declined: null }],
  ...(['insufficient_funds', 'authentication_failed', 'not_confirmed', 'other'] as const).map(
    (reason): (typeof variants)[number] => [
      'renewalDeclined',
      { ...samples.renewalDeclined, declined: { card: null, reason } },
    ],
  ),
  ['renewalDeclined', { ...samples.renewalDeclined, declined: null }],
  ['annualRenewal', { ...samples.annualRenewal, fromBalance: 0, method: null }],
  ['annualRenewal', { ...samples.annualRenewal, method: { card: null } }],
  ['annualRenewal', { ...samples.annualRenewal, due: 0 }],
  ['renewalDeclined', { ...samples.renewalDeclined, declined: null, retriesOn: null }],
  ['renewalDeclined', { ...samples.renewalDeclined, retriesOn: null }],
  [
    'cancellationConfirmed',
    {
      ...samples.cancellationConfirmed,
      endsOn: '2026-06-24',
      endedAtOnce: {
        invoices: [{ invoiceNumber: 'IE-1', creditNoteNumber: 'IE-CN-1' }],
        ...{ returned: 143507, currency: 'EUR' },
      },
    },
  ],
  [
    'cancellationConfirmed',
    {
      ...samples.cancellationConfirmed,
      endsOn: '2026-06-24',
      endedAtOnce: { invoices: [], returned: 0, currency: 'EUR' },
    },
  ],
  ['priceChange', { ...samples.priceChange, accountKind: 'CORPORATE' }],
  ['priceChange', { ...samples.priceChange, accountKind: 'CORPORATE', cancelBy: null }],
  ['subscriptionExpired', { ...samples.subscriptionExpired, reason: 'CANCELLED' }],
  ['subscriptionExpired', { ...samples.subscriptionExpired, accountKind: 'CORPORATE', reason: 'CANCELLED' }],
  [
    'invoiceIssued',
    {
      ...{ ...samples.invoiceIssued, name: null, creditNotes: [] },
      invoice: { number: 'IE-1', ...charged, due: 0, dueOn: null, purchaseOrderNumber: null },
    },
  ],
  [
    'invoiceIssued',
    { ...samples.invoiceIssued, invoice: null, creditNotes: [{ number: 'IE-CN-1', total: 143507, toBalance: 0 }] },
  ],
  ['invoiceOverdue', { ...samples.invoiceOverdue, name: null }],
  ['paymentReceived', { ...samples.paymentReceived, open: 0, excess: 100 }],
  [
    'paymentsReceived',
    {
      ...{ ...samples.paymentsReceived, excess: 100 },
      invoices: samples.paymentsReceived.invoices.map((invoice) => ({ ...invoice, open: 0 })),
    },
  ],
  ...(['ERROR', 'BAD_DEBT', 'GATEWAY_REFUND', 'REISSUE'] as const).map((reason): (typeof variants)[number] => [
    'invoiceCredited',
    { ...samples.invoiceCredited, reason, againstOpen: 0, toBalance: 0, toCard: 0, open: 0 },
  ]),
  ['paymentTakenBack', { ...samples.paymentTakenBack, cause: 'DISPUTED', dueOn: null }],
  ['paymentTakenBack', { ...samples.paymentTakenBack, cause: 'DECLINED', name: null }],
  ['invoiceReissued', { ...samples.invoiceReissued, purchaseOrderNumber: null, paid: 0, open: 0, dueOn: null }],
  ['paymentRefunded', { ...samples.paymentRefunded, fromBalance: 0, credited: null, open: 0 }],
  ['creditApprovalDecided', { ...samples.creditApprovalDecided, approved: false, comment: null }],
  ['quoteSent', { ...samples.quoteSent, total: 0, credit: 143507 }],
  ['quoteSent', { ...samples.quoteSent, revision: 1 }],
  ['approvalDecided', { ...samples.approvalDecided, approved: false, comment: HOSTILE }],
  ['quoteDecided', { ...samples.quoteDecided, accepted: true, reason: null, comment: null }],
  ...(['SCOPE', 'TIMING', 'NOT_NEEDED', 'OTHER'] as const).map((reason): (typeof variants)[number] => [
    'quoteDecided',
    { ...samples.quoteDecided, reason },
  ]),
  ['paymentFailedOnAcceptance', { ...samples.paymentFailedOnAcceptance, declineCode: null }],
  ['seatReleased', { ...samples.seatReleased, name: null }],
  ['requestReceived', { ...samples.requestReceived, reason: 'REPLIED' }],
  ['requestReceived', { ...samples.requestReceived, reason: 'ASSIGNED' }],
  ['poProposed', { ...samples.poProposed, number: null, ceiling: null, expiresOn: null }],
  ['poDeclined', { ...samples.poDeclined, number: null }],
  ['poExceeded', { ...samples.poExceeded, remaining: null, reason: 'NOT_IN_FORCE' }],
  ['poExceeded', { ...samples.poExceeded, reason: 'EXPIRED' }],
  ['poNotDrawn', { ...samples.poNotDrawn, remaining: null, reason: 'NOT_IN_FORCE' }],
  ['poNotDrawn', { ...samples.poNotDrawn, reason: 'EXPIRED' }],
  ['invitation', { ...samples.invitation, accountName: null, accountKind: null }],
  ['invitation', { ...samples.invitation, accountName: null, accountKind: null, invitedBy: null }],
  ['invitation', { ...samples.invitation, setsPassword: false }],
  ['invitation', { ...samples.invitation, accountName: null, setsPassword: false }],
  ['billingContactChanged', { ...samples.billingContactChanged, isNewContact: true }],
  ['billingContactProposed', { ...samples.billingContactProposed, reason: 'TO_DECIDE' }],
  ...(['REJECTED', 'NOT_CHOSEN', 'REPLACED'] as const).map((reason): (typeof variants)[number] => [
    'billingContactProposed',
    { ...samples.billingContactProposed, reason },
  ]),
];

const sampleList = [...(Object.entries(samples) as typeof variants), ...variants];

/** What a reader of the HTML sees. */
function readable(html: string): string {
  const shown = html.replace(/<title>.*<\/title>|<\/?span[^>]*>/g, '').replace(/<[^>]*>/g, ' ');
  return shown
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&amp;/g, '&');
}

it('has a sample of every template', () => {
  expect(Object.keys(samples).sort()).toEqual(Object.keys(templates).sort());
});

describe.each(LANGUAGES)('e-mails in %s', (locale) => {
  it.each(sampleList)('%s is complete and safe', (template, data) => {
    const email = renderEmail({ template, locale, data }, SITES);
    expect(email.subject.trim()).not.toBe('');
    expect(email.subject).not.toMatch(/[\r\n]/);
    for (const body of [email.subject, email.text, readable(email.html)]) {
      const ours = body.replaceAll(HOSTILE, '');
      expect(ours).not.toMatch(/{{|undefined|null|NaN|mails\.|\[object/);
    }
    expect(email.html).not.toContain('<img');
    expect(email.html.match(/<(script|img|iframe)|\son\w+=(?=[^<]*>)/)).toBeNull();
    if ('url' in data && template !== 'seatReleased') {
      expect(email.text).toContain(addressed.url);
      expect(email.html).toContain('href="https://billing.example/x?a=1&amp;b=&quot;2&quot;"');
    }
    const words = (body: string) => body.split(/[\s:]+/).filter((word) => word !== '' && word !== '--');
    expect(words(readable(email.html))).toEqual(expect.arrayContaining(words(email.text)));
  });

  it('write amounts and last days as people of the language do', () => {
    const { amount, lastDay } = {
      en: { amount: '€1,435.07', lastDay: 'June 24, 2026' },
      fr: { amount: '1\u202f435,07\u00a0€', lastDay: '24 juin 2026' },
    }[locale];
    for (const [template, data] of sampleList) {
      const email = renderEmail({ template, locale, data }, SITES);
      const facts = JSON.stringify(data);
      for (const body of [email.text, readable(email.html)]) {
        if (facts.includes('143507')) expect(body).toContain(amount);
        if (facts.includes('2026-06-25') && template !== 'cancellationWithdrawn') expect(body).toContain(lastDay);
      }
    }
  });
});

/** What people may write, and what would be taken for something else by whoever looked for it. */
const written = fc
  .oneof(
    fc.constantFrom(
      'PO..7',
      '{{x}}',
      '{{invoiceNumber}}',
      '<b>',
      '$& $1 $$',
      '$t(x)',
      'a  b',
      '\u00a0x',
      '&amp;',
      '2026-06-01',
    ),
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }),
  )
  .filter((value) => value.trim() !== '' && !value.endsWith('.') && !/[\p{Cc}\p{Cs}\u2028\u2029]/u.test(value));

const PLACE = 'QQQ';

/** A copy of facts with another value in each place where people wrote one. */
const withValue = <Data>(data: Data, value: string): Data =>
  JSON.parse(JSON.stringify(data), (_key, one) =>
    typeof one === 'string' ? one.replaceAll(HOSTILE, () => value) : one,
  );

describe.each(LANGUAGES)('values in %s', (language) => {
  const texts = [...textsOf(CATALOGUES[language])].filter(([, text]) => variablesOf(text).length > 0);

  it('stand in every text as they are', () => {
    const property = fc.property(fc.constantFrom(...texts), written, ([key, text], value) => {
      const params = Object.fromEntries(variablesOf(text).map((name) => [name, value]));
      const expected = text.split(/{{\w+}}/).join(value);
      expect(translate(key as MessageKey, language, params)).toBe(expected);
    });
    fc.assert(property, { numRuns: 2000 });
  });

  it('stand in every mail as they are', () => {
    const property = fc.property(fc.constantFrom(...sampleList), written, ([template, data], value) => {
      const filled = (with_: string) =>
        renderEmail({ template, locale: language, data: withValue(data, with_) }, SITES);
      const [mail, expected] = [filled(value), filled(PLACE)];
      expect(mail.text).toBe(expected.text.replaceAll(PLACE, () => value));
      expect(readable(mail.html)).toBe(readable(expected.html).replaceAll(PLACE, () => value));
      expect(mail.html).not.toContain('<b>');
      const subject = expected.subject.replaceAll(PLACE, () => value);
      if (subject.length <= 200) expect(mail.subject).toBe(subject);
    });
    fc.assert(property, { numRuns: 1000 });
  });
});

it.each([
  ['a number with two dots', 'PO..7', 'the order PO..7 of'],
  ['two dots at its end', 'PO..', 'the order PO.. of'],
])('keeps %s', (_what, orderNumber, words) => {
  const data = { ...samples.effectFailed, orderNumber };
  expect(renderEmail({ template: 'effectFailed', locale: 'en', data }, SITES).text).toContain(words);
});

it('ends a sentence once, also where its last value ends with full stops', () => {
  expect(translate('mails.poAccepted.subject', 'en', { accountName: 'A Inc.', number: '7..' })).toBe(
    'A Inc. has accepted the purchase order 7..',
  );
  expect(translate('mails.quoteAccepted.intro', 'en', { quote: 'Q Inc.' })).toBe(
    'The quote Q Inc. has been accepted. Thank you.',
  );
  expect(translate('mails.paymentReceived.open', 'en', { open: 'x..' })).toBe('Left to pay on this invoice: x..');
});

it('refuses with the values that people wrote, a date only where a day is meant', () => {
  const names = refuse('INVALID_INPUT', 'J2', ['documentNames'], { names: '2026-06-01' });
  expect(messageOf(names, 'en')).toBe('This account has no document of that name: 2026-06-01.');
  const day = refuse('VALIDITY_TOO_LONG', 'H16', ['validUntil'], { day: '2026-06-01', line: 2 });
  expect(messageOf(day, 'fr')).toContain('1er juin 2026');
});

it.each([
  [1, 'Q-2026-000123 is ready. You can accept or reject it until June 30, 2026.'],
  [2, 'Q-2026-000123 rev. 2 is ready. You can accept or reject it until June 30, 2026.'],
])('names revision %i of a quote and the last day on which it is valid', (revision, sentence) => {
  const email = renderEmail({ template: 'quoteSent', locale: 'en', data: { ...quote, revision } }, SITES);
  expect(email.text).toContain(sentence);
});

it.each([
  ['a page of the Billing Center', linkTo('ONLINE', 'order', '1'), 'https://billing.example/orders/1'],
  ['one of the corporate portal', linkTo('CORPORATE', 'quote', '1'), 'https://corporate.example/quotes/1'],
  ['one of the staff’s console', linkTo('STAFF', 'request', '1'), 'https://staff.example/requests/1'],
  ['a path', '/orders/1', 'https://billing.example/orders/1'],
  ['an address', 'https://bank.example/3ds', 'https://bank.example/3ds'],
  ['nothing else', 'javascript:alert(1)', 'https://billing.example/javascript:alert(1)'],
])('links to %s', (_what, url, address) => {
  const data = { name: 'Zoë', url };
  const email = renderEmail({ template: 'passwordChanged', locale: 'en', data }, SITES);
  expect(email.text).toContain(`:\n${address}\n`);
  expect(email.html).toContain(`href="${address}"`);
});

it('names the language and shortens a subject that is too long', () => {
  const data = { ...samples.trialExpired, productName: 'x'.repeat(500) };
  const email = renderEmail({ template: 'trialExpired', locale: 'fr-FR', data }, SITES);
  expect(email.subject).toHaveLength(200);
  expect(email.html).toContain('<html lang="fr-FR">');
});

it.each([
  ['a sandbox shows them itself', true, null, 'http://127.0.0.1:4000/portal/corporate/quotes/1'],
  ['elsewhere they are where this API is', false, null, 'http://127.0.0.1:4000/corporate/quotes/1'],
  ['unless they are set', false, 'https://portal.example', 'https://portal.example/quotes/1'],
])('the pages of the sites: %s', (_what, sandbox, corporate, address) => {
  const sites = sitesOf({ sandbox, sites: { online: null, corporate, staff: null } }, 'http://127.0.0.1:4000');
  expect(addressOf(linkTo('CORPORATE', 'quote', '1'), sites)).toBe(address);
});

it('invites a person who has a password to sign in, and nobody else', () => {
  const text = (setsPassword: boolean) =>
    renderEmail({ template: 'invitation', locale: 'en', data: { ...samples.invitation, setsPassword } }, SITES).text;
  expect(text(true)).toContain('Choose a password to accept.');
  expect(text(false)).toContain('Please sign in as usual.');
  expect(text(false)).not.toMatch(/password|valid for/);
});

it('prints a receipt of what was charged, with the card as invoices spell it, and ends no sentence twice', () => {
  const data = { ...charge, accountName: 'Demo Industries, Inc.', paidWith: { brand: 'visa', last4: '4242' } };
  const { text } = renderEmail({ template: 'renewalReceipt', locale: 'en', data }, SITES);
  expect(text).toContain('Charged: €1,435.07');
  expect(text).not.toContain('Amount due');
  expect(text).toContain('Visa ending in 4242');
  expect(text).toContain('Account: Demo Industries, Inc. · This message');
  const proposal = { ...samples.billingContactProposed, accountName: 'Demo Industries, Inc.' };
  const proposed = renderEmail({ template: 'billingContactProposed', locale: 'en', data: proposal }, SITES);
  expect(proposed.text).toContain('of the account Demo Industries, Inc. We will tell you');
});
