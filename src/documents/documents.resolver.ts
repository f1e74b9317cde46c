import { GraphQLError } from 'graphql';
import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { Account, AccountRow, accountOf, sees } from '../accounts';
import { type Context } from '../graphql/context';
import { Costs, POINTS } from '../graphql/cost';
import { AtMost } from '../graphql/lists';
import { UrlScalar } from '../graphql/scalars';
import { CreditNote, type CreditNoteRow, Invoice, type InvoiceRow } from '../invoicing';
import { translate } from '../language';
import { type DocumentName, type FileFormat, type IssuedFormat, issuedName, receiptName } from '../notifications';
import { PurchaseOrder, type PurchaseOrderRow } from '../purchasing';
import { FORMS, isStaff } from '../rules';
import { mimeTypeOf, openDocument, pathOf, purchaseOrderName, statementName } from './files';
import { formNames, taxFormNames } from './forms';
import { isSettled } from './readReceipt';
import { hasStatement } from './statementSpan';
import { Document, DocumentFormat } from './types';

@Resolver(() => Document)
export class DocumentResolver {
  @FieldResolver(() => String, { description: 'The type of the file, `application/pdf`.' })
  mimeType(@Root() document: DocumentName): string {
    return mimeTypeOf(document).split(';')[0]!;
  }

  @FieldResolver(() => UrlScalar, {
    description: 'Where it can be fetched for 15 minutes, without signing in. Ask for a new one for each use.',
  })
  url(@Root() document: DocumentName, @Ctx() { deps }: Context): string {
    return `${deps.publicUrl}${deps.links.sign(pathOf(document))}`;
  }

  @Costs(POINTS.drawn)
  @FieldResolver(() => String, {
    description: 'SHA-256 of the bytes, in hexadecimal. Of invoices and credit notes it stays the same for ever (G1).',
  })
  sha256(@Root() document: DocumentName, @Ctx() context: Context): Promise<string> {
    return context.loaders.batch('documentHash', pathOf(document), (paths) => hashesOf(context, paths));
  }
}

/** One after the other: a page of documents that were never rendered must not take the process for itself. */
async function hashesOf({ deps }: Context, paths: readonly string[]): Promise<string[]> {
  const hashes: string[] = [];
  for (const path of paths) {
    const [, , subjectId, name] = path.split('/');
    hashes.push((await openDocument(deps, { subjectId: subjectId!, name: name! }))!.sha256);
  }
  return hashes;
}

/** The file of an invoice or credit note, for whoever may see the account's billing. */
async function issuedFor(
  context: Context,
  row: InvoiceRow | CreditNoteRow,
  format: IssuedFormat,
): Promise<DocumentName> {
  const account = await accountOf(context, row);
  if (sees(context, account, 'BILLING')) return issuedName(row, format);
  const message = translate('faults.documentsOfContact', context.locale);
  throw new GraphQLError(message, { extensions: { code: 'FORBIDDEN' } });
}

@Resolver(() => Invoice)
export class InvoiceDocumentsResolver {
  @FieldResolver(() => Document, { description: 'The invoice as it was issued, as a PDF (G2).' })
  pdf(@Root() invoice: InvoiceRow, @Ctx() context: Context): Promise<DocumentName> {
    return issuedFor(context, invoice, 'PDF');
  }

  @FieldResolver(() => Document, { description: 'The invoice as it was issued, as a page for screen and print (G2).' })
  html(@Root() invoice: InvoiceRow, @Ctx() context: Context): Promise<DocumentName> {
    return issuedFor(context, invoice, 'HTML');
  }

  @Costs(POINTS.drawnAnew)
  @FieldResolver(() => Document, {
    nullable: true,
    description:
      'That it is paid, when and by what, as a PDF; the invoice stays as it was issued (G2). Null while something is left to pay.',
  })
  async receipt(@Root() invoice: InvoiceRow, @Ctx() context: Context): Promise<DocumentName | null> {
    await issuedFor(context, invoice, 'PDF');
    return isSettled(invoice) ? receiptName(invoice, 'PDF') : null;
  }
}

@Resolver(() => CreditNote)
export class CreditNoteDocumentsResolver {
  @FieldResolver(() => Document, { description: 'The credit note as it was issued, as a PDF (G2).' })
  pdf(@Root() note: CreditNoteRow, @Ctx() context: Context): Promise<DocumentName> {
    return issuedFor(context, note, 'PDF');
  }

  @FieldResolver(() => Document, { description: 'The credit note as it was issued, as a page for screen and print.' })
  html(@Root() note: CreditNoteRow, @Ctx() context: Context): Promise<DocumentName> {
    return issuedFor(context, note, 'HTML');
  }
}

@Resolver(() => PurchaseOrder)
export class PurchaseOrderDocumentsResolver {
  @Costs(POINTS.drawnAnew)
  @FieldResolver(() => Document, {
    description: 'A summary of it as it is now, with the invoices drawn on it, as a PDF.',
  })
  pdf(@Root() row: PurchaseOrderRow): DocumentName {
    return purchaseOrderName(row, 'PDF');
  }

  @Costs(POINTS.drawnAnew)
  @FieldResolver(() => Document, {
    description: 'A summary of it as it is now, as a page for screen and print.',
  })
  html(@Root() row: PurchaseOrderRow): DocumentName {
    return purchaseOrderName(row, 'HTML');
  }
}

@Resolver(() => Account)
export class AccountDocumentsResolver {
  @Costs(POINTS.drawnAnew)
  @FieldResolver(() => Document, {
    nullable: true,
    description:
      'Invoices, credit notes, payments and movements of the balance in a year, with what was owed at its start and at its end, and the invoices that are open then; for this year, up to today. A year that is over never changes (G13). Null for years before the account existed, and for years to come. Contact and staff.',
  })
  async statement(
    @Root() account: AccountRow,
    @Ctx() context: Context,
    @Arg('year', () => Int, { description: 'The calendar year, in the account’s time zone.' }) year: number,
    @Arg('format', () => DocumentFormat, { description: 'What kind of file.' }) format: FileFormat,
  ): Promise<DocumentName | null> {
    if (!sees(context, account, 'BILLING')) return null;
    return hasStatement(account, year, await context.now()) ? statementName(account, year, format) : null;
  }

  @AtMost(FORMS.length)
  @FieldResolver(() => [Document], {
    nullable: true,
    description: 'Tax forms to download at once: the W-9, of corporate accounts in the US (J4). Contact and staff.',
  })
  taxForms(@Root() account: AccountRow, @Ctx() context: Context): DocumentName[] | null {
    return sees(context, account, 'BILLING') ? taxFormNames(account) : null;
  }

  @AtMost(FORMS.length)
  @FieldResolver(() => [Document], {
    nullable: true,
    description:
      'The forms that staff can attach to a reply by `documentNames`. They depend on the country; online accounts have none (J4). Staff; null for others.',
  })
  attachableForms(@Root() account: AccountRow, @Ctx() { caller }: Context): DocumentName[] | null {
    return isStaff(caller?.actor) ? formNames(account) : null;
  }
}
