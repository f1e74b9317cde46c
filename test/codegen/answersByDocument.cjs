const { documentsIn } = require('./documents.cjs');

const capitalised = (word) => word[0].toUpperCase() + word.slice(1);

/** A plugin of GraphQL Code Generator: which answer, of those that `typescript-operations` has described, a document gets. */
module.exports = {
  plugin(schema, _documents, { folder }) {
    const entries = documentsIn(folder, schema).map(
      ({ text, name, operation }) => `  ${JSON.stringify(text)}: ${name}${capitalised(operation.operation)};`,
    );
    return [
      '/** The answer to each document that tests send, by its text. */',
      'export interface Answers {',
      ...entries,
      '}',
    ].join('\n');
  },
};
