import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { databaseSchema } from '../../src/databaseSchema';
import { ConfigurationError } from '../../src/platform/config';
import { backUp, restore } from '../../src/platform/database';
import { SecretBox } from '../../src/platform/secretBox';
import { type App, startApp } from '../support/app';
import { describeOnEachEngine, type TestDatabase } from '../support/engines';
import { person, tokenFor } from '../support/people';
import { codeOf, enableSecondFactor, forgetUsedCodes, SECRETS_KEY, signInWith } from '../support/secondFactors';

const NEW_KEY = 'bmV3IGtleSBuZXcga2V5IG5ldyBrZXkgbmV3IGtleSE=';

describe('a box for secrets', () => {
  const [old, current] = [randomBytes(32), randomBytes(32)];

  test('what it seals opens beside the same row only, and only unchanged', () => {
    const box = new SecretBox([current]);
    const sealed = box.seal('JBSWY3DPEHPK3PXP', 'usr_1');
    expect(sealed).toMatch(/^v1\.[0-9a-f]{8}\.[\w-]+$/);
    expect(sealed).not.toBe(box.seal('JBSWY3DPEHPK3PXP', 'usr_1'));
    expect(box.open(sealed, 'usr_1')).toBe('JBSWY3DPEHPK3PXP');
    expect(box.open(sealed, 'usr_2')).toBeNull();
    const changed = sealed.slice(0, -2) + (sealed.endsWith('AA') ? 'BB' : 'AA');
    expect(box.open(changed, 'usr_1')).toBeNull();
    expect(box.open('v1.', 'usr_1')).toBeNull();
  });

  test('the first key seals, all open; without a key nothing is sealed', () => {
    const sealed = new SecretBox([old]).seal('secret', 'a');
    const both = new SecretBox([current, old]);
    expect([both.open(sealed, 'a'), both.isCurrent(sealed)]).toEqual(['secret', false]);
    expect(both.isCurrent(both.seal('secret', 'a'))).toBe(true);
    expect(new SecretBox([current]).open(sealed, 'a')).toBeNull();
    const none = new SecretBox([]);
    expect([none.seal('secret', 'a'), none.open('secret', 'a'), none.isCurrent(sealed)]).toEqual([
      'secret',
      'secret',
      true,
    ]);
  });
});

describeOnEachEngine('secrets of second factors (A14)', (engine) => {
  test('are sealed by the key that a start is given, also those from before; what no key opens stops it', async () => {
    const place = await engine.createDatabase();
    const start = (keys: string, on: TestDatabase = place) => startApp(engine, { on, settings: { SECRETS_KEY: keys } });
    const kept = async (app: App) => String((await app.database.query('SELECT secret FROM second_factors'))[0]!.secret);

    let app = await start('');
    const { id, email } = await person(app);
    const { secret } = await enableSecondFactor(app, { token: await tokenFor(app, id) });
    expect(await kept(app)).toBe(secret);
    const signsIn = async () => {
      await forgetUsedCodes(app);
      return (await signInWith(app, email, codeOf(secret))).session !== null;
    };
    const seen: string[] = [];
    for (const keys of [SECRETS_KEY, `${NEW_KEY},${SECRETS_KEY}`, NEW_KEY]) {
      await app.halt();
      app = await start(keys);
      seen.push((await kept(app)).slice(0, 12));
      expect(await kept(app)).not.toContain(secret);
      expect(await signsIn()).toBe(true);
    }
    expect(seen[0]).toMatch(/^v1\./);
    expect(seen[1]).not.toBe(seen[0]);
    expect(seen[2]).toBe(seen[1]);

    const file = join(place.dataDir, 'backup.jsonl.gz');
    await app.halt();
    await backUp({ databaseUrl: place.databaseUrl ?? null, dataDir: place.dataDir, schema: databaseSchema }, file);
    const copy = await engine.createEmptyDatabase();
    await restore({ databaseUrl: copy.databaseUrl ?? null, dataDir: copy.dataDir, schema: databaseSchema }, file);
    app = await start(NEW_KEY, copy);
    expect(await signsIn()).toBe(true);
    await app.stop();

    await expect(start(SECRETS_KEY)).rejects.toThrow(ConfigurationError);
    await expect(start('')).rejects.toThrow(/SECRETS_KEY: does not open the second factors/);
    await place.drop();
  });
});
