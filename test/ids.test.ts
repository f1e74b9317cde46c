import { TypeID } from 'typeid-js';
import { newId, typeOfId } from '../src/platform/ids';

test('ids are TypeIDs of version 7 that differ, and sort in the order in which they are made', () => {
  const before = Date.now();
  const ids = Array.from({ length: 20_000 }, () => newId('Invoice'));
  expect(new Set(ids).size).toBe(ids.length);
  expect([...ids].sort()).toEqual(ids);
  for (const id of [ids[0]!, ids[9_999]!, ids.at(-1)!]) {
    expect(typeOfId(id)).toBe('Invoice');
    // Read by the library of the format's authors.
    const uuid = TypeID.fromString(id).toUUID();
    expect(uuid).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    const instant = Number.parseInt(uuid.replaceAll('-', '').slice(0, 12), 16);
    expect(instant).toBeGreaterThanOrEqual(before);
    expect(instant).toBeLessThan(before + 5_000);
  }
});

test('what is no id of ours has no type', () => {
  expect([
    typeOfId('inv_8zzzzzzzzzzzzzzzzzzzzzzzzz'),
    typeOfId('xyz_01m8gzprknf6av92rk3kfxnke6'),
    typeOfId('inv'),
  ]).toEqual([null, null, null]);
});
