import { creditNoteSheet } from '../../src/documents/creditNoteSheet';
import type { InvoiceFacts } from '../../src/documents/invoiceFacts';
import { invoiceSheet } from '../../src/documents/invoiceSheet';
import type { Sheet } from '../../src/documents/sheet';
import type { StatementEntry } from '../../src/documents/statementChanges';
import { entryText } from '../../src/documents/statementTables';
import { minor, plainDate, SELLERS } from '../../src/rules';
import { plain } from './pdfOf';
import { AMERICAN, CREDIT, creditNote, FRENCH, invoice, line, payment } from './rows';

const ONLINE = { kind: 'ONLINE' as const, timeZone: 'Europe/Paris' };
const CORPORATE = { kind: 'CORPORATE' as const, timeZone: 'America/New_York' };

/** A sheet as lines: a heading or label, then what follows it. */
function linesOf({ title, blocks }: Sheet): string[] {
  const lines = blocks.flatMap((block): string[] => {
    switch (block.kind) {
      case 'parties':
        return block.parties.flatMap(({ heading, lines }) => [`${heading} | ${lines.join(' | ')}`]);
      case 'facts':
        return block.facts.map(({ label, value }) => `${label}: ${value}`);
      case 'sums':
        return block.sums.map(({ label, value }) => `${label} = ${value}`);
      case 'note':
        return [[block.heading, ...block.lines].filter(Boolean).join(' | ')];
      case 'blanks':
        return [[block.heading, ...block.lines].join(' | '), ...block.labels];
      default:
        return block.rows.map((row) => row.map(({ text, details = [] }) => [text, ...details].join(' / ')).join(' | '));
    }
  });
  return [title, ...lines].map(plain);
}

const sheetOf = (facts: Partial<InvoiceFacts> = {}) =>
  linesOf(
    invoiceSheet({
      ...{
        invoice: invoice(),
        lines: [line()],
        payments: [],
        charging: null,
        ownCredits: [],
        reissueOf: null,
        account: ONLINE,
      },
      ...facts,
    }),
  );

describe('an invoice (G1)', () => {
  test('online, in French: period with its last day, balance used, paid by card', () => {
    expect(sheetOf({ payments: [payment()] })).toEqual([
      'Facture IE-2026-000002',
      'Vendeur | Billing Center Ireland Ltd. | 10 Hanover Quay | Dublin D02 R573 | Irlande | Numéro de TVA : IE1234567T',
      'Facturé à | Boulangerie Démo SARL | 12 rue de l’Église | 75011 Paris | France | Numéro de TVA : FR83404833048',
      'Numéro: IE-2026-000002',
      'Date d’émission: 11 juin 2026',
      'Échéance: 11 juin 2026',
      'GoToMeeting Pro, facturation mensuelle / Période : du 11 juin 2026 au 10 juillet 2026 / jusqu’à 150 participants | 8 organisateurs | 29,00 € | 20 % | 232,00 €',
      'Total HT = 232,00 €',
      'TVA, 20 % de 232,00 € = 46,40 €',
      'Total TTC = 278,40 €',
      'Réglé par le solde du compte = −116,00 €',
      'Réglé le 11 juin 2026 (Visa se terminant par 4242) = −162,40 €',
      'Il ne reste rien à régler = 0,00 €',
    ]);
  });

  test('corporate, in English: purchase order, due later, where to send the transfer', () => {
    const row = invoice({
      ...{ number: 'US-2026-000004', billedTo: AMERICAN, seller: SELLERS.US, sellerKey: 'US', currency: 'USD' },
      ...{ subtotal: 2784000, tax: 0, total: 2784000, fromBalance: 0, taxNote: 'NONE' },
      ...{ dueOn: '2026-07-11', purchaseOrderNumber: 'PO-4711' },
    });
    const sold = line({
      ...{ frequency: 'ANNUAL', seats: 100, unitPrice: 27840, periodEnd: '2027-06-11', currency: 'USD' },
      ...{ amount: 2784000, tax: 0, taxRate: '0' },
    });
    expect(sheetOf({ invoice: row, lines: [sold], account: CORPORATE })).toEqual([
      'Invoice US-2026-000004',
      'Seller | Billing Center USA, Inc. | 100 Summer Street | Boston MA 02110 | United States',
      'Billed to | Demo Industries, Inc. | 1 Market Street | Suite 400 | San Francisco CA 94105 | United States',
      'Number: US-2026-000004',
      'Issued on: June 11, 2026',
      'Due on: July 11, 2026',
      'Purchase order: PO-4711',
      'GoToMeeting Pro, annual / Period: June 11, 2026 to June 10, 2027 / up to 150 participants | 100 organizers | $278.40 | 0% | $27,840.00',
      'Net total = $27,840.00',
      'Sales tax, 0% of $27,840.00 = $0.00',
      'Total with tax = $27,840.00',
      'To pay by July 11, 2026 = $27,840.00',
      'No tax',
      'How to pay | By bank transfer to Billing Center USA, Inc., with the reference US-2026-000004. | Bank: Example Bank of Boston | Account: 011000015 / 000123456789 | BIC (SWIFT): EXBOUS33 | Or by card in the Corporate Billing Portal.',
    ]);
  });

  test('online, charged by itself: that is said, and nobody is asked to pay (F5)', () => {
    const lines = sheetOf({ charging: payment({ status: 'PENDING', settledAt: null }) });
    expect(lines.slice(-2)).toEqual([
      'Débité automatiquement (Visa se terminant par 4242) = 162,40 €',
      'Comment régler | Le montant est débité automatiquement du moyen de paiement par défaut de votre compte (Visa se terminant par 4242). En cas d’échec, nous vous écrivons par e-mail.',
    ]);
    expect(lines.join()).not.toMatch(/À régler au plus tard|virement/);
  });

  test('online, without a method to charge: how to pay online, and no transfer is asked for', () => {
    const lines = sheetOf();
    expect(lines.slice(-2)).toEqual([
      'À régler au plus tard le 11 juin 2026 = 162,40 €',
      'Comment régler | Votre compte n’a pas de moyen de paiement à débiter. Veuillez régler cette facture dans le Centre de facturation.',
    ]);
    expect(lines.join()).not.toContain('virement');
  });

  test('what the balance pays names the credit notes of the same order (C10)', () => {
    const ownCredits = [{ number: 'IE-CN-2026-000001', amount: minor(10000) }];
    expect(sheetOf({ ownCredits, payments: [payment()] }).slice(-4)).toEqual([
      'Crédit de l’avoir IE-CN-2026-000001 = −100,00 €',
      'Réglé par le solde du compte = −16,00 €',
      'Réglé le 11 juin 2026 (Visa se terminant par 4242) = −162,40 €',
      'Il ne reste rien à régler = 0,00 €',
    ]);
  });

  test.each([
    ['FR', 'fr-FR', 'TVA, 20 % de'],
    ['FR', 'en-GB', 'VAT, 20% of'],
    ['GB', 'en-GB', 'VAT, 20% of'],
    ['CA', 'fr-CA', 'TPS/TVH, 20 % de'],
    ['AU', 'en-AU', 'GST, 20% of'],
    ['US', 'fr-FR', 'Taxe de vente, 20 % de'],
    ['JP', 'en-JP', 'Tax, 20% of'],
  ])('calls the tax of %s in %s %s', (country, locale, expected) => {
    expect(sheetOf({ invoice: invoice({ billedTo: { ...FRENCH, country, locale } }) }).join()).toContain(expected);
  });

  test('reverse charge has its wording', () => {
    const lines = sheetOf({
      invoice: invoice({ taxNote: 'REVERSE_CHARGE', tax: 0, total: 23200 }),
      lines: [line({ taxRate: '0', tax: 0 })],
    });
    expect(lines).toContainEqual(expect.stringMatching(/^Autoliquidation : .*2006\/112\/CE/));
  });

  test('yen have no decimals', () => {
    const lines = sheetOf({
      invoice: invoice({
        billedTo: { ...FRENCH, country: 'JP', locale: 'en-JP' },
        currency: 'JPY',
        subtotal: 32000,
        tax: 3200,
        total: 35200,
        fromBalance: 0,
      }),
      lines: [line({ currency: 'JPY', unitPrice: 4000, amount: 32000, tax: 3200, taxRate: '10' })],
    });
    expect(lines).toContain('Tax, 10% of ¥32,000 = ¥3,200');
    expect(lines.join()).not.toMatch(/¥[\d,]+\.\d/);
  });

  test('taxes of several rates are summed up one by one, and what is printed adds up', () => {
    const rows = [
      line(),
      line({ taxRate: '5.5', amount: 10000, tax: 550 }),
      line({ taxRate: '5.5', amount: 333, tax: 18 }),
    ];
    const lines = sheetOf({ lines: rows });
    expect(lines).toContain('TVA, 20 % de 232,00 € = 46,40 €');
    expect(lines).toContain('TVA, 5,5 % de 103,33 € = 5,68 €');
    expect(lines).toContain('Total HT = 335,33 €');
  });
});

test('a credit note names the invoice it corrects, explains its amount and says where the credit went (C9, C10, C11)', () => {
  const of = { number: 'IE-2026-000001', issuedOn: plainDate('2026-06-01') };
  const note = creditNote({ appliedToInvoice: 1600, toBalance: 10000 });
  expect(linesOf(creditNoteSheet({ note, lines: [CREDIT], invoice: of })).slice(3)).toEqual([
    'Numéro: IE-CN-2026-000001',
    'Date d’émission: 11 juin 2026',
    'Rectifie la facture: IE-2026-000001 du 1er juin 2026',
    'Crédit pour la durée non utilisée : GoToMeeting Pro, facturation mensuelle / Période : du 11 juin 2026 au 30 juin 2026 / jusqu’à 150 participants / 145,00 € × 20 ÷ 30 (jours non utilisés ÷ jours de la période) = 96,666667 € avant arrondi. | 5 organisateurs | 29,00 € | 20 % | 96,67 €',
    'Total HT = 96,67 €',
    'TVA, 20 % de 96,67 € = 19,33 €',
    'Total de l’avoir TTC = 116,00 €',
    'Déduit du reste à payer de la facture IE-2026-000001 = 16,00 €',
    'Porté au solde du compte = 100,00 €',
  ]);
});

test.each([
  ['CHEQUE', 'Bounced cheque', 'Chèque impayé'],
  ['BANK_TRANSFER', 'Returned bank transfer', 'Virement rejeté'],
  ['DIRECT_DEBIT', 'Returned direct debit', 'Prélèvement rejeté'],
  ['CARD', 'Disputed payment (Visa ending in 4242)', 'Paiement contesté (Visa se terminant par 4242)'],
] as const)('a statement calls a %s that came off again by its name (G5)', (methodType, english, french) => {
  const card = methodType === 'CARD' ? payment().card : null;
  const entry = { kind: 'RETURNED', payment: payment({ methodType, card }) } as StatementEntry;
  expect([entryText(entry, 'en'), entryText(entry, 'fr')].map(plain)).toEqual([english, french]);
});
