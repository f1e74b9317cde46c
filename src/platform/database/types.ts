export type EntityClass<Row> = new () => Row;

export type SqlValue = string | number | null;

export type Engine = 'sqlite' | 'mysql';
