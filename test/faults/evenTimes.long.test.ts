import { type App, startApp } from '../support/app';
import { describeOnEachEngine } from '../support/engines';
import { newEmail, person } from '../support/people';
import { signUpInput } from '../support/signUps';

/** How often each kind is asked, in turn with the other. */
const ROUNDS = 40;

const DOCUMENTS = {
  'a wrong password': ['signIn', 'SignInInput'],
  'a password reset': ['passwordRequestReset', 'PasswordRequestResetInput'],
  'a sign-up': ['signUp', 'SignUpInput'],
} as const;

describeOnEachEngine('how long it takes does not tell whether an address is known (A13, A15)', (engine) => {
  let app: App;
  beforeAll(async () => {
    app = await startApp(engine);
  });
  afterAll(() => app.stop());

  let client = 0;
  /** Each call comes from another network, so that no limit is reached. Milliseconds. */
  async function timeOf(kind: keyof typeof DOCUMENTS, email: string): Promise<number> {
    const [mutation, type] = DOCUMENTS[kind];
    const inputs = {
      signIn: { email, password: 'not the password' },
      passwordRequestReset: { email },
      signUp: signUpInput({ email }),
    };
    const query = `mutation ($input: ${type}!) { ${mutation}(input: $input) { userErrors { code } } }`;
    const body = JSON.stringify({ query, variables: { input: inputs[mutation] } });
    client += 1;
    const headers = {
      'content-type': 'application/json',
      'x-forwarded-for': `10.${client >> 16}.${(client >> 8) & 255}.${client & 255}`,
    };
    const began = performance.now();
    await (await fetch(`${app.url}/graphql`, { method: 'POST', headers, body })).text();
    return performance.now() - began;
  }

  const at = (times: number[], share: number) =>
    [...times].sort((a, b) => a - b)[Math.floor(share * (times.length - 1))]!;
  const shown = (times: number[]) => [0.05, 0.5, 0.95].map((share) => at(times, share).toFixed(1)).join(' / ');

  test.each(Object.keys(DOCUMENTS) as (keyof typeof DOCUMENTS)[])(
    '%s',
    async (kind) => {
      const [known, unknown]: [number[], number[]] = [[], []];
      for (let n = 0; n < 3; n += 1) await timeOf(kind, newEmail());
      for (let n = 0; n < ROUNDS; n += 1) {
        known.push(await timeOf(kind, (await person(app)).email));
        unknown.push(await timeOf(kind, newEmail()));
      }
      console.info(`${engine.name}, ${kind}, ms at 5 / 50 / 95 %: known ${shown(known)}, unknown ${shown(unknown)}`);
      expect(Math.abs(at(known, 0.5) - at(unknown, 0.5))).toBeLessThan(20);
    },
    120_000,
  );
});
