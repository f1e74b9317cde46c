import { Unanswered } from '../../src/platform/httpService';
import { HttpTaxService } from '../../src/tax';
import { elsewhere, FakeService, halfAnAnswer, hangUp, json, silence, text } from './fakeService';

const place = { country: 'US', region: 'MA', postalCode: '02110', city: 'Boston', line1: '1 Main Street' };

describe('the tax service by HTTP', () => {
  let service: FakeService;
  let url: string;
  beforeEach(async () => {
    service = new FakeService();
    url = `${await service.start()}/rate`;
  });
  afterEach(() => service.stop());

  const adapter = (key: string | null = null, timeout = 10_000) => new HttpTaxService({ url, key, timeout });
  const faultOf = (answer: Promise<unknown>): Promise<unknown> => answer.then(() => null).catch((error) => error);

  it('is asked about the place, with the key', async () => {
    service.reply = json({ rate: '6.25' });
    expect(await adapter('secret').rateFor(place)).toBe('6.25');
    expect(service.asked).toMatchObject([{ method: 'POST', path: '/rate', body: place }]);
    expect(service.asked[0]!.headers).toMatchObject({
      'content-type': 'application/json',
      authorization: 'Bearer secret',
    });
  });

  it('is asked without a key where there is none, about a place without a region too', async () => {
    service.reply = json({ rate: '0' });
    expect(await adapter().rateFor({ ...place, region: null })).toBe('0');
    expect(service.asked[0]!.headers).not.toHaveProperty('authorization');
    expect(service.asked[0]!.body).toEqual({ ...place, region: null });
  });

  it.each([
    ['a rate with needless zeros', { rate: '6.2500' }, '6.25'],
    ['more than was asked', { rate: '8.875', jurisdiction: 'NYC' }, '8.875'],
    ['nothing is charged there', { rate: null }, null],
  ])('answers: %s', async (_what, answer, rate) => {
    service.reply = json(answer);
    expect(await adapter().rateFor(place)).toBe(rate);
  });

  it.each([
    ['a rate as a number: no rate passes through a float', json({ rate: 6.25 })],
    ['a rate above 50', json({ rate: '62.5' })],
    ['a negative rate', json({ rate: '-1' })],
    ['five decimals', json({ rate: '6.25001' })],
    ['no rate', json({})],
    ['nothing', json(null)],
    ['a list', json(['6.25'])],
    ['no JSON', text('<html>6.25</html>')],
    ['an empty answer', text('')],
    ['an endless answer', text(`{"rate":"6.25","more":"${'x'.repeat(70_000)}"}`)],
    ['a refusal', json({ rate: '6.25' }, 401)],
    ['a fault of its own', json({ error: 'down' }, 503)],
    ['a broken connection', hangUp],
    ['a redirection, which would take the key elsewhere', elsewhere('/other')],
  ])('has not answered with %s', async (_what, reply) => {
    service.reply = reply;
    const fault = await faultOf(adapter().rateFor(place));
    expect(fault).toBeInstanceOf(Unanswered);
    expect(fault).toMatchObject({ patient: true, message: expect.stringMatching(/^The tax service: /) });
    expect((fault as Error).message).not.toContain('Main Street');
    expect(service.asked).toHaveLength(1);
  });

  it.each([
    ['silence', silence],
    ['half an answer', halfAnAnswer],
  ])('has not answered with %s, and nobody waits for it again at once', async (_what, reply) => {
    service.reply = reply;
    const asking = adapter(null, 1000);
    expect(await faultOf(asking.rateFor(place))).toMatchObject({ message: expect.stringContaining('within 1000 ms') });
    expect(await faultOf(asking.rateFor(place))).toBeInstanceOf(Unanswered);
    expect(service.asked).toHaveLength(1);
  });

  it('has not answered where nobody is', async () => {
    await service.stop();
    expect(await faultOf(adapter().rateFor(place))).toBeInstanceOf(Unanswered);
    await service.start();
  });
});
