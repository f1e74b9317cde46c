export type EntityClass<Row> = new () => Row;

export type SqlValue = string | number | boolean | null;

export type Engine = 'sqlite' | 'mysql';
