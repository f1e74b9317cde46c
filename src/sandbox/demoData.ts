import { addMemberIn, createAccountIn } from '../accounts';
import { createUserIn, findUserByEmail, hashPassword } from '../identity';
import type { Deps } from '../platform/deps';
import type { AccountKind, Address, StaffRole } from '../rules';

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

/** What a start prints of the demo people: address and what they are. */
export const DEMO_PEOPLE = [
  ...ACCOUNTS.flatMap(({ kind, name, contact, admins }) => [
    { email: contact.email, is: `billing contact of ${name} (${kind})` },
    ...admins.map(({ email }) => ({ email, is: `admin of ${name} (${kind})` })),
  ]),
  ...STAFF.map(({ email, staffRole }) => ({ email, is: String(staffRole) })),
];

/** Fills an empty sandbox with demo people and accounts; one that has them stays as it is. */
export async function loadDemoData({ database }: Pick<Deps, 'database'>): Promise<void> {
  if (await findUserByEmail(database, STAFF[0]!.email)) return;
  const passwordHash = await hashPassword(DEMO_PASSWORD);
  await database.furnish(async (tx) => {
    if (await findUserByEmail(tx, STAFF[0]!.email)) return;
    const create = (person: DemoPerson) => createUserIn(tx, { ...person, passwordHash, emailProvenAt: tx.now });
    const technician = await create(STAFF[0]!);
    for (const person of STAFF.slice(1)) await create(person);
    for (const { contact, admins, ...account } of ACCOUNTS) {
      const { id: billingContactId } = await create(contact);
      const technicianId = account.kind === 'CORPORATE' ? technician.id : null;
      const { id } = await createAccountIn(tx, { ...account, locale: contact.locale, billingContactId, technicianId });
      for (const admin of admins) {
        const user = await create(admin);
        await addMemberIn(tx, id, user.id, true);
      }
    }
  });
}
