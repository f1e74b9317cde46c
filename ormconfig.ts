import 'reflect-metadata';
import { DataSource } from 'typeorm';
import { databaseSchema } from './src/databaseSchema';
import { readConfig } from './src/platform/config';
import { dataSourceOptions } from './src/platform/database';

/** For the ORM's own command line; the product itself connects through src/platform/database. */
export default new DataSource(dataSourceOptions(readConfig(process.env), databaseSchema));
