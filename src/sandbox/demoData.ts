import { addMemberIn, createAccountIn } from '../accounts';
import { createUserIn, findUserByEmail, hashPassword } from '../identity';
import type { Deps } from '../platform/deps';
import type { AccountKind, Address, StaffRole } from '../rules';
import { CORPORATE_CONTACT } from './history/corporateHistory';
import { ONLINE_CONTACT } from './history/onlineHistory';

/** The password of all demo people. A sandbox only. */
export const DEMO_PASSWORD = 'demo-password';

interface DemoPerson {
  email: string;
  name: string;
  locale: string;
  staffRole?: StaffRole;
}

const STAFF: DemoPerson[] = [
  { email: 'technician@demo.example', name: 'Tara Technician', locale: 'en-US', staffRole: 'TECHNICIAN' },
  { email: 'technician2@demo.example', name: 'Theo Technician', locale: 'en-US', staffRole: 'TECHNICIAN' },
  { email: 'support@demo.example', name: 'Sami Support', locale: 'en-US', staffRole: 'SUPPORT_AGENT' },
  { email: 'supervisor@demo.example', name: 'Sofia Supervisor', locale: 'en-US', staffRole: 'SUPERVISOR' },
];

interface DemoAccount {
  kind: AccountKind;
  name: string;
  country: string;
  address: Address;
  contact: DemoPerson;
  admins: DemoPerson[];
}

const addressOf = (line1: string, postalCode: string, city: string, region: string | null = null): Address => ({
  ...{ line1, line2: null, postalCode, city, region },
});

const ACCOUNTS: DemoAccount[] = [
  {
    ...{ kind: 'ONLINE', name: 'Boulangerie Démo SARL', country: 'FR' },
    address: addressOf('12 rue de l’Église', '75011', 'Paris'),
    contact: { email: 'online@demo.example', name: 'Odile Moreau', locale: 'fr-FR' },
    admins: [{ email: 'admin@demo.example', name: 'Antoine Petit', locale: 'fr-FR' }],
  },
  {
    ...{ kind: 'CORPORATE', name: 'Demo Industries, Inc.', country: 'US' },
    address: addressOf('1 Market Street', '94105', 'San Francisco', 'CA'),
    contact: { email: 'corporate@demo.example', name: 'Cora Porter', locale: 'en-US' },
    admins: [],
  },
  {
    ...{ kind: 'CORPORATE', name: 'Demo Werke GmbH', country: 'DE' },
    address: addressOf('Musterstraße 7', '10115', 'Berlin'),
    contact: { email: 'corporate-eu@demo.example', name: 'Konrad Weber', locale: 'en-GB' },
    admins: [],
  },
];

/** Accounts that have lived for two years when a sandbox starts (history/). */
const WITH_HISTORY: DemoAccount[] = [
  {
    ...{ kind: 'ONLINE', name: 'Atelier Lumière SAS', country: 'FR' },
    address: addressOf('12 rue des Lilas', '75011', 'Paris'),
    contact: { email: ONLINE_CONTACT, name: 'Claire Martin', locale: 'fr-FR' },
    admins: [],
  },
  {
    ...{ kind: 'CORPORATE', name: 'Nordwind Handel GmbH', country: 'DE' },
    address: addressOf('Speicherstraße 4', '20457', 'Hamburg'),
    contact: { email: CORPORATE_CONTACT, name: 'Nora Lindqvist', locale: 'en-GB' },
    admins: [],
  },
];

/** What a start prints of the demo people: address and what they are. */
export function demoPeople(hasHistory: boolean): { email: string; is: string }[] {
  const described = ({ kind, name, contact, admins }: DemoAccount, more = '') => [
    { email: contact.email, is: `billing contact of ${name} (${kind}${more})` },
    ...admins.map(({ email }) => ({ email, is: `admin of ${name} (${kind})` })),
  ];
  return [
    ...ACCOUNTS.flatMap((account) => described(account)),
    ...(hasHistory ? WITH_HISTORY.flatMap((account) => described(account, ', two years')) : []),
    ...STAFF.map(({ email, staffRole }) => ({ email, is: String(staffRole) })),
  ];
}

/**
 * Fills an empty sandbox with demo people and accounts; one that has them stays as it is. Answers whether it was this
 * process that filled it.
 * @param hasHistory also those that then live through `loadDemoHistory`
 */
export async function loadDemoData({ database }: Pick<Deps, 'database'>, hasHistory: boolean): Promise<boolean> {
  if (await findUserByEmail(database, STAFF[0]!.email)) return false;
  const passwordHash = await hashPassword(DEMO_PASSWORD);
  let isOurs = false;
  await database.furnish(async (tx) => {
    isOurs = !(await findUserByEmail(tx, STAFF[0]!.email));
    if (!isOurs) return;
    const create = (person: DemoPerson) => createUserIn(tx, { ...person, passwordHash, emailProvenAt: tx.now });
    const technician = await create(STAFF[0]!);
    for (const person of STAFF.slice(1)) await create(person);
    for (const { contact, admins, ...account } of hasHistory ? [...ACCOUNTS, ...WITH_HISTORY] : ACCOUNTS) {
      const { id: billingContactId } = await create(contact);
      const technicianId = account.kind === 'CORPORATE' ? technician.id : null;
      const { id } = await createAccountIn(tx, { ...account, locale: contact.locale, billingContactId, technicianId });
      for (const admin of admins) {
        const user = await create(admin);
        await addMemberIn(tx, id, user.id, true);
      }
    }
  });
  return isOurs;
}
