import { cardText, lineDescription } from '../language';
import { type Minor, subtract, ZERO } from '../rules';
import type { Block, Content, Row, Templates, Writer } from './content';
import { correctionTemplates } from './correctionTemplates';
import { creditNoteRows, invoiceTemplates } from './invoiceTemplates';
import { quoteTemplates } from './quoteTemplates';
import { nameOf, renewalTemplates, whyDeclined } from './renewalTemplates';
import type { TemplateData } from './templateData';

type OrderTotals = TemplateData['orderConfirmation']['totals'];
type Priced = Pick<TemplateData['orderConfirmation'], 'currency' | 'paidWith'> & {
  totals: Pick<OrderTotals, 'due'> & Partial<OrderTotals>;
};

/** What is agreed of a purchase order, as far as it is known. */
function purchaseOrderTable(
  { number, ceiling, currency, expiresOn }: Partial<TemplateData['poProposed']>,
  write: Writer,
): { rows: Row[] }[] {
  const row = (label: 'poNumber' | 'ceiling' | 'validUntil', value: string) => [
    { label: write.text(`mails.labels.${label}`), value },
  ];
  const rows = [
    ...(number ? row('poNumber', number) : []),
    ...(ceiling != null ? row('ceiling', write.amount(ceiling, currency!)) : []),
    ...(expiresOn ? row('validUntil', write.date(expiresOn)) : []),
  ];
  return rows.length > 0 ? [{ rows }] : [];
}

/** F6: what was past due is over, and nothing of it is to be paid. */
function endedAtOnce(
  data: TemplateData['cancellationConfirmed'],
  { invoices, returned, currency }: NonNullable<TemplateData['cancellationConfirmed']['endedAtOnce']>,
  write: Writer,
): Block[] {
  const row = { label: write.text('mails.labels.toBalance'), value: write.amount(returned, currency) };
  return [
    write.paragraph('mails.cancellationConfirmed.atOnce', { ...nameOf(data), endedOn: write.date(data.endsOn) }),
    ...invoices.map((numbers) => write.paragraph('mails.cancellationConfirmed.closed', numbers)),
    ...(returned === 0 ? [] : [{ rows: [row] }]),
    write.paragraph('mails.cancellationConfirmed.again'),
  ];
}

/** A7, F7: an online customer changes or cancels by themselves, a corporate one by a quote, in time. */
function priceChangeNext({ accountKind, cancelBy }: TemplateData['priceChange'], write: Writer): Block {
  if (accountKind === 'ONLINE') return write.paragraph('mails.priceChange.next.ONLINE');
  return cancelBy === null
    ? write.paragraph('mails.priceChange.next.TOO_LATE')
    : write.paragraph('mails.priceChange.next.CORPORATE', { cancelBy: write.date(cancelBy) });
}

function requestOf({ requestNumber, requestSubject }: { requestNumber: string; requestSubject: string }) {
  return { requestNumber, requestSubject };
}

/** Which totals of zero are worth a row: the others are left out. What only credits has no total. */
const ALWAYS_SHOWN = new Set(['subtotal', 'tax', 'total', 'charged']);
const SHOWN_OF_CREDITS = new Set(['charged']);

const TOTALS = [
  ...(['subtotal', 'tax', 'total', 'credit', 'creditAgainstOpen', 'fromBalance', 'toBalance'] as const),
  ...(['charged', 'leftOpen'] as const),
];

/** What was paid, and how: a confirmation or a receipt is of what is paid, so that what was due was charged, but for what stays open (C11). */
function totalRows({ currency, totals: { due, ...rest }, paidWith }: Priced, write: Writer): Row[] {
  const totals = { ...rest, charged: subtract(due, rest.leftOpen ?? ZERO) };
  const always = totals.total === 0 && totals.credit ? SHOWN_OF_CREDITS : ALWAYS_SHOWN;
  const shown = TOTALS.filter((name) => totals[name] !== undefined && (totals[name] !== 0 || always.has(name)));
  const rows = shown.map((name) => ({
    label: write.text(`mails.labels.${name}`),
    value: write.amount(totals[name]!, currency),
  }));
  if (!paidWith) return rows;
  return [...rows, { label: write.text('mails.labels.paidWith'), value: cardText(paidWith, write.locale) }];
}

/** The rows of one charged subscription. */
function chargeRows(data: TemplateData['renewalReceipt'], write: Writer): Row[] {
  return [
    { label: write.text('mails.labels.invoice'), value: data.invoiceNumber },
    {
      label: write.text('mails.labels.subscription'),
      value: lineDescription({ kind: 'CHARGE', ...data }, write.locale),
    },
    { label: write.text('mails.labels.period'), value: write.period(data.period) },
    ...totalRows(data, write),
  ];
}

function orderRows(data: TemplateData['orderConfirmation'], write: Writer): Row[] {
  const taxOf = (tax: Minor) =>
    tax === 0 ? '' : ` · ${write.text('mails.labels.tax')} ${write.amount(tax, data.currency)}`;
  const lines = data.lines.map((line) => ({
    label: lineDescription(line, write.locale),
    detail: `${write.period(line.period)}${taxOf(line.tax)}`,
    value: write.amount(line.amount, data.currency),
  }));
  const trials = data.trials.map((trial) => ({
    label: lineDescription({ kind: 'CHARGE', frequency: null, ...trial }, write.locale),
    detail: write.text('mails.labels.trialUntil', { lastDay: write.lastDay(trial.trialEndsOn) }),
    value: write.amount(ZERO, data.currency),
  }));
  return [...lines, ...trials];
}

/** D6: what the customer has now. Mails that were queued before this was kept lack it. */
function runningRows({ running = [], currency }: TemplateData['orderConfirmation'], write: Writer): Block[] {
  if (running.length === 0) return [];
  const rows = running.map(({ renewsOn, total, ...terms }) => ({
    label: lineDescription({ kind: 'CHARGE', ...terms }, write.locale),
    detail: write.text('mails.labels.renews', { renewsOn: write.date(renewsOn) }),
    value: write.amount(total, currency),
  }));
  return [write.paragraph('mails.orderConfirmation.now'), { rows }];
}

const howToGoOn = (reason: TemplateData['poNotDrawn']['reason'], write: Writer): Block[] => [
  write.paragraph('mails.poNotDrawn.thisOne'),
  write.paragraph(`mails.poNotDrawn.next.${reason}`),
];

/** I5, I7: what is said of an invoice that was issued without a purchase order. */
function notDrawn(template: 'poExceeded' | 'poNotDrawn') {
  return (data: TemplateData[typeof template], write: Writer): Content => {
    const { number, accountName, productName, currency, remaining } = data;
    const amount = (label: 'total' | 'remaining', minor: Minor) => ({
      ...{ label: write.text(`mails.labels.${label}`), value: write.amount(minor, currency) },
    });
    return {
      subject: write.text(`mails.${template}.subject`, { number, accountName }),
      blocks: [
        write.paragraph(`mails.${template}.${data.reason}`, { number, accountName, productName }),
        { rows: [amount('total', data.total), ...(remaining === null ? [] : [amount('remaining', remaining)])] },
        ...(template === 'poNotDrawn' ? howToGoOn(data.reason, write) : []),
        write.button(`mails.${template}.button`, data.url),
      ],
    };
  };
}

/** A1: where a person is invited to. */
const siteOf = ({ accountName, accountKind }: TemplateData['invitation']) =>
  accountName === null ? 'STAFF' : (accountKind ?? 'ONLINE');

/** L6: what each mail says. */
export const templates: Templates = {
  ...invoiceTemplates,
  ...correctionTemplates,
  ...quoteTemplates,
  ...renewalTemplates,
  orderConfirmation: (data, write) => ({
    subject: write.text('mails.orderConfirmation.subject', { orderNumber: data.orderNumber }),
    blocks: [
      data.changedBy
        ? write.paragraph('mails.orderConfirmation.bySupport', {
            ...{ orderNumber: data.orderNumber, changedBy: data.changedBy },
          })
        : write.paragraph('mails.orderConfirmation.intro', { orderNumber: data.orderNumber }),
      {
        rows: [
          ...(data.invoiceNumber ? [{ label: write.text('mails.labels.invoice'), value: data.invoiceNumber }] : []),
          ...creditNoteRows(data, write),
          ...orderRows(data, write),
          ...totalRows(data, write),
        ],
      },
      ...runningRows(data, write),
      write.button('mails.orderConfirmation.button', data.url),
    ],
  }),
  paymentNeedsYou: ({ purpose, due, currency, withinHours, url }, write) => {
    const values = {
      ...{ due: write.amount(due, currency), withinHours: write.number(withinHours), ...purpose },
      ...('planName' in purpose && nameOf(purpose)),
      ...('accessEndsOn' in purpose && { lastDay: write.lastDay(purpose.accessEndsOn) }),
    };
    return {
      subject: write.text(`mails.paymentNeedsYou.${purpose.kind}.subject`, values),
      blocks: [
        write.paragraph(`mails.paymentNeedsYou.${purpose.kind}.intro`, values),
        write.paragraph(`mails.paymentNeedsYou.${purpose.kind}.deadline`, values),
        write.button('mails.paymentNeedsYou.button', url),
      ],
    };
  },
  trialWelcome: (data, write) => ({
    subject: write.text('mails.trialWelcome.subject', nameOf(data)),
    blocks: [
      write.paragraph('mails.trialWelcome.intro', {
        ...nameOf(data),
        seats: write.seats(data),
        lastDay: write.lastDay(data.trialEndsOn),
      }),
      write.paragraph(data.convertsAtEnd ? 'mails.trialWelcome.converts' : 'mails.trialWelcome.ends'),
      write.button('mails.trialWelcome.button', data.url),
    ],
  }),
  trialEnding: (data, write) => ({
    subject: write.text('mails.trialEnding.subject', nameOf(data)),
    blocks: [
      write.paragraph('mails.trialEnding.intro', {
        ...nameOf(data),
        seats: write.seats(data),
        lastDay: write.lastDay(data.trialEndsOn),
      }),
      data.conversion
        ? write.paragraph('mails.trialEnding.converts', {
            frequency: write.frequency(data.conversion.frequency),
            total: write.amount(data.conversion.total, data.conversion.currency),
            chargedOn: write.date(data.trialEndsOn),
          })
        : write.paragraph('mails.trialEnding.ends'),
      write.button(data.conversion ? 'mails.trialEnding.convertsButton' : 'mails.trialEnding.endsButton', data.url),
    ],
  }),
  trialExpired: (data, write) => ({
    subject: write.text('mails.trialExpired.subject', nameOf(data)),
    blocks: [
      write.paragraph(`mails.trialExpired.${data.reason}`, nameOf(data)),
      ...(data.declined ? [whyDeclined(data.declined, write)] : []),
      write.paragraph('mails.trialExpired.next'),
      write.button('mails.trialExpired.button', data.url),
    ],
  }),
  trialConverted: (data, write) => ({
    subject: write.text('mails.trialConverted.subject', nameOf(data)),
    blocks: [
      write.paragraph('mails.trialConverted.intro', nameOf(data)),
      { rows: chargeRows(data, write) },
      write.button('mails.trialConverted.button', data.url),
    ],
  }),
  cancellationConfirmed: (data, write) => ({
    subject: write.text('mails.cancellationConfirmed.subject', nameOf(data)),
    blocks: [
      ...(data.endedAtOnce
        ? endedAtOnce(data, data.endedAtOnce, write)
        : [
            write.paragraph('mails.cancellationConfirmed.intro', nameOf(data)),
            write.paragraph('mails.cancellationConfirmed.until', { lastDay: write.lastDay(data.endsOn) }),
          ]),
      write.button('mails.cancellationConfirmed.button', data.url),
    ],
  }),
  cancellationWithdrawn: (data, write) => ({
    subject: write.text('mails.cancellationWithdrawn.subject', nameOf(data)),
    blocks: [
      write.paragraph('mails.cancellationWithdrawn.intro', { ...nameOf(data), renewsOn: write.date(data.renewsOn) }),
      write.button('mails.cancellationWithdrawn.button', data.url),
    ],
  }),
  renewalReceipt: (data, write) => ({
    subject: write.text('mails.renewalReceipt.subject', nameOf(data)),
    blocks: [
      write.paragraph('mails.renewalReceipt.intro', nameOf(data)),
      { rows: chargeRows(data, write) },
      write.button('mails.renewalReceipt.button', data.url),
    ],
  }),
  subscriptionExpired: (data, write) => ({
    subject: write.text('mails.subscriptionExpired.subject', nameOf(data)),
    blocks: [
      write.paragraph(`mails.subscriptionExpired.${data.reason}`, {
        ...nameOf(data),
        lastDay: write.lastDay(data.endsOn),
      }),
      write.paragraph(`mails.subscriptionExpired.next.${data.accountKind}`),
      write.button(`mails.subscriptionExpired.button.${data.accountKind}`, data.url),
    ],
  }),
  priceChange: (data, write) => {
    const renewsOn = write.date(data.renewsOn);
    const frequency = write.frequency(data.frequency);
    return {
      subject: write.text('mails.priceChange.subject', { ...nameOf(data), renewsOn }),
      blocks: [
        write.paragraph('mails.priceChange.intro', { ...nameOf(data), seats: write.seats(data), renewsOn }),
        {
          rows: [
            {
              label: write.text('mails.priceChange.before', { frequency }),
              value: write.amount(data.unitPriceBefore, data.currency),
            },
            {
              label: write.text('mails.priceChange.after', { frequency, renewsOn }),
              value: write.amount(data.unitPriceAfter, data.currency),
            },
          ],
        },
        priceChangeNext(data, write),
        write.button('mails.priceChange.button', data.url),
      ],
    };
  },
  renewalNotice: (data, write) => {
    const renewsOn = write.date(data.renewsOn);
    return {
      subject: write.text('mails.renewalNotice.subject', { ...nameOf(data), renewsOn }),
      blocks: [
        write.paragraph('mails.renewalNotice.intro', {
          ...nameOf(data),
          seats: write.seats(data),
          frequency: write.frequency(data.frequency),
          renewsOn,
        }),
        write.paragraph('mails.renewalNotice.price', { total: write.amount(data.total, data.currency) }),
        write.paragraph('mails.renewalNotice.next', { cancelBy: write.date(data.cancelBy) }),
        write.button('mails.renewalNotice.button', data.url),
      ],
    };
  },
  assignYourSeats: (data, write) => ({
    subject: write.text('mails.assignYourSeats.subject', nameOf(data)),
    blocks: [
      write.paragraph('mails.assignYourSeats.intro', {
        ...nameOf(data),
        seats: write.seats(data),
        free: write.number(data.free),
      }),
      write.paragraph('mails.assignYourSeats.next'),
      write.button('mails.assignYourSeats.button', data.url),
    ],
  }),
  seatAssigned: (data, write) => ({
    subject: write.text('mails.seatAssigned.subject', nameOf(data)),
    blocks: [
      write.paragraph('mails.seatAssigned.intro', { ...nameOf(data), accountName: data.accountName }),
      write.button('mails.seatAssigned.button', data.url),
    ],
  }),
  seatReleased: (data, write) => ({
    subject: write.text('mails.seatReleased.subject', nameOf(data)),
    blocks: [
      write.paragraph('mails.seatReleased.intro', { ...nameOf(data), accountName: data.accountName }),
      write.paragraph('mails.seatReleased.next'),
    ],
  }),
  requestReceived: (data, write) => ({
    subject: write.text('mails.requestReceived.subject', { ...requestOf(data), accountName: data.accountName }),
    blocks: [
      write.paragraph(`mails.requestReceived.${data.reason}`, { ...requestOf(data), accountName: data.accountName }),
      write.button('mails.requestReceived.button', data.url),
    ],
  }),
  requestAnswered: (data, write) => ({
    subject: write.text('mails.requestAnswered.subject', requestOf(data)),
    blocks: [
      write.paragraph('mails.requestAnswered.intro', { ...requestOf(data), answeredBy: data.answeredBy }),
      write.paragraph('mails.requestAnswered.next'),
      write.button('mails.requestAnswered.button', data.url),
    ],
  }),
  poProposed: (data, write) => ({
    subject: write.text('mails.poProposed.subject', { accountName: data.accountName }),
    blocks: [
      write.paragraph('mails.poProposed.intro', { accountName: data.accountName }),
      ...purchaseOrderTable(data, write),
      write.paragraph('mails.poProposed.next'),
      write.button('mails.poProposed.button', data.url),
    ],
  }),
  poAccepted: (data, write) => ({
    subject: write.text('mails.poAccepted.subject', { number: data.number, accountName: data.accountName }),
    blocks: [
      write.paragraph('mails.poAccepted.intro', { accountName: data.accountName }),
      ...purchaseOrderTable(data, write),
      write.button('mails.poAccepted.button', data.url),
    ],
  }),
  poDeclined: (data, write) => ({
    subject: write.text('mails.poDeclined.subject', { accountName: data.accountName }),
    blocks: [
      write.paragraph('mails.poDeclined.intro', { accountName: data.accountName }),
      ...purchaseOrderTable(data, write),
      write.button('mails.poDeclined.button', data.url),
    ],
  }),
  poExpiring: (data, write) => ({
    subject: write.text('mails.poExpiring.subject', { number: data.number, expiresOn: write.date(data.expiresOn) }),
    blocks: [
      write.paragraph('mails.poExpiring.intro', {
        ...{ number: data.number, accountName: data.accountName, expiresOn: write.date(data.expiresOn) },
      }),
      write.paragraph('mails.poExpiring.next'),
      write.button('mails.poExpiring.button', data.url),
    ],
  }),
  poExceeded: notDrawn('poExceeded'),
  poNotDrawn: notDrawn('poNotDrawn'),
  signUpConfirmation: (data, write) => ({
    subject: write.text('mails.signUpConfirmation.subject'),
    blocks: [
      write.paragraph('mails.signUpConfirmation.intro', { validHours: write.number(data.validHours) }),
      write.button('mails.signUpConfirmation.button', data.url),
      write.paragraph('mails.signUpConfirmation.ignore'),
    ],
  }),
  signUpKnown: (data, write) => ({
    subject: write.text('mails.signUpKnown.subject'),
    blocks: [
      write.paragraph('mails.signUpKnown.intro'),
      write.button('mails.signUpKnown.signIn', data.url),
      write.paragraph('mails.signUpKnown.forgotten'),
      write.button('mails.signUpKnown.newPassword', data.passwordUrl),
      write.paragraph('mails.signUpKnown.ignore'),
    ],
  }),
  invitation: (data, write) => ({
    subject: write.text(`mails.invitation.${siteOf(data)}.subject`),
    blocks: [
      data.invitedBy === null
        ? write.paragraph('mails.invitation.firstOfStaff')
        : write.paragraph(`mails.invitation.${siteOf(data)}.by`, {
            ...{ invitedBy: data.invitedBy, accountName: data.accountName ?? '' },
          }),
      data.setsPassword
        ? write.paragraph('mails.invitation.next', { validDays: write.number(data.validDays) })
        : write.paragraph(data.accountName === null ? 'mails.invitation.nextStaff' : 'mails.invitation.nextMember'),
      write.button(data.setsPassword ? 'mails.invitation.button' : 'mails.invitation.signIn', data.url),
    ],
  }),
  billingContactChanged: (data, write) => ({
    subject: write.text('mails.billingContactChanged.subject', { accountName: data.accountName }),
    blocks: [
      write.paragraph(
        data.isNewContact ? 'mails.billingContactChanged.newContact' : 'mails.billingContactChanged.formerContact',
        {
          accountName: data.accountName,
          newContactName: data.newContactName,
        },
      ),
      write.button('mails.billingContactChanged.button', data.url),
    ],
  }),
  billingContactProposed: ({ accountName, proposedName, proposedBy, reason, url }, write) => ({
    subject: write.text('mails.billingContactProposed.subject', { accountName, proposedName }),
    blocks: [
      write.paragraph(`mails.billingContactProposed.${reason}`, { accountName, proposedName, proposedBy }),
      write.button('mails.billingContactProposed.button', url),
    ],
  }),
  passwordReset: (data, write) => ({
    subject: write.text('mails.passwordReset.subject'),
    blocks: [
      write.paragraph('mails.passwordReset.intro', { validMinutes: write.number(data.validMinutes) }),
      write.paragraph('mails.passwordReset.ignore'),
      write.button('mails.passwordReset.button', data.url),
    ],
  }),
  passwordChanged: (data, write) => ({
    subject: write.text('mails.passwordChanged.subject'),
    blocks: [
      write.paragraph('mails.passwordChanged.intro'),
      write.paragraph('mails.passwordChanged.warning'),
      write.button('mails.passwordChanged.button', data.url),
    ],
  }),
  emailConfirmation: (data, write) => ({
    subject: write.text('mails.emailConfirmation.subject'),
    blocks: [
      write.paragraph('mails.emailConfirmation.intro', { validHours: write.number(data.validHours) }),
      write.button('mails.emailConfirmation.button', data.url),
      write.paragraph('mails.emailConfirmation.ignore'),
    ],
  }),
  emailChangeAsked: ({ newEmail, url }, write) => ({
    subject: write.text('mails.emailChangeAsked.subject'),
    blocks: [
      write.paragraph('mails.emailChangeAsked.intro', { newEmail }),
      write.paragraph('mails.emailChangeAsked.warning'),
      write.button('mails.emailChangeAsked.button', url),
    ],
  }),
  emailChanged: ({ newEmail }, write) => ({
    subject: write.text('mails.emailChanged.subject'),
    blocks: [write.paragraph('mails.emailChanged.intro', { newEmail }), write.paragraph('mails.emailChanged.warning')],
  }),
  secondFactorChanged: ({ change, codesLeft, url }, write) => ({
    subject: write.text(`mails.secondFactorChanged.${change}.subject`),
    blocks: [
      write.paragraph(`mails.secondFactorChanged.${change}.intro`, { codesLeft: write.number(codesLeft) }),
      write.paragraph('mails.secondFactorChanged.warning'),
      write.button('mails.secondFactorChanged.button', url),
    ],
  }),
  signInsFailed: (data, write) => ({
    subject: write.text('mails.signInsFailed.subject'),
    blocks: [
      write.paragraph('mails.signInsFailed.intro', { tries: write.number(data.tries) }),
      write.paragraph('mails.signInsFailed.advice'),
      write.button('mails.signInsFailed.button', data.url),
    ],
  }),
};
