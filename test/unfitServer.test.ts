import { unfitVersion } from '../src/platform/database';

test.each([
  ['8.0.11-TiDB-v7.5.1', 'TiDB (8.0.11-TiDB-v7.5.1) does not lock rows as MySQL and MariaDB do'],
  ['5.7.25-TiDB-v6.5.0', 'TiDB (5.7.25-TiDB-v6.5.0) does not lock rows as MySQL and MariaDB do'],
  ['10.11.19-MariaDB-0+deb12u1', null],
  ['8.4.3', null],
  ['8.0.30-Vitess', null],
  ['8.0.mysql_aurora.3.08.0', null],
])('a server of version %s', (version, problem) => {
  expect(unfitVersion(version)).toBe(problem);
});
