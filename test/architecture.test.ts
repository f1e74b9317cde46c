import { type Import, importsOf, readSource, sourceFiles } from './support/imports';

const files = sourceFiles('src');
const imports = files.flatMap(importsOf);

/** `src/accounts/signUp.ts` → `accounts`; files directly in src belong to no folder. */
const folderOf = (file: string) => /^src\/([^/]+)\//.exec(file)?.[1] ?? null;

const TECHNICAL = ['rules', 'platform', 'graphql'];

/**
 * The map: each line may know those above it, and nothing below. What is on one line does not know each other. Files directly in src put
 * them together.
 */
const LAYERS = [
  ['language', 'audit'],
  ['notifications'],
  ['identity', 'tax'],
  ['accounts'],
  ['files'],
  ['catalog'],
  ['invoicing'],
  ['payments'],
  ['subscriptions'],
  ['orders'],
  ['purchasing'],
  ['corrections'],
  ['documents'],
  ['carts', 'requests'],
  ['quotes'],
  ['renewals'],
  ['jobs'],
  ['sandbox'],
];
const domains = LAYERS.flat();
const isDomain = (folder: string | null) => folder !== null && domains.includes(folder);
const layerOf = (folder: string | null) => LAYERS.findIndex((layer) => layer.includes(folder!));

const isResolver = (file: string) => file.endsWith('.resolver.ts');
const isDoor = (file: string) => file.endsWith('/index.ts');
/** Files directly in src put the parts together: they may know everything. */
const isWiring = (file: string) => folderOf(file) === null;
/** Where a transaction is opened, be it by a unit of work such as `inAccount(deps, …)`. */
const opensTransaction = (file: string) =>
  /\.transaction\(|\bunderLock\(|\bin[A-Z]\w*\(\s*deps\b/.test(readSource(file));
/** Where a transaction is opened or joined, business is done. */
const isUseCase = (file: string) =>
  isDomain(folderOf(file)) && !isResolver(file) && (opensTransaction(file) || /\btx: Tx\b/.test(readSource(file)));

/** The imports that a rule forbids, as readable lines. */
const forbidden = (test: (found: Import) => boolean) =>
  imports.filter(test).map(({ from, to }) => `${from} imports ${to}`);

/** The packages that only one place may know, so that it can be replaced there. */
const PACKAGES: Record<string, RegExp> = {
  typeorm: /^src\/platform\/(database\/|jobs\.ts)|\/entities\.ts$/,
  'type-graphql':
    /\.resolver\.ts$|types\.ts$|Types\.ts$|inputs?\.ts$|Input\.ts$|^src\/graphql\/|^src\/graphqlSchema\.ts$/,
  stripe: /^src\/payments\/stripe\//,
  nodemailer: /^src\/notifications\//,
  jose: /^src\/identity\//,
  otplib: /^src\/identity\/oneTimeCodes\.ts$/,
  '@node-rs/argon2': /^src\/identity\/passwords\.ts$/,
  '@myriaddreamin/typst-ts-node-compiler': /^src\/documents\/typesettingProgram\.js$/,
  zod: /^src\/platform\/config\.ts$/,
  '@apollo/server': /^src\/(server\.ts|graphql\/)/,
};

describe('the architecture', () => {
  test('sees the imports it judges', () => {
    expect([...new Set(files.map(folderOf))].sort()).toEqual([...domains, ...TECHNICAL, null].sort());
    expect(imports.length).toBeGreaterThan(500);
    expect(files.filter(isUseCase).length).toBeGreaterThan(20);
  });

  test('rules are pure: they import nobody, not even a package of Node', () => {
    expect(forbidden(({ from, to }) => folderOf(from) === 'rules' && folderOf(to) !== 'rules')).toEqual([]);
  });

  test('rules have one door', () => {
    const throughWall = ({ from, to }: Import) => folderOf(to) === 'rules' && folderOf(from) !== 'rules' && !isDoor(to);
    expect(forbidden(throughWall)).toEqual([]);
  });

  test('platform knows no business: it imports itself and packages only', () => {
    const outside = ({ from, to, isPackage }: Import) =>
      folderOf(from) === 'platform' && !isPackage && folderOf(to) !== 'platform';
    expect(forbidden(outside)).toEqual([]);
  });

  test('graphql is transport: of the domains it knows the language of messages, and of a caller only the type', () => {
    const knowsDomain = ({ from, to, typeOnly }: Import) =>
      folderOf(from) === 'graphql' &&
      isDomain(folderOf(to)) &&
      folderOf(to) !== 'language' &&
      !(folderOf(to) === 'audit' && typeOnly);
    expect(forbidden(knowsDomain)).toEqual([]);
  });

  test('domains meet through index.ts only', () => {
    const throughWall = ({ from, to }: Import) =>
      isDomain(folderOf(to)) && folderOf(from) !== folderOf(to) && !isDoor(to);
    expect(forbidden(throughWall)).toEqual([]);
  });

  test('domains depend on each other in one direction: each knows those above it on the map, types included', () => {
    const upwards = ({ from, to }: Import) =>
      isDomain(folderOf(from)) &&
      isDomain(folderOf(to)) &&
      folderOf(from) !== folderOf(to) &&
      layerOf(folderOf(to)) >= layerOf(folderOf(from));
    expect(forbidden(upwards)).toEqual([]);
  });

  test('what puts the parts together is known to nobody: a domain says in its own deps.ts what it runs on', () => {
    expect(forbidden(({ from, to, isPackage }) => !isPackage && !isWiring(from) && isWiring(to))).toEqual([]);
  });

  test('the product runs on everything that its domains run on', () => {
    const needed = files.filter((file) => file.endsWith('/deps.ts') && isDomain(folderOf(file)));
    const composed = importsOf('src/deps.ts').map(({ to }) => folderOf(to));
    expect(needed.map(folderOf).filter((domain) => !composed.includes(domain))).toEqual([]);
    expect(needed.length).toBeGreaterThan(3);
  });

  test('no file leads back to itself, types included', () => {
    expect(cycleAmong(files)).toEqual([]);
  });

  test('no file of a domain goes through its own door', () => {
    const roundabout = ({ from, to }: Import) =>
      isDomain(folderOf(to)) && isDoor(to) && folderOf(from) === folderOf(to);
    expect(forbidden(roundabout)).toEqual([]);
  });

  test('use cases can be called by anything: where a transaction is opened or joined, no resolver and no transport is known', () => {
    const knowsTransport = ({ from, to }: Import) => isUseCase(from) && (isResolver(to) || folderOf(to) === 'graphql');
    expect(forbidden(knowsTransport)).toEqual([]);
  });

  test('resolvers open no transactions: use cases do', () => {
    expect(files.filter((file) => isResolver(file) && opensTransaction(file))).toEqual([]);
  });

  test('only doors and the wiring know resolvers', () => {
    expect(forbidden(({ from, to }) => isResolver(to) && !isDoor(from) && !isWiring(from))).toEqual([]);
  });

  test('entities are rows: they know no transport, no use case and no resolver', () => {
    const isEntities = (file: string) => file.endsWith('/entities.ts');
    const knowsMore = ({ from, to, isPackage, typeOnly }: Import) =>
      isEntities(from) && !isPackage && !typeOnly && !['platform', 'rules'].includes(folderOf(to)!) && !isEntities(to);
    expect(forbidden(knowsMore)).toEqual([]);
  });

  test.each(Object.entries(PACKAGES))('the package %s has one place', (name, place) => {
    const belongs = ({ from }: Import) => place.test(from);
    const ofPackage = ({ to, isPackage }: Import) => isPackage && (to === name || to.startsWith(`${name}/`));
    expect(forbidden((found) => ofPackage(found) && !belongs(found))).toEqual([]);
    expect(imports.some(ofPackage)).toBe(true);
  });

  test('what decorators need is loaded before whatever has decorators', () => {
    const needs = 'reflect-metadata';
    const loading = files.filter((file) => importsOf(file).some(({ to }) => to === needs));
    expect(loading).toContain('src/application.ts');
    expect(loading.filter((file) => importsOf(file)[0]!.to !== needs)).toEqual([]);
  });

  test('the environment is read by the programs and nobody else: configuration is passed on', () => {
    const readers = files.filter((file) => readSource(file).includes('process.env'));
    expect(readers).toEqual(['src/cli.ts', 'src/main.ts', 'src/several.ts']);
  });

  test('business has one clock: the system’s is for sessions, leases, gateways and the clock itself', () => {
    const allowed = /^src\/(platform|identity|payments\/(sandbox|stripe))\/|^src\/application\.ts$/;
    const readers = files.filter((file) => /new Date\(\)|Date\.now\(\)/.test(readSource(file)));
    expect(readers.filter((file) => !allowed.test(file))).toEqual([]);
  });

  test('migrations stay what they were: they know the helpers of their folder and nothing of src', () => {
    const known = sourceFiles('migrations').flatMap(importsOf);
    expect(known.filter(({ to }) => to !== 'typeorm' && !to.startsWith('migrations/'))).toEqual([]);
  });
});

/** The files on a way that leads back to where it began; none where there is no such way. */
function cycleAmong(names: readonly string[]): string[] {
  const sound = new Set<string>();
  const visit = (name: string, way: string[]): string[] => {
    if (way.includes(name)) return [...way.slice(way.indexOf(name)), name];
    if (sound.has(name)) return [];
    for (const { to } of imports.filter(({ from, to }) => from === name && names.includes(to))) {
      const cycle = visit(to, [...way, name]);
      if (cycle.length > 0) return cycle;
    }
    sound.add(name);
    return [];
  };
  return names.map((name) => visit(name, [])).find((cycle) => cycle.length > 0) ?? [];
}
