/** Finds the GraphQL documents that tests send, as far as they are written down: in literals, put together of constants or not. */
const { createHash } = require('node:crypto');
const { existsSync, readdirSync, readFileSync } = require('node:fs');
const { dirname, join } = require('node:path');
const { parseSync } = require('@swc/core');
const { parse, validate } = require('graphql');

/** A source: its syntax tree, its constants by name, and where it has imported names from. */
class Source {
  static known = new Map();

  static of(path) {
    if (!Source.known.has(path)) Source.known.set(path, new Source(path));
    return Source.known.get(path);
  }

  constructor(path) {
    this.tree = parseSync(readFileSync(path, 'utf8'), { syntax: 'typescript', decorators: true });
    this.constants = new Map();
    this.imported = new Map();
    for (const node of nodesIn(this.tree)) {
      if (node.type === 'VariableDeclarator' && node.init) this.constants.set(node.id.value, node.init);
      if (node.type !== 'ImportDeclaration') continue;
      const file = `${join(dirname(path), node.source.value)}.ts`;
      if (existsSync(file)) for (const { local } of node.specifiers) this.imported.set(local.value, file);
    }
  }

  /** The text that an expression stands for; undefined where only a run can tell. */
  textOf(node) {
    switch (node?.type) {
      case 'StringLiteral':
        return node.value;
      case 'TemplateLiteral':
        return this.textOfTemplate(node);
      case 'TsConstAssertion':
        return this.textOf(node.expression);
      case 'Identifier':
        return this.textOf(this.constants.get(node.value)) ?? this.textOfImported(node.value);
    }
  }

  textOfTemplate({ quasis, expressions }) {
    const texts = expressions.map((expression) => this.textOf(expression));
    if (texts.includes(undefined)) return undefined;
    return quasis.map(({ cooked }, place) => cooked + (texts[place] ?? '')).join('');
  }

  textOfImported(name) {
    const file = this.imported.get(name);
    return file && Source.of(file).textOf({ type: 'Identifier', value: name });
  }

  texts() {
    return [...nodesIn(this.tree)]
      .filter(({ type }) => type === 'StringLiteral' || type === 'TemplateLiteral')
      .map((node) => this.textOf(node));
  }
}

function* nodesIn(value) {
  if (value === null || typeof value !== 'object') return;
  if (typeof value.type === 'string') yield value;
  for (const child of Object.values(value)) yield* nodesIn(child);
}

/** Documents of one operation that the schema allows, each with a name that its text decides. */
function documentsIn(folder, schema) {
  const files = readdirSync(folder, { recursive: true }).filter((file) => file.endsWith('.ts'));
  const texts = new Set(files.flatMap((file) => Source.of(join(folder, file)).texts()));
  return [...texts].flatMap((text) => {
    const document = text && operationIn(text);
    if (!document || validate(schema, document).length > 0) return [];
    const name = `Document${createHash('sha256').update(text).digest('hex').slice(0, 12)}`;
    const [operation] = document.definitions;
    return [{ text, name, operation: { ...operation, name: { kind: 'Name', value: name } } }];
  });
}

function operationIn(text) {
  if (!/^\s*(query|mutation|\{)/.test(text)) return null;
  try {
    const document = parse(text);
    return document.definitions.length === 1 ? document : null;
  } catch {
    return null;
  }
}

module.exports = { documentsIn };
