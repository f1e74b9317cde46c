import { AccountRow } from '../../src/accounts';
import { checkWords } from '../../src/checkWords';
import { UserRow } from '../../src/identity';
import { updateRow } from '../../src/platform/database';
import { MANY } from '../../src/platform/fewOrMany';
import { endingsIn, folded, foundBy } from '../../src/platform/searchText';
import { ask, customer, type SignedIn, staff } from '../support/people';
import { seededRandom } from '../support/random';
import { describeWithApp } from '../support/suites';

const ACCOUNTS = 'query ($search: String) { accounts(search: $search, first: 100) { nodes { id } } }' as const;
const INVOICES =
  'query ($filter: InvoiceFilter) { invoices(filter: $filter, first: 100) { nodes { account { id } } } }' as const;

/** Signs between words, words in others, and letters that are no letters of ours. */
const NAMES = [
  ...['Müller & Söhne GmbH', '株式会社東京電力', 'Lebensversicherung-Verein a.G.', "L’Échiquier d'Or", 'Łoś 🦌 s.r.o.'],
  ...['A', 'x@y', 'Ein sehr langes Wort: Donaudampfschifffahrtsgesellschaftskapitän', '100 % r_e de', 'Müller'],
];

/** Carries what was found out of a transaction that must leave nothing. */
class Found extends Error {
  constructor(readonly subjects: string[]) {
    super();
  }
}

describeWithApp('accounts are found by every part of their texts', { now: '2026-06-01T12:00:00Z' }, (app) => {
  const random = seededRandom(14);
  let agent: SignedIn;
  const accounts: { id: string; texts: () => Promise<string[]> }[] = [];

  beforeAll(async () => {
    agent = await staff(app, 'SUPERVISOR');
    for (const [place, name] of NAMES.entries()) {
      const { accountId, contact } = await customer(app);
      await app.database.transaction(async (tx) => {
        const city = NAMES.at(-place)!;
        const address = { line1: '1, rue de la Paix', line2: null, postalCode: '75002', city, region: null };
        await updateRow(tx, AccountRow, accountId, { name, address, vatNumber: `FR4030326504${place}` });
        await updateRow(tx, UserRow, contact.userId, { name: `Zoë ${NAMES.at(-2 * place)!}`.slice(0, 60) });
      });
      accounts.push({ id: accountId, texts: () => textsOf(accountId) });
    }
  }, 60_000);

  /** The account's texts as they are compared. */
  async function textsOf(accountId: string): Promise<string[]> {
    const [row] = await app.database.query(
      `SELECT accounts.search_name, search_address, search_vat_number, users.search_name AS person, email
       FROM accounts JOIN users ON users.id = billing_contact_id WHERE accounts.id = ?`,
      [accountId],
    );
    return Object.values(row!).map(String);
  }

  const found = async (search: string) =>
    (await ask(app, agent.token, ACCOUNTS, { search })).accounts.nodes.map(({ id }) => id).sort();

  async function containing(search: string): Promise<string[]> {
    const wanted = folded(search);
    const vatNumber = folded(search.replace(/[\s.-]/g, ''));
    const ids: string[] = [];
    for (const { id, texts } of accounts) {
      const [name, address, number, person, email] = await texts();
      const isIn = [name, address, person, email].some((text) => text!.includes(wanted));
      if (wanted && (isIn || (vatNumber && number!.includes(vatNumber)))) ids.push(id);
    }
    return ids.sort();
  }

  const ours = (ids: readonly string[]) => ids.filter((id) => accounts.some((account) => account.id === id));

  test('whatever part of them is looked for', async () => {
    const searches = [
      'versicherung',
      '京電',
      'echiquier',
      '🦌',
      'müller & s',
      'gesellschaftskap',
      'r_e de',
      '%',
      'x@y',
    ];
    for (let round = 0; round < 60; round += 1) {
      const texts = await accounts[random(accounts.length)]!.texts();
      const letters = [...texts[random(texts.length)]!];
      const from = random(letters.length);
      searches.push(letters.slice(from, from + 1 + random(8)).join(''));
    }
    for (const search of searches) {
      if (search.trim() === '') continue;
      expect([search, ours(await found(search))]).toEqual([search, await containing(search.trim())]);
    }
    // In the names, addresses and people of three accounts.
    expect(ours(await found('versicherung'))).toHaveLength(3);
  }, 60_000);

  test('what their texts become is what they are found by', async () => {
    const expected = async (table: string, columns: string[]) => {
      const rows = await app.database.query(`SELECT id, ${columns.join(', ')} FROM ${table}`);
      return rows
        .flatMap((row) => {
          const words = columns.flatMap((column) => (row[column] === null ? [] : [...endingsIn(String(row[column]))]));
          return [...new Set(words)].map((word) => `${word} ${row.id}`);
        })
        .sort();
    };
    const kept = async (table: string, owner: string) =>
      (await app.database.query(`SELECT word, ${owner} AS id FROM ${table}`))
        .map(({ word, id }) => `${word} ${id}`)
        .sort();
    const { id } = accounts[0]!;
    await app.database.transaction((tx) =>
      updateRow(tx, AccountRow, id, { name: 'Müller & Töchter', vatNumber: null }),
    );
    expect([await found('303265040'), await found('tochter')]).toEqual([[], [id]]);
    const [account] = await app.database.query('SELECT billing_contact_id FROM accounts WHERE id = ?', [id]);
    const userId = String(account!.billing_contact_id);
    const rename = (name: string) => app.database.transaction((tx) => updateRow(tx, UserRow, userId, { name }));
    // All at once: the words are those of whoever was last.
    await Promise.all(NAMES.map(rename));
    expect(await kept('account_words', 'account_id')).toEqual(
      await expected('accounts', ['search_name', 'search_address', 'search_vat_number']),
    );
    expect(await kept('user_words', 'user_id')).toEqual(await expected('users', ['search_name', 'email']));
  });

  test('the check finds words that are missing, are others, or are nobody’s', async () => {
    expect(await checkWords(app.database)).toEqual([]);
    const { id } = accounts[1]!;
    const wrong = async (sql: string, values: string[]) => {
      const found = app.database.transaction(async (tx) => {
        await tx.execute(sql, values);
        throw new Found((await checkWords(tx)).map(({ subject }) => subject));
      });
      return (await found.catch((error: Found) => error)).subjects;
    };
    expect(await wrong("DELETE FROM account_words WHERE account_id = ? AND word = '75002'", [id])).toEqual([id]);
    expect(
      await wrong("UPDATE account_words SET word = 'x75002' WHERE account_id = ? AND word = '75002'", [id]),
    ).toEqual([id]);
    expect(await wrong("INSERT INTO user_words (user_id, word) VALUES (?, 'gone')", ['usr_gone'])).toEqual([
      'usr_gone',
    ]);
  });

  test('where what is looked for is common', async () => {
    const word = foundBy('Tochter');
    const many = Array.from({ length: MANY + 1 }, (_, place) => [word, `acc_${place}`]);
    await app.database.transaction((tx) =>
      tx.execute(
        `INSERT INTO account_words (word, account_id) VALUES ${many.map(() => '(?, ?)').join(', ')}`,
        many.flat(),
      ),
    );
    expect(await found('töchter')).toEqual([accounts[0]!.id]);
    expect((await ask(app, agent.token, INVOICES, { filter: { search: 'töchter' } })).invoices.nodes).toEqual([]);
  });
});
