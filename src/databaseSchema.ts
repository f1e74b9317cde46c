import { People1760000000001 } from '../migrations/1760000000001-people';
import { Catalogue1760000000002 } from '../migrations/1760000000002-catalogue';
import { Accounts1760000000003 } from '../migrations/1760000000003-accounts';
import { Guarantees1760000000004 } from '../migrations/1760000000004-guarantees';
import { Subscriptions1760000000005 } from '../migrations/1760000000005-subscriptions';
import { Payments1760000000006 } from '../migrations/1760000000006-payments';
import { Ordering1760000000007 } from '../migrations/1760000000007-ordering';
import { Invoicing1760000000008 } from '../migrations/1760000000008-invoicing';
import { Requests1760000000010 } from '../migrations/1760000000010-requests';
import { Documents1760000000011 } from '../migrations/1760000000011-documents';
import { Purchasing1760000000012 } from '../migrations/1760000000012-purchasing';
import { Quotes1760000000013 } from '../migrations/1760000000013-quotes';
import { TaxAnswers1760000000014 } from '../migrations/1760000000014-taxAnswers';
import { Expiry1760000000015 } from '../migrations/1760000000015-expiry';
import { Disputes1760000000016 } from '../migrations/1760000000016-disputes';
import { ReturnedPayments1760000000017 } from '../migrations/1760000000017-returned-payments';
import { Agreements1760000000018 } from '../migrations/1760000000018-agreements';
import { ProvenAddresses1760000000021 } from '../migrations/1760000000021-proven-addresses';
import { SignUps1760000000022 } from '../migrations/1760000000022-sign-ups';
import { Purposes1760000000023 } from '../migrations/1760000000023-purposes';
import { FactsThatMove1760000000025 } from '../migrations/1760000000025-facts-that-move';
import { ChoicesAndNotices1760000000026 } from '../migrations/1760000000026-choices-and-notices';
import { ProposedPurchaseOrders1760000000027 } from '../migrations/1760000000027-proposed-purchase-orders';
import { Certificates1760000000028 } from '../migrations/1760000000028-certificates';
import { InvoiceCredits1760000000030 } from '../migrations/1760000000030-invoice-credits';
import { Refunds1760000000031 } from '../migrations/1760000000031-refunds';
import { ChargedTogether1760000000032 } from '../migrations/1760000000032-charged-together';
import { ReissuedInvoices1760000000033 } from '../migrations/1760000000033-reissued-invoices';
import { FilesAndSubjects1760000000034 } from '../migrations/1760000000034-files-and-subjects';
import { Search1760000000035 } from '../migrations/1760000000035-search';
import { WithdrawnAccess1760000000036 } from '../migrations/1760000000036-withdrawn-access';
import { ExactTexts1760000000037 } from '../migrations/1760000000037-exact-texts';
import { RateLimits1760000000040 } from '../migrations/1760000000040-rate-limits';
import { ExactIdentity1760000000041 } from '../migrations/1760000000041-exact-identity';
import { SecondFactors1760000000042 } from '../migrations/1760000000042-second-factors';
import { JobsByKind1760000000044 } from '../migrations/1760000000044-jobs-by-kind';
import { Indexes1760000000051 } from '../migrations/1760000000051-indexes';
import { PaymentMovements1760000000052 } from '../migrations/1760000000052-payment-movements';
import { EmailChanges1760000000053 } from '../migrations/1760000000053-email-changes';
import { SealedSecrets1760000000054 } from '../migrations/1760000000054-sealed-secrets';
import { CatalogueVersion1760000000055 } from '../migrations/1760000000055-catalogue-version';
import { FlatLists1760000000058 } from '../migrations/1760000000058-flat-lists';
import { ChangedDocuments1760000000060 } from '../migrations/1760000000060-changed-documents';
import { OpenInvoicesByDueDay1760000000061 } from '../migrations/1760000000061-open-invoices-by-due-day';
import { ClusterTurns1760000000065 } from '../migrations/1760000000065-cluster-turns';
import { Words1760000000069 } from '../migrations/1760000000069-words';
import { IndexesOfLists1760000000070 } from '../migrations/1760000000070-indexes-of-lists';
import { AccountRow, InvoiceRecipientRow, MembershipRow } from './accounts';
import { AuditEntryRow } from './audit';
import { CartItemRow, CartRow } from './carts';
import { PlanFeatureRow, PlanRow, PriceRow, ProductRow } from './catalog';
import { InvoiceCreditRow } from './corrections';
import { DocumentSheetRow, IssuedDocumentRow, LinkSecretRow } from './documents';
import { FilePieceRow, FileRow } from './files';
import {
  EmailChangeRow,
  OneTimeTokenRow,
  RecoveryCodeRow,
  SecondFactorRow,
  SessionRow,
  SigningKeyRow,
  SignUpRow,
  UserRow,
} from './identity';
import { BalanceEntryRow, BillingLineRow, CreditNoteRow, InvoiceRow } from './invoicing';
import { EmailRow, SandboxMailRow } from './notifications';
import { OrderRow, ScheduledChangeRow } from './orders';
import {
  PaymentMethodRow,
  PaymentMovementRow,
  PaymentRow,
  RefundRow,
  SandboxMethodRow,
  SandboxPaymentRow,
  StripePaymentRow,
} from './payments';
import type { DatabaseSchema } from './platform/database';
import { JobRow } from './platform/jobs';
import { PurchaseOrderRow } from './purchasing';
import { QuoteLineRow, QuoteRow } from './quotes';
import { MessageRow, ServiceRequestRow } from './requests';
import { ChargeSegmentRow, SeatAssignmentRow, SubscriptionRow } from './subscriptions';

/** Every table of the product and the migrations that make them, in order. */
export const databaseSchema: DatabaseSchema = {
  entities: [
    ...[
      UserRow,
      SessionRow,
      OneTimeTokenRow,
      SignUpRow,
      EmailChangeRow,
      SigningKeyRow,
      SecondFactorRow,
      RecoveryCodeRow,
    ],
    ...[ProductRow, PlanRow, PlanFeatureRow, PriceRow],
    ...[AccountRow, MembershipRow, InvoiceRecipientRow],
    ...[
      PaymentMethodRow,
      PaymentRow,
      PaymentMovementRow,
      RefundRow,
      SandboxMethodRow,
      SandboxPaymentRow,
      StripePaymentRow,
    ],
    ...[SubscriptionRow, ChargeSegmentRow, SeatAssignmentRow],
    ...[CartRow, CartItemRow, OrderRow],
    ...[InvoiceRow, CreditNoteRow, BillingLineRow, BalanceEntryRow],
    ...[IssuedDocumentRow, LinkSecretRow],
    InvoiceCreditRow,
    ...[IssuedDocumentRow, DocumentSheetRow, LinkSecretRow],
    ...[PurchaseOrderRow, QuoteRow, QuoteLineRow, ScheduledChangeRow],
    ...[ServiceRequestRow, MessageRow, FileRow, FilePieceRow],
    ...[AuditEntryRow, JobRow, EmailRow, SandboxMailRow],
  ],
  migrations: [
    People1760000000001,
    Catalogue1760000000002,
    Accounts1760000000003,
    Guarantees1760000000004,
    Subscriptions1760000000005,
    Payments1760000000006,
    Ordering1760000000007,
    Invoicing1760000000008,
    Requests1760000000010,
    Documents1760000000011,
    Purchasing1760000000012,
    Quotes1760000000013,
    TaxAnswers1760000000014,
    Expiry1760000000015,
    Disputes1760000000016,
    ReturnedPayments1760000000017,
    Agreements1760000000018,
    ProvenAddresses1760000000021,
    SignUps1760000000022,
    Purposes1760000000023,
    FactsThatMove1760000000025,
    ChoicesAndNotices1760000000026,
    ProposedPurchaseOrders1760000000027,
    Certificates1760000000028,
    RateLimits1760000000040,
    ExactIdentity1760000000041,
    SecondFactors1760000000042,
    Indexes1760000000051,
    FilesAndSubjects1760000000034,
    InvoiceCredits1760000000030,
    Search1760000000035,
    WithdrawnAccess1760000000036,
    ExactTexts1760000000037,
    Refunds1760000000031,
    ChargedTogether1760000000032,
    ReissuedInvoices1760000000033,
    JobsByKind1760000000044,
    PaymentMovements1760000000052,
    EmailChanges1760000000053,
    SealedSecrets1760000000054,
    CatalogueVersion1760000000055,
    ChangedDocuments1760000000060,
    OpenInvoicesByDueDay1760000000061,
    ClusterTurns1760000000065,
    FlatLists1760000000058,
    Words1760000000069,
    IndexesOfLists1760000000070,
  ],
};
