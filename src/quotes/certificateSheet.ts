import { customerLines, type Labelled, type Sheet, sellerLines } from '../documents';
import { formatAmount, formatInstant, type MessageKey, translate } from '../language';
import type { QuoteRow } from './entities';

/** What a certificate says of an acceptance besides the accepted quote. */
export interface AcceptanceFacts {
  acceptedBy: { name: string; email: string };
  /** The account's. */
  timeZone: string;
  /** The language of the document: the account's. */
  locale: string;
  /** null: it is carried out on none. */
  purchaseOrderNumber: string | null;
  orderNumber: string;
}

/** H17: the certificate of an acceptance: what was accepted, by whom, when, from where, and what it led to. */
export function certificateSheet(quote: QuoteRow, facts: AcceptanceFacts): Sheet {
  const { locale } = facts;
  const { seller, customer } = quote.sentFacts!;
  const text = (key: MessageKey) => translate(key, locale);
  const hash = translate('documents.certificate.sha256', locale, { sha256: quote.decision!.documentSha256 });
  // Long addresses do not fit into the columns below.
  const acceptedBy = translate('documents.certificate.acceptedBy', locale, { ...facts.acceptedBy });
  return {
    ...{ language: locale, title: translate('documents.certificate.title', locale, { ...named(quote) }) },
    ...{ createdAt: new Date(quote.decision!.at), author: seller.name },
    blocks: [
      {
        kind: 'parties',
        parties: [
          { heading: text('documents.seller'), lines: sellerLines(seller, locale) },
          { heading: text('documents.customer'), lines: customerLines(customer, locale) },
        ],
      },
      { kind: 'note', lines: [text('documents.certificate.statement'), hash, acceptedBy] },
      { kind: 'facts', facts: [...whatWasAccepted(quote, locale), ...howItWasAccepted(quote, facts)] },
    ],
  };
}

const named = ({ number, revision }: QuoteRow) => ({ number, revision });

const fact = (key: MessageKey, value: string, locale: string): Labelled => ({ label: translate(key, locale), value });

function whatWasAccepted(quote: QuoteRow, locale: string): Labelled[] {
  return [
    fact('documents.certificate.quote', translate('documents.certificate.quoteValue', locale, named(quote)), locale),
    fact('documents.certificate.total', formatAmount(quote.decision!.total, quote.currency, locale), locale),
  ];
}

function howItWasAccepted(
  { decision }: QuoteRow,
  { timeZone, locale, purchaseOrderNumber, orderNumber }: AcceptanceFacts,
): Labelled[] {
  const at = new Date(decision!.at);
  const unknown = translate('documents.certificate.unknownAddress', locale);
  const none = translate('documents.certificate.noPurchaseOrder', locale);
  return [
    fact('documents.certificate.acceptedAt', formatInstant(at, timeZone, locale), locale),
    fact('documents.certificate.inUtc', formatInstant(at, 'UTC', locale), locale),
    fact('documents.certificate.ipAddress', decision!.ipAddress ?? unknown, locale),
    fact('documents.purchaseOrder', purchaseOrderNumber ?? none, locale),
    fact('documents.certificate.order', orderNumber, locale),
  ];
}
