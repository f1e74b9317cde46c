import { type MessageKey, translate } from '../language';
import { dueOf, type InvoiceFacts } from './invoiceFacts';
import { paymentMethodText } from './paymentMethodText';
import type { Block } from './sheet';

/** F5, G3, G6: a corporate customer sends a transfer or pays in the portal; an online customer's default method is charged, if there is one. */
export function howToPay(facts: InvoiceFacts): Block[] {
  if (dueOf(facts) <= 0) return [];
  const text = (key: MessageKey, params = {}) => translate(key, facts.invoice.billedTo.locale, params);
  const heading = text('documents.howToPay.heading');
  if (facts.account.kind === 'CORPORATE') return [{ kind: 'note', heading, lines: transferLines(facts) }];
  const { charging } = facts;
  const line = charging
    ? text('documents.howToPay.charged', { method: paymentMethodText(charging, facts.invoice.billedTo.locale) })
    : text('documents.howToPay.online');
  return [{ kind: 'note', heading, lines: [line] }];
}

function transferLines({ invoice: { seller, number, billedTo } }: InvoiceFacts): string[] {
  const text = (key: MessageKey, params = {}) => translate(key, billedTo.locale, params);
  const { bank, number: account, bic } = seller.bankAccount;
  return [
    text('documents.howToPay.transfer', { name: seller.name, number }),
    text('documents.howToPay.bank', { bank }),
    text('documents.howToPay.account', { account }),
    text('documents.howToPay.bic', { bic }),
    text('documents.howToPay.portal'),
  ];
}
