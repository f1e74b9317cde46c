import { Arg, Args, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Account, AccountRow, accountOf, sees, standingIn } from '../accounts';
import { Document } from '../documents';
import { File, type FileRow, filesOf } from '../files';
import type { Context } from '../graphql/context';
import { AtMost } from '../graphql/lists';
import { PageArgs, pageRequest } from '../graphql/page';
import { payload, signedIn } from '../graphql/payload';
import { ActionAvailability, toActions } from '../graphql/userError';
import { loadUser, staffOnly, User } from '../identity';
import { Invoice, InvoiceRow } from '../invoicing';
import { type DocumentName } from '../notifications';
import { EVERYTHING, pageOf, pageOfChildren } from '../platform/pages';
import { PurchaseOrder, PurchaseOrderRow } from '../purchasing';
import { decideServiceRequestActions, MAX_DOCUMENTS, MAX_FILES } from '../rules';
import { Subscription, SubscriptionRow } from '../subscriptions';
import { assignServiceRequest } from './assignServiceRequest';
import { serviceRequestFacts } from './changeServiceRequest';
import { closeServiceRequest } from './closeServiceRequest';
import type { Deps } from './deps';
import { MessageRow, ServiceRequestRow } from './entities';
import { conditionOf, findVisibleServiceRequest, LONGEST_WAITING } from './findServiceRequests';
import {
  ServiceRequestAssignInput,
  ServiceRequestFilter,
  ServiceRequestInput,
  ServiceRequestOpenInput,
  ServiceRequestReplyInput,
} from './inputs';
import { openServiceRequest } from './openServiceRequest';
import { replyToServiceRequest } from './replyToServiceRequest';
import {
  Message,
  MessageConnection,
  ServiceRequest,
  ServiceRequestConnection,
  ServiceRequestOrders,
  ServiceRequestPayload,
} from './types';

@Resolver(() => ServiceRequest)
export class ServiceRequestResolver {
  @Query(() => ServiceRequestConnection, { description: 'Staff’s work list: the requests of all accounts.' })
  async serviceRequests(
    @Ctx() context: Context,
    @Args(() => PageArgs) args: PageArgs,
    @Arg('filter', () => ServiceRequestFilter, { nullable: true, description: 'Which ones.' })
    filter: ServiceRequestFilter | null,
    @Arg('orderBy', () => ServiceRequestOrders, {
      nullable: true,
      defaultValue: 'LONGEST_WAITING',
      description: 'In which order.',
    })
    orderBy: keyof typeof ServiceRequestOrders | null,
  ) {
    staffOnly(context);
    const order = orderBy === 'NEWEST' ? undefined : LONGEST_WAITING;
    const condition = await conditionOf(context.deps.database, filter ?? {});
    return new ServiceRequestConnection(
      await pageOf(context.deps.database, ServiceRequestRow, condition, pageRequest(args, order), { order }),
    );
  }

  @FieldResolver(() => Account, { description: 'The account it belongs to.' })
  account(@Root() { accountId }: ServiceRequestRow, @Ctx() { loaders }: Context) {
    return loaders.row(AccountRow, accountId);
  }

  @FieldResolver(() => User, { description: 'Who opened it.' })
  openedBy(@Root() { openedById }: ServiceRequestRow, @Ctx() context: Context) {
    return loadUser(context, openedById);
  }

  @FieldResolver(() => User, {
    nullable: true,
    description:
      'The member of staff who works on it: at first the account’s dedicated technician, if it has one; null until somebody takes it.',
  })
  assignee(@Root() { assigneeId }: ServiceRequestRow, @Ctx() context: Context) {
    return assigneeId && loadUser(context, assigneeId);
  }

  @FieldResolver(() => Subscription, { nullable: true, description: 'The subscription it is about, if any.' })
  subscription(@Root() { subscriptionId }: ServiceRequestRow, @Ctx() { loaders }: Context) {
    return subscriptionId && loaders.row(SubscriptionRow, subscriptionId);
  }

  @FieldResolver(() => Invoice, { nullable: true, description: 'The invoice it is about, if any.' })
  invoice(@Root() { invoiceId }: ServiceRequestRow, @Ctx() { loaders }: Context) {
    return invoiceId && loaders.row(InvoiceRow, invoiceId);
  }

  @FieldResolver(() => PurchaseOrder, { nullable: true, description: 'The purchase order it is about, if any.' })
  purchaseOrder(@Root() { purchaseOrderId }: ServiceRequestRow, @Ctx() { loaders }: Context) {
    return purchaseOrderId && loaders.row(PurchaseOrderRow, purchaseOrderId);
  }

  @FieldResolver(() => MessageConnection, { description: 'Its messages, the latest first.' })
  async messages(@Root() { id }: ServiceRequestRow, @Args(() => PageArgs) args: PageArgs, @Ctx() context: Context) {
    const { loaders } = context;
    const parent = { column: 'request_id', id };
    return new MessageConnection(await pageOfChildren(loaders, MessageRow, parent, EVERYTHING, pageRequest(args)));
  }

  @FieldResolver(() => Boolean, { description: 'Whether it is staff’s turn: OPEN or IN_PROGRESS.' })
  waitingForStaff(@Root() { handled }: ServiceRequestRow): boolean {
    return !handled;
  }

  @AtMost(4)
  @FieldResolver(() => [ActionAvailability], { description: 'What the caller may do with it now (A9).' })
  async actions(@Root() request: ServiceRequestRow, @Ctx() context: Context): Promise<ActionAvailability[]> {
    const caller = signedIn(context);
    const account = await accountOf(context, request);
    const facts = serviceRequestFacts(request, account, caller, await context.now());
    const verdicts = decideServiceRequestActions(standingIn(caller, account)!, account.kind, facts);
    return toActions(verdicts, context.locale);
  }

  @Mutation(() => ServiceRequestPayload, {
    description: 'The billing contact writes to staff: a new request (J1). Every answer quotes its number.',
  })
  serviceRequestOpen(
    @Ctx() context: Context<Deps>,
    @Arg('input', () => ServiceRequestOpenInput, { description: 'The request.' }) input: ServiceRequestOpenInput,
  ): Promise<ServiceRequestPayload> {
    const work = () => openServiceRequest(context.deps, signedIn(context), input);
    return payload(context, work, async (serviceRequest) => ({ serviceRequest }));
  }

  @Mutation(() => ServiceRequestPayload, {
    description:
      'Adds a message: staff’s answers the request, the contact’s opens it again, also within 30 days of closing (J2).',
  })
  serviceRequestReply(
    @Ctx() context: Context<Deps>,
    @Arg('input', () => ServiceRequestReplyInput, { description: 'The message.' }) input: ServiceRequestReplyInput,
  ): Promise<ServiceRequestPayload> {
    const work = () => replyToServiceRequest(context.deps, signedIn(context), input);
    return payload(context, work, () => show(context, input));
  }

  @Mutation(() => ServiceRequestPayload, { description: 'Staff take a request or hand it to a colleague (J2).' })
  serviceRequestAssign(
    @Ctx() context: Context,
    @Arg('input', () => ServiceRequestAssignInput, { description: 'Who takes it.' }) input: ServiceRequestAssignInput,
  ): Promise<ServiceRequestPayload> {
    const work = () => assignServiceRequest(context.deps, signedIn(context), input);
    return payload(context, work, () => show(context, input));
  }

  @Mutation(() => ServiceRequestPayload, { description: 'Closes a request. The contact or staff (J2).' })
  serviceRequestClose(
    @Ctx() context: Context,
    @Arg('input', () => ServiceRequestInput, { description: 'The request.' }) input: ServiceRequestInput,
  ): Promise<ServiceRequestPayload> {
    const work = () => closeServiceRequest(context.deps, signedIn(context), input);
    return payload(context, work, () => show(context, input));
  }
}

async function show(context: Context, { requestId }: { requestId: string }) {
  return { serviceRequest: await findVisibleServiceRequest(context, requestId) };
}

@Resolver(() => Message)
export class MessageResolver {
  @FieldResolver(() => User, { description: 'Who wrote it.' })
  author(@Root() { authorId }: MessageRow, @Ctx() context: Context) {
    return loadUser(context, authorId);
  }

  @AtMost(MAX_DOCUMENTS)
  @FieldResolver(() => [Document], { description: 'The documents and forms that go with it (J2).' })
  documents(@Root() { documents }: MessageRow): DocumentName[] {
    return documents;
  }

  @AtMost(MAX_FILES)
  @FieldResolver(() => [File], { description: 'The files that its author added (J5).' })
  files(@Root() { id }: MessageRow, @Ctx() context: Context): Promise<FileRow[]> {
    return filesOf(context, id);
  }
}

@Resolver(() => Account)
export class RequestsAccountResolver {
  @FieldResolver(() => ServiceRequestConnection, {
    nullable: true,
    description: 'Its requests, newest first. Contact and staff.',
  })
  async serviceRequests(
    @Root() account: AccountRow,
    @Ctx() context: Context,
    @Args(() => PageArgs) args: PageArgs,
    @Arg('filter', () => ServiceRequestFilter, { nullable: true, description: 'Which ones.' })
    filter: ServiceRequestFilter | null,
  ) {
    if (!sees(context, account, 'BILLING')) return null;
    const { loaders } = context;
    const parent = { column: 'account_id', id: account.id };
    const condition = await conditionOf(null, filter ?? {});
    return new ServiceRequestConnection(
      await pageOfChildren(loaders, ServiceRequestRow, parent, condition, pageRequest(args)),
    );
  }
}
