import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { print } from 'graphql';
import type { App } from './app';

/** A client generated from the schema, as a front end would have one: what goes in and what comes out has the types of the document. */
export interface Client {
  /** Answers the data; whatever stands under `errors` is thrown. */
  run<Data, Variables extends object>(
    document: TypedDocumentNode<Data, Variables>,
    variables: Variables,
  ): Promise<Data>;
}

export function client(app: App, token: string | null): Client {
  return {
    async run(document, variables) {
      const { data, errors } = await app.as(token).run(print(document), variables);
      if (errors) throw new Error(JSON.stringify(errors));
      return data;
    },
  };
}
