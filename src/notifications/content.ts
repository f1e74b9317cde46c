import {
  formatAmount,
  formatDate,
  formatNumber,
  formatPeriod,
  type MessageKey,
  type SeatNoun,
  seatsText,
  translate,
} from '../language';
import { addDays, type Currency, type Frequency, type Minor, type Period, type PlainDate } from '../rules';
import { addressOf, type Link, type Sites } from './links';
import type { TemplateData, TemplateName } from './templateData';

/** A row of a table: what, a second line about it, and how much. */
export interface Row {
  label: string;
  detail?: string;
  value: string;
}

/** A part of a mail, in plain text; the layout makes text and HTML from it. */
export type Block = { paragraph: string } | { rows: Row[] } | { button: { label: string; url: string } };

/** What a template makes of its facts. */
export interface Content {
  subject: string;
  blocks: Block[];
}

/** How each template makes a mail from its facts. */
export type Templates = { [Name in TemplateName]: (data: TemplateData[Name], write: Writer) => Content };

/** What templates write with: texts, amounts and dates of one locale. */
export class Writer {
  constructor(
    readonly locale: string,
    private readonly sites: Sites,
  ) {}

  text(key: MessageKey, params: Record<string, string | number> = {}): string {
    return translate(key, this.locale, params);
  }

  paragraph(key: MessageKey, params: Record<string, string | number> = {}): Block {
    return { paragraph: this.text(key, params) };
  }

  button(key: MessageKey, link: Link): Block {
    return { button: { label: this.text(key), url: addressOf(link, this.sites) } };
  }

  amount(minor: Minor, currency: Currency): string {
    return formatAmount(minor, currency, this.locale);
  }

  date(date: PlainDate): string {
    return formatDate(date, this.locale);
  }

  /** The last day of what ends when `endsOn` begins. */
  lastDay(endsOn: PlainDate): string {
    return formatDate(addDays(endsOn, -1), this.locale);
  }

  period(period: Period): string {
    return formatPeriod(period, this.locale);
  }

  number(value: number): string {
    return formatNumber(value, this.locale);
  }

  seats(of: { seats: number; seatNoun: SeatNoun }): string {
    return seatsText(of.seats, of.seatNoun, this.locale);
  }

  frequency(frequency: Frequency): string {
    return this.text(`frequencies.${frequency}`);
  }
}
