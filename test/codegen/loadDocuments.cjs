const { readFileSync } = require('node:fs');
const { buildSchema } = require('graphql');
const { documentsIn } = require('./documents.cjs');

/** A document loader of GraphQL Code Generator: everything that tests in a folder send. */
module.exports = async (folder) => {
  const schema = buildSchema(readFileSync('schema/schema.graphql', 'utf8'));
  return { kind: 'Document', definitions: documentsIn(folder, schema).map(({ operation }) => operation) };
};
