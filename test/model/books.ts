import { type Day, sum, taxOn } from './arithmetic';

/** A line of an invoice, with what credit notes have taken of it. */
export interface InvoiceLine {
  what: string;
  net: number;
  tax: number;
  rate: number;
  creditedNet: number;
  creditedTax: number;
}

export interface Invoice {
  issuedOn: Day;
  dueOn: Day | null;
  lines: InvoiceLine[];
  fromBalance: number;
  paid: number;
  /** What credit notes have lowered of what was open (C11). */
  lowered: number;
  /** A place in the order in which the earliest due is looked for. */
  place: number;
}

export interface CreditNote {
  issuedOn: Day;
  lines: { what: string; net: number; tax: number }[];
  appliedToInvoice: number;
  toBalance: number;
}

/** C4: a charge of which a part may be credited. */
export interface Segment {
  start: Day;
  end: Day;
  amount: number;
  invoice: Invoice;
  line: InvoiceLine;
}

export interface Charge {
  what: string;
  net: number;
  /** H6: what it takes off another charge; then the net is negative. */
  takesFrom?: Charge;
}

export interface Credit {
  what: string;
  segment: Segment;
  net: number;
}

export interface Totals {
  subtotal: number;
  tax: number;
  total: number;
  credit: number;
  creditAgainstOpen: number;
  fromBalance: number;
  toBalance: number;
  due: number;
}

export const totalOf = ({ lines }: Pick<Invoice, 'lines'>): number => sum(lines.map(({ net, tax }) => net + tax));
/** G8. */
export const openOf = (invoice: Invoice): number =>
  totalOf(invoice) - invoice.lowered - invoice.fromBalance - invoice.paid;

/** The books of one account, all with tax. */
export class Books {
  balance = 0;
  readonly invoices: Invoice[] = [];
  readonly creditNotes: CreditNote[] = [];

  constructor(public rate: number) {}

  /** C10, C11: what charges and credits come to, without doing it. */
  totals(charges: readonly Charge[], credits: readonly Credit[]): Totals {
    const subtotal = sum(charges.map(({ net }) => net));
    const tax = sum(charges.map(({ net }) => taxOn(net, this.rate)));
    const total = subtotal + tax;
    const notes = this.notesOf(credits);
    const credit = sum(notes.map((note) => note.total));
    const creditAgainstOpen = sum(notes.map((note) => Math.min(note.total, openOf(note.invoice))));
    const toBalance = Math.max(0, credit - creditAgainstOpen - total);
    const rest = Math.max(0, total - (credit - creditAgainstOpen));
    const fromBalance = Math.min(rest, this.balance);
    return { ...{ subtotal, tax, total, credit, creditAgainstOpen }, fromBalance, toBalance, due: rest - fromBalance };
  }

  /** Carries charges and credits out; answers the invoice, if anything is charged. */
  issue(on: Day, charges: readonly Charge[], credits: readonly Credit[], dueOn: Day | null): Invoice | null {
    for (const note of this.notesOf(credits)) {
      for (const { credit, tax } of note.lines) take(credit.segment.line, credit.net, tax);
      const applied = Math.min(note.total, openOf(note.invoice));
      note.invoice.lowered += applied;
      const lines = note.lines.map(({ credit, tax }) => ({ what: credit.what, net: -credit.net, tax: -tax }));
      this.creditNotes.push({ issuedOn: on, lines, appliedToInvoice: applied, toBalance: note.total - applied });
      this.move(note.total - applied);
    }
    const lines = charges.map(({ what, net }) => this.lineOf(what, net));
    for (const [n, { takesFrom }] of charges.entries())
      if (takesFrom) take(lines[charges.indexOf(takesFrom)]!, -lines[n]!.net, -lines[n]!.tax);
    const place = this.invoices.length;
    const invoice = { issuedOn: on, dueOn, lines, fromBalance: 0, paid: 0, lowered: 0, place };
    if (charges.length > 0) {
      this.invoices.push(invoice);
      this.payFromBalance(invoice);
    }
    this.settle();
    return charges.length > 0 ? invoice : null;
  }

  /** C12: what is on the balance pays open invoices, the earliest due first. */
  settle(): void {
    const due = ({ dueOn, issuedOn }: Invoice) => dueOn ?? issuedOn;
    const open = this.invoices.filter((invoice) => openOf(invoice) > 0);
    for (const invoice of open.sort((a, b) => (due(a) === due(b) ? a.place - b.place : due(a) < due(b) ? -1 : 1)))
      this.payFromBalance(invoice);
  }

  /** F6: closes invoices by credit notes, which also return what the balance had paid. */
  closeUnpaid(on: Day, invoices: readonly Invoice[]): void {
    for (const invoice of invoices) {
      const lines = invoice.lines.map((line) => ({ what: line.what, net: -left(line).net, tax: -left(line).tax }));
      const total = sum(lines.map(({ net, tax }) => -net - tax));
      const applied = Math.min(total, openOf(invoice));
      for (const line of invoice.lines) take(line, left(line).net, left(line).tax);
      invoice.lowered += applied;
      this.creditNotes.push({ issuedOn: on, lines, appliedToInvoice: applied, toBalance: total - applied });
      this.move(total - applied);
    }
    this.settle();
  }

  /** G5: a payment that was recorded pays what is open; the rest goes to the balance. */
  receive(invoice: Invoice, amount: number): void {
    const towards = Math.min(amount, openOf(invoice));
    invoice.paid += towards;
    this.move(amount - towards);
    this.settle();
  }

  private lineOf(what: string, net: number): InvoiceLine {
    return { what, net, tax: taxOn(net, this.rate), rate: this.rate, creditedNet: 0, creditedTax: 0 };
  }

  private payFromBalance(invoice: Invoice): void {
    const used = Math.min(this.balance, openOf(invoice));
    invoice.fromBalance += used;
    this.move(-used);
  }

  private move(amount: number): void {
    this.balance += amount;
  }

  /** C10: one credit note per invoice, with the tax of each line that it credits. */
  private notesOf(credits: readonly Credit[]) {
    const invoices = [...new Set(credits.map(({ segment }) => segment.invoice))];
    return invoices.map((invoice) => {
      const of = credits.filter(({ segment }) => segment.invoice === invoice);
      const lines = taxed(of);
      return { invoice, lines, total: sum(lines.map(({ credit, tax }) => credit.net + tax)) };
    });
  }
}

/** C10: the rate of the credited line; all that is left of a line takes all the tax that is left. */
function taxed(credits: readonly Credit[]) {
  const soFar = new Map<InvoiceLine, { net: number; tax: number }>();
  return credits.map((credit) => {
    const { line } = credit.segment;
    const before = soFar.get(line) ?? { net: 0, tax: 0 };
    const rest = { net: left(line).net - before.net, tax: left(line).tax - before.tax };
    const tax = credit.net === rest.net ? rest.tax : Math.min(rest.tax, taxOn(credit.net, line.rate));
    soFar.set(line, { net: before.net + credit.net, tax: before.tax + tax });
    return { credit, tax };
  });
}

const left = ({ net, tax, creditedNet, creditedTax }: InvoiceLine) => ({
  net: net - creditedNet,
  tax: tax - creditedTax,
});

function take(line: InvoiceLine, net: number, tax: number): void {
  line.creditedNet += net;
  line.creditedTax += tax;
}
