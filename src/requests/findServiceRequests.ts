import { findVisibleAccount, type NumberedDocument, numberedDocuments, numberedOrFound, sees } from '../accounts';
import type { Context } from '../graphql/context';
import { WITHOUT_ACCESS } from '../identity';
import { type Reader, toSqlInstant } from '../platform/database';
import {
  all,
  apart,
  beginningWith,
  type Condition,
  changedIn,
  EVERYTHING,
  not,
  oneOf,
  type PageOrder,
} from '../platform/pages';
import type { ServiceRequestAddressee, ServiceRequestStatus, ServiceRequestTopic } from '../rules';
import { MessageRow, ServiceRequestRow } from './entities';

/** Those that wait for staff before the others, and whose customer has written longest ago first. */
export const LONGEST_WAITING: PageOrder<ServiceRequestRow> = {
  columns: ['handled', 'last_customer_message_at'],
  kind: 'INSTANT',
  valuesOf: ({ handled, lastCustomerMessageAt }) => [handled ? '1' : '0', toSqlInstant(lastCustomerMessageAt)],
};

/** J2, A16: that nobody works on it: whoever did may have no access any more. */
const UNASSIGNED = apart(
  { sql: 'assignee_id IS NULL', values: [] },
  { sql: `assignee_id IN (${WITHOUT_ACCESS})`, values: [] },
);

export interface WantedServiceRequests {
  status?: ServiceRequestStatus[] | null;
  assigneeId?: string | null;
  addressee?: ServiceRequestAddressee[] | null;
  topic?: ServiceRequestTopic[] | null;
  accountId?: string | null;
  unassigned?: boolean | null;
  changedSince?: Date | null;
  search?: string | null;
}

/**
 * All conditions apply at once; an empty list of values is none.
 * @param reader null: the list is one account's
 */
export async function conditionOf(reader: Reader | null, wanted: WantedServiceRequests): Promise<Condition> {
  const { status, assigneeId, addressee, topic, accountId, unassigned, changedSince, search } = wanted;
  const conditions: Condition[] = [EVERYTHING];
  if (status?.length) conditions.push(oneOf('status', status));
  if (addressee?.length) conditions.push(oneOf('addressee', addressee));
  if (topic?.length) conditions.push(oneOf('topic', topic));
  if (assigneeId) conditions.push({ sql: 'assignee_id = ?', values: [assigneeId] });
  if (accountId) conditions.push({ sql: 'account_id = ?', values: [accountId] });
  if (unassigned != null) conditions.push(unassigned ? UNASSIGNED : not(UNASSIGNED));
  if (changedSince) conditions.push(changedIn('service_requests', changedSince));
  if (search?.trim()) conditions.push(await numberedOrFound(reader, numbered(search), search));
  return all(...conditions);
}

/** A10: the request of that id, if the caller may see the account's billing; null otherwise. */
export async function findVisibleServiceRequest(context: Context, id: string): Promise<ServiceRequestRow | null> {
  const request = await context.loaders.row(ServiceRequestRow, id);
  const account = request && (await findVisibleAccount(context, request.accountId));
  return account && sees(context, account, 'BILLING') ? request : null;
}

/** A10: a message, if the caller may see its request. */
export async function findVisibleMessage(context: Context, id: string): Promise<MessageRow | null> {
  const message = await context.loaders.row(MessageRow, id);
  return message && (await findVisibleServiceRequest(context, message.requestId)) ? message : null;
}

const numbered = (search: string) => beginningWith('number', search.trim().toUpperCase());

/** The requests of that number, whatever its case. */
export function requestsOfNumber(reader: Reader, number: string): Promise<NumberedDocument[]> {
  return numberedDocuments(reader, 'SELECT id, account_id FROM service_requests WHERE number = ?', [
    number.toUpperCase(),
  ]);
}
