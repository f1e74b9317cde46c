import { writeFileSync } from 'node:fs';
import { creditNoteSheet } from '../../src/documents/creditNoteSheet';
import { renderHtml } from '../../src/documents/html';
import { invoiceSheet } from '../../src/documents/invoiceSheet';
import { renderPdf } from '../../src/documents/pdf';
import { SELLERS } from '../../src/rules';
import { AMERICAN, CREDIT, creditNote, FRENCH, invoice, line, payment } from './rows';

const ONLINE = { kind: 'ONLINE' as const, timeZone: 'Europe/Paris' };
const CORPORATE = { kind: 'CORPORATE' as const, timeZone: 'America/New_York' };
test('x', async () => {
  const sheets = {
    french: invoiceSheet({ invoice: invoice(), lines: [line()], payments: [payment()], account: ONLINE }),
    note: creditNoteSheet({
      note: creditNote(),
      lines: [CREDIT],
      invoice: { number: 'IE-2026-000001', issuedOn: '2026-06-01' },
    }),
    corporate: invoiceSheet({
      invoice: invoice({
        billedTo: AMERICAN,
        seller: SELLERS.US,
        sellerKey: 'US',
        currency: 'USD',
        dueOn: '2026-07-11',
        number: 'US-2026-000004',
        subtotal: 2784000,
        tax: 0,
        total: 2784000,
        fromBalance: 0,
        taxNote: 'NONE',
        purchaseOrderNumber: 'PO-4711',
      }),
      lines: [
        line({
          frequency: 'ANNUAL',
          currency: 'USD',
          seats: 100,
          unitPrice: 27840,
          amount: 2784000,
          tax: 0,
          taxRate: '0',
          periodEnd: '2027-06-11',
        }),
      ],
      payments: [],
      account: CORPORATE,
    }),
    yen: invoiceSheet({
      invoice: invoice({
        billedTo: {
          ...FRENCH,
          name: '株式会社サンプル',
          country: 'JP',
          locale: 'en-JP',
          vatNumber: null,
          address: {
            line1: '千代田区丸の内１丁目９−２',
            line2: null,
            postalCode: '100-0005',
            city: '東京都',
            region: null,
          },
        },
        currency: 'JPY',
        subtotal: 32000,
        tax: 3200,
        total: 35200,
        fromBalance: 0,
      }),
      lines: [line({ currency: 'JPY', amount: 32000, unitPrice: 4000, tax: 3200, taxRate: '10' })],
      payments: [],
      account: ONLINE,
    }),
    greek: invoiceSheet({
      invoice: invoice({
        billedTo: {
          name: 'Ελληνικά Αρτοποιεία Α.Ε. «Ήλιος»',
          country: 'GR',
          locale: 'en-GR',
          vatNumber: 'EL094259216',
          address: {
            line1: 'Λεωφόρος Βασιλίσσης Σοφίας 12',
            line2: null,
            postalCode: '106 74',
            city: 'Αθήνα',
            region: null,
          },
        },
        taxNote: 'REVERSE_CHARGE',
        subtotal: 23200,
        tax: 0,
        total: 23200,
        fromBalance: 0,
      }),
      lines: [line({ taxRate: '0', tax: 0 })],
      payments: [],
      account: ONLINE,
    }),
    thirty: invoiceSheet({
      invoice: invoice({
        subtotal: 30 * 23200,
        tax: 30 * 4640,
        total: 30 * 27840,
        fromBalance: 0,
        dueOn: '2026-07-11',
      }),
      lines: Array.from({ length: 30 }, (_, i) => line({ position: i, planName: `Pro ${i + 1}` })),
      payments: [],
      account: CORPORATE,
    }),
  };
  for (const [name, sheet] of Object.entries(sheets)) {
    const start = Date.now();
    const pdf = await renderPdf(sheet);
    console.log(name, pdf.length, Date.now() - start, pdf.equals(await renderPdf(sheet)));
    writeFileSync(`/tmp/preview/${name}.pdf`, pdf);
    writeFileSync(`/tmp/preview/${name}.html`, renderHtml(sheet));
  }
});
