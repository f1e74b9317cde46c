/** A heading and what it is followed by. */
export interface Labelled {
  label: string;
  value: string;
}

/** A cell: its text, and smaller lines below it. */
export interface Cell {
  text: string;
  details?: string[];
}

export interface Column {
  heading: string;
  /** Amounts stand at the right. */
  numeric?: boolean;
  /** Part of the width that it takes; the parts of a table add up to 1. */
  share: number;
}

/** A part of a document. */
export type Block =
  | { kind: 'parties'; parties: { heading: string; lines: string[] }[] }
  | { kind: 'facts'; facts: Labelled[] }
  | { kind: 'table'; caption: string; columns: Column[]; rows: Cell[][] }
  | { kind: 'sums'; sums: (Labelled & { strong?: boolean })[] }
  | { kind: 'note'; heading?: string; lines: string[] }
  /** What is signed on paper, and the lines to be filled in by hand below it, all on one page. */
  | { kind: 'blanks'; heading: string; lines: string[]; labels: string[] };

/**
 * What a document says, in the words of one language and in the order it says it. HTML and PDF are made from this alone, so that both say
 * the same.
 */
export interface Sheet {
  /** BCP 47 tag of the language it is written in. */
  language: string;
  title: string;
  /** The instant the PDF names as that of its creation: of what it is about, never of its rendering. */
  createdAt: Date;
  /** Who it is from. */
  author: string;
  blocks: Block[];
}
