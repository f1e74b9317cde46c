import { AccountRow } from '../../src/accounts';
import { setSandboxClock } from '../../src/platform/clock';
import { updateRow } from '../../src/platform/database';
import type { ServiceRequestTopic } from '../../src/rules';
import type { App } from './app';
import { type Answer, ask, type Customer, customer, type SignedIn, staff } from './people';

const REQUEST = `serviceRequest { id number version topic addressee subject status waitingForStaff openedAt lastMessageAt
  account { id } openedBy { id } assignee { id email } subscription { id } quote { id } invoice { id } purchaseOrder { id }
  messages { totalCount nodes { id body fromStaff at author { id } files { id name mimeType size url } } }
  actions { action allowed refusals { code } } } userErrors { code rule field }`;

export const REQUEST_OPEN =
  `mutation ($input: ServiceRequestOpenInput!) { serviceRequestOpen(input: $input) { ${REQUEST} } }` as const;
export const REQUEST_REPLY =
  `mutation ($input: ServiceRequestReplyInput!) { serviceRequestReply(input: $input) { ${REQUEST} } }` as const;
export const REQUEST_ASSIGN =
  `mutation ($input: ServiceRequestAssignInput!) { serviceRequestAssign(input: $input) { ${REQUEST} } }` as const;
export const REQUEST_CLOSE =
  `mutation ($input: ServiceRequestInput!) { serviceRequestClose(input: $input) { ${REQUEST} } }` as const;

export interface CorporateCustomer extends Customer {
  technician: SignedIn;
}

/** A corporate account in the US with a dedicated technician. */
export async function corporateCustomer(app: App): Promise<CorporateCustomer> {
  const [given, technician] = [await customer(app, 'CORPORATE', 'US'), await staff(app, 'TECHNICIAN')];
  await app.database.transaction((tx) =>
    updateRow(tx, AccountRow, given.accountId, { technicianId: technician.userId }),
  );
  return { ...given, technician };
}

/** Opens a request as the account's contact. */
export async function openRequest(
  app: App,
  { accountId, contact }: Customer,
  topic: ServiceRequestTopic = 'OTHER',
  more: object = {},
) {
  const input = { accountId, topic, subject: 'A question', body: 'How?', ...more };
  const { serviceRequest, userErrors } = (await ask(app, contact.token, REQUEST_OPEN, { input })).serviceRequestOpen;
  if (!serviceRequest) throw new Error(JSON.stringify(userErrors));
  return serviceRequest;
}

export const reply = async (app: App, { token }: SignedIn, requestId: string, body = 'More.') =>
  (await ask(app, token, REQUEST_REPLY, { input: { requestId, body } })).serviceRequestReply;

export const close = async (app: App, { token }: SignedIn, requestId: string, expectedVersion = 1) =>
  (await ask(app, token, REQUEST_CLOSE, { input: { requestId, expectedVersion } })).serviceRequestClose;

/** What the caller may do with a request, as a list of the allowed and of `action: code` for the others. */
export const actionsOf = ({ actions }: Answer): string[] =>
  actions.map(({ action, refusals }: Answer) => [action, ...refusals.map(({ code }: Answer) => code)].join(': '));

export const setClock = (app: App, to: string): Promise<void> =>
  app.database.transaction((tx) => setSandboxClock(tx, new Date(to)));

/** Adds a file to an account by its bytes; answers what the API says, and its HTTP status. */
export async function addFile(
  app: App,
  { token }: Pick<SignedIn, 'token'>,
  accountId: string,
  {
    name = 'order.pdf',
    content = '%PDF-1.7 order',
  }: { name?: string; content?: string | Uint8Array<ArrayBuffer> } = {},
) {
  const response = await fetch(`${app.url}/files?${new URLSearchParams({ accountId, name })}`, {
    ...{ method: 'POST', body: content, headers: token ? { authorization: `Bearer ${token}` } : {} },
  });
  return { status: response.status, ...((await response.json()) as Answer) } as Answer;
}
