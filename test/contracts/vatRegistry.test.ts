import { Unanswered } from '../../src/platform/httpService';
import { ViesRegistry } from '../../src/tax';
import { FakeService, hangUp, json, silence, text } from './fakeService';

/** As VIES answers a number that it knows. */
const KNOWN = {
  ...{ countryCode: 'DE', vatNumber: '136695976', requestDate: '2026-06-01T10:00:00.000Z', valid: true },
  ...{ requestIdentifier: '', name: '---', address: '---', traderNameMatch: 'NOT_PROCESSED' },
};
const error = (code: string) => ({ actionSucceed: false, errorWrappers: [{ error: code }] });

describe('VIES', () => {
  let service: FakeService;
  let url: string;
  beforeEach(async () => {
    service = new FakeService();
    url = `${await service.start()}/rest-api`;
  });
  afterEach(() => service.stop());

  const adapter = (requester: string | null = null, timeout = 10_000) => new ViesRegistry({ url, requester, timeout });
  const faultOf = (answer: Promise<unknown>): Promise<unknown> => answer.then(() => null).catch((fault) => fault);

  it('is asked with the prefix apart, and answers', async () => {
    service.reply = json(KNOWN);
    expect(await adapter().check('DE', '136695976')).toEqual({ registered: true, consultation: null });
    expect(service.asked).toMatchObject([{ method: 'POST', path: '/rest-api/check-vat-number' }]);
    expect(service.asked[0]!.body).toEqual({ countryCode: 'DE', vatNumber: '136695976' });
  });

  it('gives a consultation number to whoever names themselves', async () => {
    service.reply = json({ ...KNOWN, requestIdentifier: 'WAPIAAAAX1y2Z3' });
    const answer = await adapter('IE6388047V').check('EL', '094259216');
    expect(answer).toEqual({ registered: true, consultation: 'WAPIAAAAX1y2Z3' });
    expect(service.asked[0]!.body).toEqual({
      ...{ countryCode: 'EL', vatNumber: '094259216' },
      ...{ requesterMemberStateCode: 'IE', requesterNumber: '6388047V' },
    });
  });

  it.each([
    ['denied', { ...KNOWN, valid: false }, { registered: false, consultation: null }],
    ['denied, said twice', { valid: false, userError: 'INVALID' }, { registered: false, consultation: null }],
    ['known, said twice', { valid: true, userError: 'VALID' }, { registered: true, consultation: null }],
    ['an identifier that is none', { valid: true, requestIdentifier: 'a b' }, { registered: true, consultation: null }],
  ])('answers: %s', async (_what, body, registration) => {
    service.reply = json(body);
    expect(await adapter().check('DE', '136695976')).toEqual(registration);
  });

  it.each([
    ...['MS_UNAVAILABLE', 'MS_MAX_CONCURRENT_REQ', 'GLOBAL_MAX_CONCURRENT_REQ', 'SERVICE_UNAVAILABLE', 'TIMEOUT'],
    ...['INVALID_INPUT', 'INVALID_REQUESTER_INFO', 'VAT_BLOCKED', 'IP_BLOCKED', 'A_NEW_ONE'],
  ])('has not answered with %s, however it says so', async (code) => {
    const asking = adapter();
    for (const body of [error(code), { ...error(code), valid: false }, { valid: false, userError: code }]) {
      service.reply = json(body);
      const fault = await faultOf(asking.check('DE', '136695976'));
      expect(fault).toBeInstanceOf(Unanswered);
      expect(fault).toMatchObject({ patient: true, message: `VIES: ${code}` });
    }
  });

  it.each([
    ['a fault of its own', json(error('SERVICE_UNAVAILABLE'), 500)],
    ['too many questions', text('', 429)],
    ['no JSON', text('<html>maintenance</html>')],
    ['nothing', json(null)],
    ['no verdict', json({ countryCode: 'DE', vatNumber: '136695976' })],
    ['a verdict that is none', json({ valid: 'true' })],
    ['a failure without a reason', json({ actionSucceed: false })],
    ['errors that are none', json({ actionSucceed: false, errorWrappers: [null] })],
    ['a broken connection', hangUp],
    ['silence', silence, 1000],
  ])('has not answered with %s', async (_what, reply, timeout = 10_000) => {
    service.reply = reply;
    const fault = await faultOf(adapter(null, timeout).check('DE', '136695976'));
    expect(fault).toBeInstanceOf(Unanswered);
    expect((fault as Error).message).not.toContain('136695976');
  });
});
