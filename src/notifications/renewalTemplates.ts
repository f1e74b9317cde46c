import { cardText } from '../language';
import type { Block, Templates, Writer } from './content';
import type { TemplateData } from './templateData';

/** What is bought, by its name. */
export function nameOf({ productName, planName }: { productName: string; planName: string }) {
  return { subscription: `${productName} ${planName}` };
}

/** A payment method by its card; one that is no card has no name. */
const methodText = (card: { brand: string; last4: string } | null, write: Writer) =>
  card ? cardText(card, write.locale) : write.text('mails.declined.method');

/** F9: with which card it was tried, and why that failed. Mails that were queued before this was kept lack both. */
export function whyDeclined(declined: TemplateData['renewalDeclined']['declined'], write: Writer): Block {
  const { card = null, reason = 'other' } = declined ?? {};
  return write.paragraph(`mails.declined.${reason}`, { card: methodText(card, write) });
}

/** F9: what the amount due of a renewal will be charged to. */
function chargedTo(method: TemplateData['annualRenewal']['method'], renewsOn: string, write: Writer): Block {
  if (!method) return write.paragraph('mails.annualRenewal.noMethod');
  return write.paragraph('mails.annualRenewal.charged', { card: methodText(method.card, write), renewsOn });
}

/** F6, F9, L6: what the mails about renewals and what they are charged to say. */
export const renewalTemplates = {
  renewalDeclined: (data, write) => {
    const named = { ...nameOf(data), due: write.amount(data.due, data.currency), invoiceNumber: data.invoiceNumber };
    const why = data.declined === null ? 'noMethod' : 'declined';
    const next = `mails.renewalDeclined.${why}` as const;
    return {
      subject: write.text(`${next}.subject`, nameOf(data)),
      blocks: [
        write.paragraph('mails.renewalDeclined.intro', named),
        data.declined === null
          ? write.paragraph('mails.renewalDeclined.noMethod.why')
          : whyDeclined(data.declined, write),
        data.retriesOn
          ? write.paragraph(`${next}.retry`, { retriesOn: write.date(data.retriesOn) })
          : write.paragraph(`${next}.noRetry`),
        write.paragraph('mails.renewalDeclined.until', { lastDay: write.lastDay(data.accessEndsOn) }),
        write.button('mails.renewalDeclined.button', data.url),
      ],
    };
  },
  annualRenewal: (data, write) => {
    const renewsOn = write.date(data.renewsOn);
    const amount = (name: 'total' | 'fromBalance' | 'due') => {
      return { label: write.text(`mails.labels.${name}`), value: write.amount(data[name], data.currency) };
    };
    const frequency = write.frequency(data.frequency);
    return {
      subject: write.text('mails.annualRenewal.subject', { ...nameOf(data), renewsOn }),
      blocks: [
        write.paragraph('mails.annualRenewal.intro', {
          ...nameOf(data),
          seats: write.seats(data),
          frequency,
          renewsOn,
        }),
        { rows: [amount('total'), ...(data.fromBalance > 0 ? [amount('fromBalance')] : []), amount('due')] },
        ...(data.due > 0 ? [chargedTo(data.method, renewsOn, write)] : []),
        write.paragraph('mails.annualRenewal.next'),
        write.button('mails.annualRenewal.button', data.url),
      ],
    };
  },
  cardExpires: (data, write) => {
    const named = { card: methodText(data.card, write), lastDay: write.date(data.lastDay) };
    return {
      subject: write.text('mails.cardExpires.subject', named),
      blocks: [
        write.paragraph('mails.cardExpires.intro', { ...named, renewsOn: write.date(data.renewsOn) }),
        write.paragraph('mails.cardExpires.next'),
        write.button('mails.cardExpires.button', data.url),
      ],
    };
  },
  defaultMethodReplaced: (data, write) => {
    const named = { removed: methodText(data.removed, write), next: methodText(data.next, write) };
    return {
      subject: write.text('mails.defaultMethodReplaced.subject', named),
      blocks: [
        write.paragraph('mails.defaultMethodReplaced.intro', named),
        write.paragraph('mails.defaultMethodReplaced.next'),
        write.button('mails.defaultMethodReplaced.button', data.url),
      ],
    };
  },
} satisfies Partial<Templates>;
