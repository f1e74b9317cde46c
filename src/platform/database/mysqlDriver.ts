/** The driver for MySQL and MariaDB, loaded when it is first needed: the embedded engine does without. */
export const mysqlDriver = (): typeof import('mysql2') => require('mysql2');
